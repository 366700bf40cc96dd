import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evolve } from '../evolve.ts';
import type { Hall } from '../hall.ts';
import type { HallCommand } from '../commands.ts';
import {
  after,
  callsNext,
  comes,
  continuing,
  eventOf,
  eventsOf,
  finishes,
  minute,
  opens,
  starts,
} from '../hall.fixture.ts';
import { loket1, loket2, setup } from '../hall-setup.fixture.ts';
import { minutes } from '../hall-time/instant.ts';
import { alwaysOpen } from '../random-day.fixture.ts';
import { callingOrder } from './calling-order.ts';
import { overtakingIn } from './fairness.fixture.ts';
import type { Served } from './fairness.fixture.ts';
import { effectiveSince, nextVisitor, waitingFor } from './next-visitor.ts';
import type { VisitIn } from './visit.ts';

const order = callingOrder(setup);
const largestHeadStart = minutes(Math.max(...order.priorities.map(({ headStartMinutes }) => headStartMinutes)));
const counter = { id: loket1, stationId: 'front-office', name: { id: '', en: '' } };

/** Somebody comes, or one of two counters becomes free and calls. */
const turn = fc.record({
  is: fc.constantFrom('come', 'come', 'come', loket1, loket2, 'further'),
  priorityId: fc.constantFrom(null, 'lansia', 'balita'),
  waits: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: minutes(5) })),
});
type Turn = typeof turn extends fc.Arbitrary<infer Value> ? Value : never;
const morning = fc.array(turn, { maxLength: 120, size: 'max' });

/** Calls the whole pool; each visitor is served and gone before the next call. */
function callAll(turns: readonly Turn[]): Served[] {
  const calls: Served[] = [];
  const services = setup.services.map((service) => ({ ...service, dailyQuota: undefined }));
  const pool = { ...alwaysOpen, setup: { ...alwaysOpen.setup, services } };
  let hall = continuing(pool, minute(0), opens(loket1), opens(loket2));
  let now = minute(2);
  const joined = new Map<string, number>();
  const callOne = (counterId: string, further: HallCommand | null = null) => {
    if (!nextVisitor(waitingFor(hall.visits.values(), counter), order)) return;
    const called = eventOf('visit-called', hall, callsNext(counterId), now);
    const { visitId: id, reason } = called;
    calls.push({ id, since: reason.since, calledAt: now, order: calls.length, joined: joined.get(id) ?? 0 });
    hall = evolve(hall, called);
    if (further === null) return void (hall = gone(hall, counterId, now));
    hall = continuing(hall, now, starts(counterId), further, finishes(counterId, 'heard'));
  };
  const callOneWithMore = (visitId: string) => {
    joined.set(visitId, calls.length + 1);
    const ids = { visitId, token: `token-${visitId}`, jobId: `slip-${visitId}` };
    callOne(loket1, { type: 'open-further', counterId: loket1, serviceId: 'pengaduan', ...ids });
  };
  turns.forEach(({ is, priorityId, waits }, i) => {
    now += waits;
    if (is === 'further') return callOneWithMore(`further ${i}`);
    if (is !== 'come') return callOne(is);
    hall = eventsOf(hall, comes(`visitor ${i}`, { priorityId, serviceId: 'pengaduan' }), now).reduce(evolve, hall);
  });
  while (waitingFor(hall.visits.values(), counter).length > 0) callOne(loket2);
  return calls;
}

const gone = (hall: Hall, counterId: string, now: number): Hall =>
  eventsOf(hall, { type: 'mark-missed', counterId }, now).reduce(evolve, hall);

type Waiting = VisitIn<'waiting'>;

const [anybody] = after(comes('anybody')).visits.values();

function waitingVisit(id: string, since: number, priorityId: string | null, overtaken: number): Waiting {
  if (!anybody) throw new Error('nobody came');
  return { ...anybody, id, priorityId, stage: { is: 'waiting', stationId: 'front-office', since, overtaken } };
}

describe('the next visitor', () => {
  it('[CA1] is the one with the earliest arrival less head start, unless somebody was overtaken too often', () => {
    const waitingPerson = fc.record({
      since: fc.integer({ min: minute(0), max: minute(60) }),
      priorityId: fc.constantFrom(null, 'lansia', 'balita'),
      overtaken: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(waitingPerson, { minLength: 1, maxLength: 12 }), (people) => {
        const waiting = people.map(({ since, priorityId, overtaken }, i) =>
          waitingVisit(`${i}`, since, priorityId, overtaken),
        );
        const chosen = nextVisitor(waiting, order)?.visit;
        const patient = waiting.filter(({ stage }) => stage.overtaken >= order.maxOvertakes);
        const [among, key] =
          patient.length > 0
            ? ([patient, (visit: Waiting) => visit.stage.since] as const)
            : ([waiting, (visit: Waiting) => effectiveSince(visit, order)] as const);
        expect(chosen && among.includes(chosen)).toBe(true);
        expect(chosen && key(chosen)).toBe(Math.min(...among.map(key)));
      }),
    );
  });

  it('[CA2] [CA17] is never somebody who came more than the largest head start later, and at most K later ones go first', () => {
    fc.assert(
      fc.property(morning, (turns) => {
        const { mostOften, byMostMs } = overtakingIn(callAll(turns));
        expect(byMostMs).toBeLessThanOrEqual(largestHeadStart);
        expect(mostOften).toBeLessThanOrEqual(order.maxOvertakes);
      }),
      { numRuns: 150 },
    );
  });
});
