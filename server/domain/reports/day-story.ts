import type { HallEvent } from '../events.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { Outage } from '../hall-time/running-time.ts';
import type { Day } from '../hall-time/zone.ts';
import type { CaseId, LetterId, ServiceId } from '../ids.ts';

/** A service day as the ledger tells it, and what its events take for granted from earlier days. */
export interface DayStory {
  readonly day: Day;
  /** From its opening to its closing, or to now. */
  readonly events: readonly HallEvent[];
  /** Up to when it is told: now, while it is not over. */
  readonly until: Instant;
  /** Cases that these events speak of. */
  readonly cases: ReadonlyMap<CaseId, CaseFacts>;
  /** Of letters that were cancelled: whose service they are. */
  readonly letters: ReadonlyMap<LetterId, ServiceId>;
  /** All that are on record, those of earlier days too: a clock may have stood still in them. */
  readonly outages: readonly Outage[];
}

export interface CaseFacts {
  readonly serviceId: ServiceId;
  /** Asked for from home, its promise is another one (HM3). */
  readonly isFromHome: boolean;
  /** When its clock began, the last time. */
  readonly clockFrom: Instant;
  /** Its last move of the evening before, with its deeds, where this day took it back. */
  readonly movedBefore: readonly HallEvent[];
}
