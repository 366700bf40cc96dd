import type { Instant } from '../hall-time/instant.ts';
import { minutes } from '../hall-time/instant.ts';
import type { PriorityId, StationId, VisitId } from '../ids.ts';
import { summedUp, summing } from '../ordered-map.ts';
import { effectiveSince } from './next-visitor.ts';
import type { CallingOrder } from './next-visitor.ts';
import { isIn } from './visit.ts';
import type { Visit, VisitIn } from './visit.ts';

/** A place in the line; without a visit, that of somebody who would come now. */
export interface Place {
  readonly visitId?: VisitId;
  readonly stationId: StationId;
  readonly priorityId: PriorityId | null;
  readonly since: Instant;
  readonly overtaken?: number;
}

interface Ahead {
  readonly earlier: number;
  readonly later: number;
}

/** Visitors with neighbouring numbers who wait for the same station in the same class: mostly all of them count, or none. */
interface Lane {
  readonly stationId: StationId;
  readonly priorityId: PriorityId | null;
  readonly waiting: VisitIn<'waiting'>[];
  first: Instant;
  last: Instant;
  mostOvertaken: number;
}

/**
 * How many are called before this place if nobody else comes (CA13). A number just given is the last: for it whole lanes
 * are counted, so that a rush does not go through everybody who waits for each number.
 */
export function peopleAhead(visits: ReadonlyMap<VisitId, Visit>, place: Place, order: CallingOrder): number {
  const isNew = place.visitId === undefined;
  const { earlier, later } = isNew ? byLanes(visits, place, order) : oneByOne(visits.values(), place, order);
  // CA2: no more of the later ones than may still overtake.
  return earlier + Math.min(later, Math.max(0, order.maxOvertakes - (place.overtaken ?? 0)));
}

function oneByOne(visits: Iterable<Visit>, place: Place, order: CallingOrder): Ahead {
  const mine = place.since - headStartOf(place.priorityId, order);
  let [earlier, later] = [0, 0];
  // Among equals the number that was given first is called first.
  let hasSmallerNumber = true;
  for (const visit of visits) {
    if (visit.id === place.visitId) hasSmallerNumber = false;
    if (visit.id === place.visitId || !isIn(visit, 'waiting') || visit.stage.stationId !== place.stationId) continue;
    const theirs = effectiveSince(visit, order);
    const goesFirst = theirs < mine || (theirs === mine && hasSmallerNumber);
    if (visit.stage.since > place.since) later += Number(goesFirst);
    else earlier += Number(goesFirst || visit.stage.overtaken >= order.maxOvertakes);
  }
  return { earlier, later };
}

const lanes = summing((visits: readonly Visit[]): Lane[] => {
  const found: Lane[] = [];
  for (const visit of visits) {
    if (!isIn(visit, 'waiting')) continue;
    const { priorityId, stage } = visit;
    const { stationId, since, overtaken } = stage;
    let lane = found.find((each) => each.stationId === stationId && each.priorityId === priorityId);
    if (!lane) {
      lane = { stationId, priorityId, waiting: [], first: since, last: since, mostOvertaken: 0 };
      found.push(lane);
    }
    lane.waiting.push(visit);
    lane.first = Math.min(lane.first, since);
    lane.last = Math.max(lane.last, since);
    lane.mostOvertaken = Math.max(lane.mostOvertaken, overtaken);
  }
  return found;
});

function byLanes(visits: ReadonlyMap<VisitId, Visit>, place: Place, order: CallingOrder): Ahead {
  const mine = place.since - headStartOf(place.priorityId, order);
  let [earlier, later] = [0, 0];
  for (const stretch of summedUp(visits, lanes)) {
    for (const lane of stretch) {
      if (lane.stationId !== place.stationId) continue;
      const whole = wholeLane(lane, place.since, mine, order);
      const part = whole === null ? oneByOne(lane.waiting, place, order) : { earlier: whole, later: 0 };
      earlier += part.earlier;
      later += part.later;
    }
  }
  return { earlier, later };
}

/** The whole lane or nothing; null where only some of it count, or some came later. */
function wholeLane(lane: Lane, since: Instant, mine: Instant, order: CallingOrder): number | null {
  if (lane.last > since) return null;
  const headStart = headStartOf(lane.priorityId, order);
  if (lane.last - headStart <= mine) return lane.waiting.length;
  return lane.first - headStart > mine && lane.mostOvertaken < order.maxOvertakes ? 0 : null;
}

const headStartOf = (priorityId: PriorityId | null, { priorities }: CallingOrder): number =>
  priorityId === null ? 0 : minutes(priorities.find(({ id }) => id === priorityId)?.headStartMinutes ?? 0);
