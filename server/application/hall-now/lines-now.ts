import type { Instant } from '../../domain/hall-time/instant.ts';
import { isIn } from '../../domain/queue/visit.ts';
import type { VisitIn } from '../../domain/queue/visit.ts';
import type { Scene } from '../views/hall-parts.ts';
import type { TodayTold } from './today-told.ts';

/** Somebody in a line. `since` is when he joined this one; his place in it may be older (CA6). */
export interface InLine {
  readonly visit: VisitIn<'waiting'>;
  readonly since: Instant;
}

export function linesNow({ hall }: Pick<Scene, 'hall'>, { visits }: Pick<TodayTold, 'visits'>): InLine[] {
  const lines: InLine[] = [];
  for (const visit of hall.visits.values()) {
    if (isIn(visit, 'waiting')) lines.push({ visit, since: visits.get(visit.id)?.since ?? visit.stage.since });
  }
  return lines.toSorted((a, b) => a.since - b.since);
}
