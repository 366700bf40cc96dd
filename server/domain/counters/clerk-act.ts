import type { ClerkId, CounterId, VisitId } from '../ids.ts';

/** At which counter. */
export interface AtCounter {
  readonly counterId: CounterId;
}

/** What a clerk did with a visit, at which counter. */
export interface ClerkAct extends AtCounter {
  readonly visitId: VisitId;
  readonly clerkId: ClerkId;
}
