import type { QueueCommand } from '../commands.ts';
import { staffedCounter } from '../counters/counter-guards.ts';
import type { Guarded, StaffedCounter } from '../counters/counter-guards.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import { visitorAt } from '../hall.ts';
import type { Hall } from '../hall.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { AnnouncementId } from '../ids.ts';
import { callingOrder } from './calling-order.ts';
import { nextVisitor, overtakenBy, waitingFor } from './next-visitor.ts';
import type { NextVisitor } from './next-visitor.ts';
import { isIn } from './visit.ts';

type Call<Type> = Extract<QueueCommand, { type: Type }>;

export function callNext(hall: Hall, { counterId, announcementId }: Call<'call-next'>, now: Instant): Decision {
  const free = freeCounter(hall, counterId);
  if (!free.ok) return free;
  const waiting = waitingFor(hall.visits.values(), free.value.counter);
  const next = nextVisitor(waiting, callingOrder(hall.setup));
  if (!next) return refuse('nobody-waiting');
  return called(free.value, next, announcementId, now);
}

/** CA9: out of order, with permission and a reason; it counts as an overtake for those who came earlier. */
export function callVisit(hall: Hall, command: Call<'call-visit'>, now: Instant): Decision {
  const free = freeCounter(hall, command.counterId);
  if (!free.ok) return free;
  const visit = hall.visits.get(command.visitId);
  if (!visit) return refuse('unknown-visit');
  if (!isIn(visit, 'waiting')) return refuse('visit-not-waiting');
  const waiting = waitingFor(hall.visits.values(), free.value.counter);
  if (!waiting.includes(visit)) return refuse('visit-elsewhere');
  const reason = { is: 'chosen', since: visit.stage.since, why: command.why } as const;
  return called(free.value, { visit, reason, overtook: overtakenBy(visit, waiting) }, command.announcementId, now);
}

/** CA4: a counter with a visitor calls no second one. */
function freeCounter(hall: Hall, counterId: string): Guarded<StaffedCounter> {
  const staffed = staffedCounter(hall, counterId);
  if (!staffed.ok) return staffed;
  if (staffed.value.paused !== null) return { ok: false, refusal: 'counter-paused' };
  if (visitorAt(hall, counterId)) return { ok: false, refusal: 'counter-busy' };
  return staffed;
}

function called(
  { counter, clerkId }: StaffedCounter,
  { visit, reason, overtook }: NextVisitor,
  announcementId: AnnouncementId,
  now: Instant,
): Decision {
  const act = { at: now, visitId: visit.id, counterId: counter.id, clerkId };
  return accept({ ...act, type: 'visit-called', announcementId, reason, overtook });
}
