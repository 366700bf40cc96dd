import { isOpen } from './cases/case.ts';
import type { Case } from './cases/case.ts';
import { alwaysEnds } from './procedures/procedure-faults.ts';
import { stepOf } from './procedures/procedure.ts';
import { statesOfCase } from './cases/state-of-case.ts';
import { stateKey } from './procedures/trial-state.ts';
import { isOpen as isOpenComplaint } from './complaints/complaint.ts';
import type { Complaint } from './complaints/complaint.ts';
import { canAlwaysEnd } from './complaints/complaint-faults.ts';
import type { Hall } from './hall.ts';
import { counterOf, serviceOf, stopOf } from './hall-setup.ts';
import type { HallSetup } from './hall-setup.ts';
import { isAtCounter, isOver } from './queue/visit.ts';
import type { Visit } from './queue/visit.ts';

/** HF4: the first place where a changed setup lacks something that a visitor of today, or an open case or complaint, still needs; null: none. */
export function strandedBy(next: HallSetup, hall: Hall): { readonly path: string; readonly number: string } | null {
  for (const visit of hall.visits.values()) {
    const path = isOver(visit) ? null : missingFor(visit, next);
    if (path !== null) return { path, number: visit.number };
  }
  const ends = { before: new Map<string, boolean>(), after: new Map<string, boolean>() };
  for (const behind of hall.cases.values()) {
    if (!isOpen(behind)) continue;
    const isLost = !hasItsSteps(behind, next) || !canEnd(behind, next, ends.after);
    // A case that was stuck before does not prevent a change that may help it.
    if (isLost && hasItsSteps(behind, hall.setup) && canEnd(behind, hall.setup, ends.before)) {
      return { path: 'services', number: behind.number };
    }
  }
  return strandedComplaint(next, hall);
}

/** A complaint keeps the steps it stands at, and a way to its end. */
function strandedComplaint(next: HallSetup, hall: Hall): { path: string; number: string } | null {
  for (const complaint of hall.complaints.values()) {
    if (!isOpenComplaint(complaint) || goesOn(next, complaint) || !goesOn(hall.setup, complaint)) continue;
    return { path: 'complaints', number: complaint.number };
  }
  return null;
}

const goesOn = ({ complaints }: HallSetup, complaint: Complaint): boolean =>
  [...complaint.open.map(({ stepId }) => stepId), ...complaint.arrived].every((id) => stepOf(complaints, id)) &&
  canAlwaysEnd(complaints, complaint);

/** A case that somebody works on keeps the steps it stands at. */
function hasItsSteps({ serviceId, open, arrived }: Case, setup: HallSetup): boolean {
  const procedure = serviceOf(setup, serviceId)?.case;
  const standsAt = [...open.map(({ stepId }) => stepId), ...arrived];
  return procedure !== undefined && standsAt.every((stepId) => stepOf(procedure, stepId));
}

/** CS9: whatever the papers turn out to be. Thousands of cases stand at a few dozen positions, each searched once. */
function canEnd(behind: Case, setup: HallSetup, walked: Map<string, boolean>): boolean {
  const service = serviceOf(setup, behind.serviceId);
  // Still at the counters, before the first step.
  if (!service || behind.open.length + behind.arrived.length === 0) return true;
  const states = statesOfCase(service, behind);
  const key = JSON.stringify([service.id, ...states.map(stateKey)]);
  const known = walked.get(key) ?? alwaysEnds(setup, service, states);
  walked.set(key, known);
  return known;
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
