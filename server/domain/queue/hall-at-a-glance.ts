import type { ServiceId, VisitId } from '../ids.ts';
import { summedUp, summing } from '../ordered-map.ts';
import { isAtCounter, isIn } from './visit.ts';
import type { Visit, VisitIn } from './visit.ts';

type VisitAtCounter = VisitIn<'called'> | VisitIn<'serving'>;

interface Glance {
  readonly waiting: Map<ServiceId, number>;
  readonly atCounters: VisitAtCounter[];
  readonly missed: VisitIn<'missed'>[];
  longestNumber: number;
}

/** The summary of all visits that every screen shows, computed per stretch of neighbouring numbers and reused while none of them changes. */
const glances = summing((visits: readonly Visit[]): Glance => {
  const glance: Glance = { waiting: new Map(), atCounters: [], missed: [], longestNumber: 0 };
  for (const visit of visits) {
    if (isIn(visit, 'waiting')) add(glance.waiting, visit.serviceId, 1);
    else if (isAtCounter(visit)) glance.atCounters.push(visit);
    else if (isIn(visit, 'missed')) glance.missed.push(visit);
    glance.longestNumber = Math.max(glance.longestNumber, visit.number.length);
  }
  return glance;
});

type Visits = ReadonlyMap<VisitId, Visit>;

/** How many wait, by service; a service without an entry has none. */
export function waitingByService(visits: Visits): ReadonlyMap<ServiceId, number> {
  const waiting = new Map<ServiceId, number>();
  for (const glance of summedUp(visits, glances)) {
    for (const [serviceId, count] of glance.waiting) add(waiting, serviceId, count);
  }
  return waiting;
}

/** Who is called or served, in the order in which the numbers were given. */
export const visitsAtCounters = (visits: Visits): VisitAtCounter[] =>
  summedUp(visits, glances).flatMap(({ atCounters }) => atCounters);

/** Who was called, did not come, and can still be restored. */
export const missedVisits = (visits: Visits): VisitIn<'missed'>[] =>
  summedUp(visits, glances).flatMap(({ missed }) => missed);

export const longestNumber = (visits: Visits): number =>
  summedUp(visits, glances).reduce((longest, glance) => Math.max(longest, glance.longestNumber), 0);

function add(counts: Map<ServiceId, number>, serviceId: ServiceId, count: number): void {
  counts.set(serviceId, (counts.get(serviceId) ?? 0) + count);
}
