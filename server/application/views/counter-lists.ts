import type { AtCounterView } from '../../../contract/views/counter-view.ts';
import type { CallReason } from '../../../contract/views/visit-card.ts';
import type { CounterSetup } from '../../domain/hall-setup.ts';
import { callingOrder } from '../../domain/queue/calling-order.ts';
import { effectiveSince, nextVisitor, waitingFor } from '../../domain/queue/next-visitor.ts';
import { isIn, isOver } from '../../domain/queue/visit.ts';
import type { CallReason as Reason, VisitIn } from '../../domain/queue/visit.ts';
import { serviceName } from './hall-parts.ts';
import type { Scene } from './hall-parts.ts';
import { visitHead } from './visit-card.ts';

/** More than a clerk looks at; on the worst day hundreds wait, and every change sends the list to every counter. */
const ROWS_SHOWN = 40;

/** In the order in which they would be called. */
export function queueAt(scene: Scene, counter: CounterSetup): Pick<AtCounterView, 'queue' | 'queueLength'> {
  const order = callingOrder(scene.hall.setup);
  const isForced = (visit: VisitIn<'waiting'>) => visit.stage.overtaken >= order.maxOvertakes;
  const rank = (visit: VisitIn<'waiting'>) => (isForced(visit) ? visit.stage.since : effectiveSince(visit, order));
  const waiting = waitingFor(scene.hall.visits.values(), counter);
  const queue = waiting
    .toSorted((a, b) => Number(isForced(b)) - Number(isForced(a)) || rank(a) - rank(b))
    .slice(0, ROWS_SHOWN)
    .map((visit) => ({ ...visitHead(scene, visit), since: visit.stage.since, overtaken: visit.stage.overtaken }));
  return { queue, queueLength: waiting.length };
}

export function nextAt(scene: Scene, counter: CounterSetup): AtCounterView['next'] {
  const next = nextVisitor(waitingFor(scene.hall.visits.values(), counter), callingOrder(scene.hall.setup));
  return next && { number: next.visit.number, reason: reasonShown(scene, next.reason) };
}

export function heldAt(scene: Scene, { stationId }: CounterSetup): AtCounterView['held'] {
  const rows: AtCounterView['held'] = [];
  for (const visit of scene.hall.visits.values()) {
    if (!isIn(visit, 'held') || visit.stage.stationId !== stationId) continue;
    const { reason, returnAt, forCase } = visit.stage;
    const waitsFor = forCase && (scene.hall.cases.get(forCase)?.number ?? null);
    rows.push({ ...visitHead(scene, visit), reason, returnAt, forCase: waitsFor ?? null });
  }
  return rows;
}

export function missedAt(scene: Scene, { stationId }: CounterSetup): AtCounterView['missed'] {
  const rows: AtCounterView['missed'] = [];
  for (const visit of scene.hall.visits.values()) {
    if (!isIn(visit, 'missed') || visit.stage.stationId !== stationId) continue;
    rows.push({ ...visitHead(scene, visit), missedAt: visit.stage.missedAt });
  }
  return rows;
}

/** Files sent to this station and not yet answered, oldest first. */
export function filesFor(
  scene: Scene,
  { id: counterId, stationId }: CounterSetup,
  clerkNames: ReadonlyMap<string, string>,
): AtCounterView['files'] {
  const rows: AtCounterView['files'] = [];
  for (const visit of scene.hall.visits.values()) {
    const { file } = visit;
    if (!file || file.is === 'answered' || file.stationId !== stationId || isOver(visit)) continue;
    if (file.is === 'taken' && file.counterId === counterId) continue;
    const taker = file.is === 'taken' ? scene.hall.staffed.get(file.counterId)?.clerkId : undefined;
    rows.push({
      visitId: visit.id,
      number: visit.number,
      service: serviceName(scene, visit.serviceId),
      sentAt: file.sentAt,
      takenBy: file.is === 'taken' ? (clerkNames.get(taker ?? '') ?? '—') : null,
    });
  }
  return rows.toSorted((a, b) => a.sentAt - b.sentAt);
}

/** CA3, with the priority class in words. */
export function reasonShown({ hall }: Scene, reason: Reason): CallReason {
  if (reason.is !== 'priority') return reason;
  const { priorityId, ...rest } = reason;
  const name = hall.setup.priorities.find(({ id }) => id === priorityId)?.name;
  return { ...rest, name: name ?? { id: 'Prioritas', en: 'Priority' } };
}
