import { isOpen } from './cases/case.ts';
import type { Case } from './cases/case.ts';
import { stepOf } from './cases/procedure.ts';
import type { Hall } from './hall.ts';
import { counterOf, serviceOf, stopOf } from './hall-setup.ts';
import type { HallSetup } from './hall-setup.ts';
import { isAtCounter, isOver } from './queue/visit.ts';
import type { Visit } from './queue/visit.ts';

/** Where in a changed setup something is gone that a visitor of today, or an open case, still needs; null: nobody is stranded. */
export function strandedBy(next: HallSetup, hall: Hall): { readonly path: string; readonly number: string } | null {
  for (const visit of hall.visits.values()) {
    const path = isOver(visit) ? null : missingFor(visit, next);
    if (path !== null) return { path, number: visit.number };
  }
  for (const behind of hall.cases.values()) {
    if (isOpen(behind) && lacksStep(behind, next)) return { path: 'services', number: behind.number };
  }
  return null;
}

/** A case that somebody works on keeps the steps it stands at. */
function lacksStep({ serviceId, open, arrived }: Case, next: HallSetup): boolean {
  const service = serviceOf(next, serviceId);
  const standsAt = [...open.map(({ stepId }) => stepId), ...arrived];
  return !service?.case || standsAt.some((stepId) => !stepOf(service.case, stepId));
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
