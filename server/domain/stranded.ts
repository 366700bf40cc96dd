import type { Hall } from './hall.ts';
import { counterOf, serviceOf, stopOf } from './hall-setup.ts';
import type { HallSetup } from './hall-setup.ts';
import { isAtCounter, isOver } from './queue/visit.ts';
import type { Visit } from './queue/visit.ts';

/** Where in a changed setup something is gone that a visitor of today still needs; null: nobody is stranded. */
export function strandedBy(next: HallSetup, hall: Hall): { readonly path: string; readonly number: string } | null {
  for (const visit of hall.visits.values()) {
    const path = isOver(visit) ? null : missingFor(visit, next);
    if (path !== null) return { path, number: visit.number };
  }
  return null;
}

function missingFor(visit: Visit, next: HallSetup): string | null {
  const { serviceId, stage, route, file } = visit;
  if (!serviceOf(next, serviceId)) return 'services';
  const here = 'stationId' in stage ? [stage.stationId] : [];
  const awaited = file && file.is !== 'answered' ? [file.stationId] : [];
  if ([...here, ...route, ...awaited].some((stationId) => !stopOf(next, serviceId, stationId))) return 'services';
  if (isAtCounter(visit) && !counterOf(next, visit.stage.counterId)) return 'counters';
  if (file?.is === 'taken' && !counterOf(next, file.counterId)) return 'counters';
  return null;
}
