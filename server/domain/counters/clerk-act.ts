import type { ClerkId, CounterId, VisitId } from '../ids.ts';

/** At which counter. */
export interface AtCounter {
  readonly counterId: CounterId;
}

/** IS9: who gave a number in a kiosk's place, and where. */
export interface GivenAt extends AtCounter {
  readonly clerkId: ClerkId;
}

/** An act of a clerk with a visit at a counter. */
export interface ClerkAct extends AtCounter {
  readonly visitId: VisitId;
  readonly clerkId: ClerkId;
}
