import type { ClerkId, CounterId, VisitId } from '../ids.ts';

/** At which counter. */
export interface AtCounter {
  readonly counterId: CounterId;
}

/** CA18: whom the clerk's screen showed at the counter; absent: no screen stands between. */
export interface AsShown {
  readonly shown?: Shown;
}

export interface Shown {
  readonly visitId: VisitId;
  /** Of the stage, for what changes it; absent: it is done in whatever stage allows it. */
  readonly edition?: number;
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
