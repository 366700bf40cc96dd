import type { Absence } from '../domain/cases/case.ts';
import type { GivenAhead } from '../domain/given-ahead.ts';
import type { HallEvent } from '../domain/events.ts';
import type { Outage } from '../domain/hall-time/running-time.ts';
import type { Day } from '../domain/hall-time/zone.ts';
import type { Instant } from '../domain/hall-time/instant.ts';
import type { CaseId, LetterId, ServiceId } from '../domain/ids.ts';
import type { CaseFacts } from '../domain/reports/day-story.ts';
import type { DaySummary } from '../domain/reports/day-summary.ts';

/** What reports are made from: the days of the ledger, and the summaries of those that are over. */
export interface ReportArchive {
  /** Days of the ledger, from the first of these to the last. */
  days(from: Day, to: Day): Promise<readonly RecordedDay[]>;
  /** The days of the ledger from this one on, and the last numbers of their years. */
  givenFrom(day: Day): Promise<GivenAhead>;
  /** Days that are over and have no summary of this version, oldest first. */
  uncounted(version: number): Promise<readonly Day[]>;
  /** What happened on that day, in order, a page at a time; empty: nothing further. */
  eventsOf(day: Day, after: number, limit: number): Promise<EventPage>;
  caseFacts(id: CaseId): Promise<KnownFacts | undefined>;
  /** All that happened to a case and to the visits that came for it, in order. */
  storyOf(id: CaseId): Promise<readonly HallEvent[]>;
  /** Of a case that was kept without (CS13). */
  keepAway(id: CaseId, away: readonly Absence[]): Promise<void>;
  /** The last move of a case before that day, with its deeds. */
  lastMove(id: CaseId, before: Day): Promise<readonly HallEvent[]>;
  serviceOfLetter(id: LetterId): Promise<ServiceId | undefined>;
  outages(): Promise<readonly Outage[]>;
  /** Of a day that has one of another version, it is noted that it was counted anew. */
  keep(day: Day, version: number, summary: DaySummary, at: Instant): Promise<void>;
  /** The sum of a whole month that is over, if it was kept in this version. */
  month(month: Month, version: number): Promise<DaySummary | undefined>;
  keepMonth(month: Month, version: number, summary: DaySummary): Promise<void>;
  /** In order of days, a page at a time. */
  summaries(from: Day, to: Day, limit: number): Promise<readonly KeptSummary[]>;
}

/** `away` null: an older program has kept the case, and did not know. */
type KnownFacts = Omit<CaseFacts, 'movedBefore' | 'away'> & { readonly away: readonly Absence[] | null };

/** 2026-11 */
export type Month = string;

export interface RecordedDay {
  readonly day: Day;
  readonly isOver: boolean;
  readonly version: number | null;
  /** When it was last counted in another way than before; null: never. */
  readonly recountedAt: Instant | null;
}

export interface EventPage {
  readonly events: readonly HallEvent[];
  /** The position after which the next page begins; null: this was the last. */
  readonly next: number | null;
  /** The position of the last of these; null: there are none. */
  readonly last: number | null;
}

export interface KeptSummary {
  /** The first of them, where it is of several days. */
  readonly day: Day;
  readonly summary: DaySummary;
}
