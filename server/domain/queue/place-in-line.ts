import { openCounters } from '../hall.ts';
import type { Hall } from '../hall.ts';
import { callingOrder } from './calling-order.ts';
import { peopleAhead } from './people-ahead.ts';
import type { Place } from './people-ahead.ts';
import { waitRange } from './waiting-time.ts';
import type { WaitRange } from './waiting-time.ts';

/** How many are called before this place if nobody else comes, and how long that takes (CA13). */
export function placeInLine(hall: Hall, place: Place): { ahead: number; wait: WaitRange | null } {
  const ahead = peopleAhead(hall.visits, place, callingOrder(hall.setup));
  const samples = hall.samples.get(place.stationId) ?? [];
  return { ahead, wait: waitRange(ahead, openCounters(hall, place.stationId), samples) };
}
