import { minutes, seconds } from '../hall-time/instant.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { AlarmId, ClerkId, CounterId } from '../ids.ts';

/** SA4: so long whoever pressed by mistake takes it back. Later he may be forced to. */
const TAKEN_BACK_WITHIN = seconds(15);
/** SA1: a press after it is another fear, or nobody has come: whoever hears no more of the first hears this one. */
export const PRESSED_ANEW_AFTER = minutes(2);
/** SA4: by then somebody would have come. Whoever is alone in the hall is not left with an alarm that nobody can end. */
export const ENDED_ALONE_AFTER = minutes(5);
/** How it ended is still told for a while, to whoever has run there. */
export const TOLD_AFTER_THE_END = seconds(60);

/** A clerk wants colleagues to come to him at once. */
export interface StaffAlarm {
  readonly clerkId: ClerkId;
  /** Null: he sits at no counter. */
  readonly counterId: CounterId | null;
  /** How the computer is called at which he has no counter; null: nobody has named it. */
  readonly place: string | null;
  readonly at: Instant;
  /** Pressed once more: that makes no mistake of the first press. */
  readonly anew?: true;
  /** Who has said that he goes there, in that order. */
  readonly coming: readonly ClerkId[];
  readonly ended: {
    readonly at: Instant;
    readonly clerkId: ClerkId;
    readonly mistaken: boolean;
    /** By whoever raised it, long after. */
    readonly alone?: true;
  } | null;
}

/** SA4: over before it began, where it was raised anew. */
export const takenBackUntil = ({ at, anew }: Pick<StaffAlarm, 'at' | 'anew'>): Instant =>
  anew ? at - 1 : at + TAKEN_BACK_WITHIN;

/** One account may sit at two counters: what it raised at the one is another's at the other (SA1). */
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
  /** At which whoever presses sits. */
  readonly counterId: CounterId | null;
} & (
    | { readonly type: 'raise-alarm'; readonly place: string | null }
    | { readonly type: 'answer-alarm' }
    | { readonly type: 'end-alarm'; readonly runsTheHall: boolean }
  );

export type AlarmEvent = Alarm &
  (
    | { readonly type: 'alarm-raised'; readonly counterId: CounterId | null; readonly place: string | null }
    | { readonly type: 'alarm-answered' }
    | { readonly type: 'alarm-ended'; readonly mistaken: boolean; readonly alone?: true }
  );
