import { minutes } from '../hall-time/instant.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { CounterSetup, PriorityClass } from '../hall-setup.ts';
import type { VisitId } from '../ids.ts';
import { firstVisitOf, isAtCounter, isIn } from './visit.ts';
import type { CallReason, Visit, VisitIn } from './visit.ts';

/** The hall's calling order: the head start of each priority class, and K, how often a visitor may be overtaken. */
export interface CallingOrder {
  readonly priorities: readonly PriorityClass[];
  readonly maxOvertakes: number;
}

export interface NextVisitor {
  readonly visit: VisitIn<'waiting'>;
  readonly reason: CallReason;
  /** Visitors who came earlier, could have been called here, and were not. */
  readonly overtook: readonly VisitId[];
}

/** Whom this counter may call: those who wait at its station for a service it offers, and are at no counter for another (CA17). */
export function waitingFor(visits: Iterable<Visit>, counter: CounterSetup): VisitIn<'waiting'>[] {
  const eligible: VisitIn<'waiting'>[] = [];
  const atCounters = new Set<VisitId>();
  for (const visit of visits) {
    if (isAtCounter(visit)) atCounters.add(firstVisitOf(visit));
    if (!isIn(visit, 'waiting') || visit.stage.stationId !== counter.stationId) continue;
    if (counter.serviceIds && !counter.serviceIds.includes(visit.serviceId)) continue;
    eligible.push(visit);
  }
  return eligible.filter((visit) => !atCounters.has(firstVisitOf(visit)));
}

/**
 * CA1: the smallest `arrival − head start`; but whoever was overtaken K times goes first.
 * From this follow the two bounds of CA2, whatever the share of priority visitors.
 */
export function nextVisitor(waiting: readonly VisitIn<'waiting'>[], order: CallingOrder): NextVisitor | null {
  const patient = waiting.filter((visit) => visit.stage.overtaken >= order.maxOvertakes);
  const longest = earliest(patient, (visit) => visit.stage.since);
  if (longest) {
    return {
      visit: longest,
      reason: { is: 'overtaken', since: longest.stage.since, times: longest.stage.overtaken },
      overtook: overtakenBy(longest, waiting),
    };
  }
  const next = earliest(waiting, (visit) => effectiveSince(visit, order));
  return next && { visit: next, reason: reasonFor(next, order), overtook: overtakenBy(next, waiting) };
}

/** Visitors who came earlier and are left waiting when this one is called. */
export function overtakenBy(called: VisitIn<'waiting'>, waiting: readonly VisitIn<'waiting'>[]): VisitId[] {
  return waiting.filter((other) => other.stage.since < called.stage.since).map((other) => other.id);
}

/** The arrival as the queue counts it. */
export function effectiveSince(visit: VisitIn<'waiting'>, order: CallingOrder): Instant {
  return visit.stage.since - minutes(headStart(visit.priorityId, order));
}

function headStart(priorityId: string | null, order: CallingOrder): number {
  if (priorityId === null) return 0;
  return order.priorities.find((priority) => priority.id === priorityId)?.headStartMinutes ?? 0;
}

function reasonFor(visit: VisitIn<'waiting'>, order: CallingOrder): CallReason {
  const { since } = visit.stage;
  const equals = effectiveSince(visit, order);
  if (visit.priorityId === null || equals === since) return { is: 'turn', since };
  return { is: 'priority', priorityId: visit.priorityId, since, equals };
}

/** The first by key; among equals the one whose number was given first, which the order of the map keeps. */
function earliest(
  visits: readonly VisitIn<'waiting'>[],
  key: (visit: VisitIn<'waiting'>) => Instant,
): VisitIn<'waiting'> | null {
  let best: VisitIn<'waiting'> | null = null;
  for (const visit of visits) if (best === null || key(visit) < key(best)) best = visit;
  return best;
}
