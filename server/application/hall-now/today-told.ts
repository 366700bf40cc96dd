import type { HallEvent } from '../../domain/events.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { countVisits } from '../../domain/reports/count-visits.ts';
import type { VisitWorld } from '../../domain/reports/count-visits.ts';
import type { DaySummary } from '../../domain/reports/day-summary.ts';
import { newDraft } from '../../domain/reports/draft.ts';
import { VisitStories } from '../../domain/reports/visit-stories.ts';
import type { VisitStory } from '../../domain/reports/visit-stories.ts';
import { withoutUndone } from '../../domain/reports/without-undone.ts';

/** What is known only from the day's events: its figures, as the summary will have them, and since when states last. */
export interface TodayTold {
  readonly summary: DaySummary;
  readonly visits: ReadonlyMap<string, VisitStory>;
  /** When each counter's state last changed. */
  readonly counterSince: ReadonlyMap<string, Instant>;
}

const TURNS_A_COUNTER: ReadonlySet<HallEvent['type']> = new Set([
  'counter-opened',
  'counter-paused',
  'counter-resumed',
  'counter-closed',
  'visit-held',
  'visit-transferred',
  'visit-missed',
  'stage-finished',
  'action-undone',
]);

export function toldOf(world: VisitWorld, events: readonly HallEvent[]): TodayTold {
  const stories = new VisitStories();
  for (const event of withoutUndone(events)) stories.tell(event);
  const summary = newDraft();
  countVisits(summary, world, stories);
  const counterSince = new Map<string, Instant>();
  for (const event of events) {
    if (TURNS_A_COUNTER.has(event.type) && 'counterId' in event && event.counterId !== null) {
      counterSince.set(event.counterId, event.at);
    }
  }
  return { summary, visits: stories.all, counterSince };
}
