import { minutes, seconds } from '../hall-time/instant.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { AlarmId, ClerkId, CounterId } from '../ids.ts';

/** SA4: how long a mistaken press can be taken back. Later, the clerk might be forced to take it back. */
const TAKEN_BACK_WITHIN = seconds(15);
/** SA1: a press after this raises the alarm anew: it is a new danger, or nobody came, and the first alarm may no longer be heard. */
export const PRESSED_ANEW_AFTER = minutes(2);
/** SA4: by then somebody would have come. A clerk who is alone in the hall must be able to end the alarm. */
export const ENDED_ALONE_AFTER = minutes(5);
/** For how long it is still shown how the alarm ended, for those who ran to help. */
export const TOLD_AFTER_THE_END = seconds(60);

/** A clerk's call for colleagues to come at once. */
export interface StaffAlarm {
  readonly clerkId: ClerkId;
  /** Null: the clerk sits at no counter. */
  readonly counterId: CounterId | null;
  /** The name of the clerk's computer when it is not at a counter; null: it has no name. */
  readonly place: string | null;
  readonly at: Instant;
  /** Pressed again: so the first press was no mistake. */
  readonly anew?: true;
  /** Who has said that they are coming, in order of answering. */
  readonly coming: readonly ClerkId[];
  readonly ended: {
    readonly at: Instant;
    readonly clerkId: ClerkId;
    readonly mistaken: boolean;
    /** Ended by the clerk who raised it, and not as a mistake. */
    readonly alone?: true;
  } | null;
}

/** SA4: already over where the alarm was raised anew. */
export const takenBackUntil = ({ at, anew }: Pick<StaffAlarm, 'at' | 'anew'>): Instant =>
  anew ? at - 1 : at + TAKEN_BACK_WITHIN;

/** One account may be signed in at two counters: an alarm from one of them is somebody else's at the other (SA1). */
export const isRaisedBy = (
  alarm: Pick<StaffAlarm, 'clerkId' | 'counterId'>,
  who: Pick<StaffAlarm, 'counterId'> & { readonly clerkId: ClerkId | null },
): boolean =>
  alarm.clerkId === who.clerkId &&
  (alarm.counterId === null || who.counterId === null || alarm.counterId === who.counterId);

interface Alarm {
  readonly alarmId: AlarmId;
  readonly clerkId: ClerkId;
}

export type AlarmCommand = Alarm & {
  /** Where the asking clerk sits. */
  readonly counterId: CounterId | null;
} & (
    | { readonly type: 'raise-alarm'; readonly place: string | null }
    | { readonly type: 'answer-alarm' }
    | { readonly type: 'end-alarm'; readonly runsTheHall: boolean }
  );

export type AlarmEvent = Alarm &
  (
    | {
        readonly type: 'alarm-raised';
        readonly counterId: CounterId | null;
        readonly place: string | null;
        /** It stood before, in a day that was no day (DU9): so it is no mistake. */
        readonly anew?: true;
      }
    | { readonly type: 'alarm-answered' }
    | { readonly type: 'alarm-ended'; readonly mistaken: boolean; readonly alone?: true }
  );
