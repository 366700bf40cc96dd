import type { Absence } from '../cases/case.ts';
import type { HallEvent } from '../events.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { Outage } from '../hall-time/running-time.ts';
import type { Day } from '../hall-time/zone.ts';
import type { CaseId, LetterId, ServiceId } from '../ids.ts';

/** The events of a service day, with what they presuppose from earlier days. */
export interface DayStory {
  readonly day: Day;
  /** From its opening to its closing, or to now. */
  readonly events: readonly HallEvent[];
  /** The end of what is told: now, while the day is not over. */
  readonly until: Instant;
  /** The cases these events refer to. */
  readonly cases: ReadonlyMap<CaseId, CaseFacts>;
  /** The services of cancelled letters. */
  readonly letters: ReadonlyMap<LetterId, ServiceId>;
  /** All recorded outages, of earlier days too: clocks that ran then may have stood still. */
  readonly outages: readonly Outage[];
}

export interface CaseFacts {
  readonly serviceId: ServiceId;
  /** Requests from home have another time limit (HM1). */
  readonly isFromHome: boolean;
  /** When its clock last started. */
  readonly clockFrom: Instant;
  /** When no visitor of it was in the hall, as far as is known by now (CS13). */
  readonly away: readonly Absence[];
  /** Its last move of the evening before, with its deeds, if this day undid it. */
  readonly movedBefore: readonly HallEvent[];
}
