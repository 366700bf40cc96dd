import { openCounters } from '../hall.ts';
import type { Hall } from '../hall.ts';
import { minutes } from '../hall-time/instant.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { PriorityId, ServiceId, StationId, VisitId } from '../ids.ts';
import { callingOrder } from './calling-order.ts';
import { effectiveSince } from './next-visitor.ts';
import { isIn } from './visit.ts';
import { waitRange } from './waiting-time.ts';
import type { WaitRange } from './waiting-time.ts';

/** Somebody's place, or, without a visit, the place of somebody who would come now. */
export interface Place {
  readonly visitId?: VisitId;
  readonly stationId: StationId;
  readonly serviceId: ServiceId;
  readonly priorityId: PriorityId | null;
  readonly since: Instant;
  readonly overtaken?: number;
}

/** How many are called before this place if nobody else comes, and how long that takes (CA13). */
export function placeInLine(hall: Hall, place: Place): { ahead: number; wait: WaitRange | null } {
  const ahead = peopleAhead(hall, place);
  const samples = hall.samples.get(place.stationId) ?? [];
  return { ahead, wait: waitRange(ahead, openCounters(hall, place.stationId), samples) };
}

function peopleAhead(hall: Hall, place: Place): number {
  const order = callingOrder(hall.setup);
  const headStart = order.priorities.find(({ id }) => id === place.priorityId)?.headStartMinutes ?? 0;
  const mine = place.since - minutes(headStart);
  let [earlier, later] = [0, 0];
  // Among equals the number that was given first is called first.
  let hasSmallerNumber = true;
  for (const visit of hall.visits.values()) {
    if (visit.id === place.visitId) hasSmallerNumber = false;
    if (visit.id === place.visitId || !isIn(visit, 'waiting') || visit.stage.stationId !== place.stationId) continue;
    const theirs = effectiveSince(visit, order);
    const goesFirst = theirs < mine || (theirs === mine && hasSmallerNumber);
    if (visit.stage.since > place.since) later += Number(goesFirst);
    else earlier += Number(goesFirst || visit.stage.overtaken >= order.maxOvertakes);
  }
  // CA2: not more of the later ones than may still overtake.
  return earlier + Math.min(later, Math.max(0, order.maxOvertakes - (place.overtaken ?? 0)));
}
