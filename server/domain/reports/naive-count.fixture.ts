import type { EventOf, HallEvent } from '../events.ts';

/** What somebody would find who went through the ledger by hand, visit by visit: other code than the reports'. */
export interface NaiveCount {
  readonly arrived: number;
  readonly served: number;
  readonly missed: number;
  readonly expired: number;
  readonly stages: number;
  readonly calls: number;
  /** Minutes until the first call, in order. */
  readonly waits: readonly number[];
  readonly serving: readonly number[];
  readonly signed: number;
  readonly copied: number;
}

export function naiveCount(events: readonly HallEvent[], serviceId?: string): NaiveCount {
  const issued = events.filter((event) => event.type === 'ticket-issued');
  const wanted = issued.filter((event) => serviceId === undefined || event.serviceId === serviceId);
  const visits = wanted.map((event) => lifeOf(event, events));
  const everybody = issued.map((event) => lifeOf(event, events));
  const all = visits.flatMap(({ life }) => life);
  const atTheEnd = visits.filter(({ life }) => !isOver(life));
  const missed = atTheEnd.filter(({ life }) => lastSeen(life) === 'visit-missed').length;
  const closed = events.some(({ type }) => type === 'day-closed');
  /** Behind a clock that was put back, what came later may bear an earlier time. */
  const order = (event: HallEvent) => events.indexOf(event);
  const count = (type: HallEvent['type']) => all.filter((event) => event.type === type).length;
  return {
    arrived: wanted.length,
    served: visits.length - atTheEnd.length,
    missed,
    expired: closed ? atTheEnd.length - missed : 0,
    stages: count('stage-finished'),
    calls: count('visit-called'),
    waits: inOrder(
      visits.flatMap((visit) => {
        const call = visit.life.find(({ type }) => type === 'visit-called');
        if (!call) return [];
        const elsewhere = timeElsewhere(visit, call, everybody, order);
        return [minutesBetween(visit.issued.at, call.at - elsewhere)];
      }),
    ),
    serving: inOrder(
      all.flatMap((event) => (event.type === 'stage-finished' ? [minutesBetween(0, event.tookMs)] : [])),
    ),
    signed: count('letter-issued'),
    copied: count('letter-copied'),
  };
}

const isOver = (life: readonly HallEvent[]) => life.some((event) => event.type === 'stage-finished' && !event.next);
const lastSeen = (life: readonly HallEvent[]) => life.findLast(({ type }) => movers.has(type))?.type;

const movers = new Set([
  'visit-called',
  'serving-started',
  'visit-held',
  'visit-resumed',
  'visit-transferred',
  'visit-missed',
  'visit-restored',
  'stage-finished',
]);

type Life = ReturnType<typeof lifeOf>;
const personOf = ({ issued }: Life) => issued.furtherTo?.visitId ?? issued.visitId;

/** How long he sat at counters with his other numbers, between this number and its first call; no moment counts twice. */
function timeElsewhere(
  visit: Life,
  call: HallEvent,
  everybody: readonly Life[],
  order: (event: HallEvent) => number,
): number {
  const others = everybody.filter(
    (other) => other.issued.visitId !== visit.issued.visitId && personOf(other) === personOf(visit),
  );
  const sat = others.flatMap(({ life }) =>
    life.flatMap((event, i) => {
      if (event.type !== 'visit-called' || order(event) > order(call)) return [];
      const end = life.slice(i).find((later) => leaving.has(later.type));
      // CA17: nobody is called who sits elsewhere; one who seems to, by the lines that are left, had his end taken back later.
      const left = end && order(end) < order(call) ? end : call;
      return order(left) > order(visit.issued) ? [{ called: event, left }] : [];
    }),
  );
  let waitsFrom = visit.issued.at;
  for (const { called, left } of sat.toSorted((one, other) => order(one.left) - order(other.left))) {
    waitsFrom += Math.max(0, left.at - Math.max(called.at, waitsFrom));
  }
  return waitsFrom - visit.issued.at;
}

const leaving = new Set(['visit-held', 'visit-transferred', 'visit-missed', 'stage-finished']);

/** One visit's own lines, crossed out from behind where they were taken back. */
function lifeOf(issued: EventOf<'ticket-issued'>, events: readonly HallEvent[]) {
  const own = events.filter((event) => 'visitId' in event && event.visitId === issued.visitId);
  const life: HallEvent[] = [];
  for (const event of own) {
    if (event.type !== 'action-undone') life.push(event);
    else life.splice(life.map(({ type }) => type).lastIndexOf(event.what), 1);
  }
  return { issued, life };
}

const inOrder = (numbers: number[]): number[] => numbers.toSorted((a, b) => a - b);
const minutesBetween = (from: number, to: number): number => Math.max(0, Math.floor((to - from) / 60_000));
