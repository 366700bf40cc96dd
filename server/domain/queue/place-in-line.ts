import { openCounters } from '../hall.ts';
import type { Hall } from '../hall.ts';
import { minutes } from '../hall-time/instant.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { PriorityId, ServiceId, StationId } from '../ids.ts';
import { callingOrder } from './calling-order.ts';
import { effectiveSince } from './next-visitor.ts';
import { isIn } from './visit.ts';
import { waitRange } from './waiting-time.ts';
import type { WaitRange } from './waiting-time.ts';

/** Somebody's place, or the place of somebody who would come now. */
export interface Place {
  readonly stationId: StationId;
  readonly serviceId: ServiceId;
  readonly priorityId: PriorityId | null;
  readonly since: Instant;
}

/** How many are called before this place if nobody else comes, and how long that takes (CA13). */
export function placeInLine(hall: Hall, place: Place): { ahead: number; wait: WaitRange | null } {
  const order = callingOrder(hall.setup);
  const headStart = order.priorities.find(({ id }) => id === place.priorityId)?.headStartMinutes ?? 0;
  const mine = place.since - minutes(headStart);
  let ahead = 0;
  for (const visit of hall.visits.values()) {
    if (!isIn(visit, 'waiting') || visit.stage.stationId !== place.stationId) continue;
    if (visit.stage.since >= place.since && effectiveSince(visit, order) >= mine) continue;
    if (effectiveSince(visit, order) <= mine || visit.stage.overtaken >= order.maxOvertakes) ahead++;
  }
  const samples = hall.samples.get(place.stationId) ?? [];
  return { ahead, wait: waitRange(ahead, openCounters(hall, place.stationId), samples) };
}
