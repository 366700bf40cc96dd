import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import { decide } from '../decide.ts';
import { evolve } from '../evolve.ts';
import { newHall } from '../hall.ts';
import type { Hall } from '../hall.ts';
import { callsNext, comes, eventOf, finishes, minute, opens, starts } from '../hall.fixture.ts';
import { setup } from '../hall-setup.fixture.ts';
import type { HallSetup } from '../hall-setup.ts';
import { minutes } from '../hall-time/instant.ts';
import type { Instant } from '../hall-time/instant.ts';
import { overtakingIn } from './fairness.fixture.ts';
import type { Served } from './fairness.fixture.ts';

const VISITORS = 230;
const COUNTERS = 5;
const MEAN_SERVICE_MINUTES = 9;
const HEAD_START_MINUTES = 30;
const K = 10;

/** One station with five counters, one service: every counter can call everybody. */
function hallOf(maxOvertakes: number): HallSetup {
  const counters = Array.from({ length: COUNTERS }, (_, i) => ({
    id: `loket-${i + 1}`,
    stationId: 'front-office',
    name: { id: `Loket ${i + 1}`, en: `Counter ${i + 1}` },
  }));
  const services = setup.services.map((service) => ({ ...service, dailyQuota: undefined }));
  return { ...setup, counters, services, queue: { maxOvertakes }, hours: { weekly: [], always: true } };
}

interface DayOfVisitors {
  readonly seed: number;
  readonly priorityShare: number;
}

/** Simulates a day: visitors take numbers, and each free counter calls the next. */
function callsOn({ seed, priorityShare }: DayOfVisitors, maxOvertakes = K): Served[] {
  const random = mulberry32(seed);
  const arrivals = arrivalTimes(random);
  const freeAt = new Map<string, Instant>();
  const calls: Served[] = [];
  let hall: Hall = newHall(hallOf(maxOvertakes));
  const meet = (command: HallCommand, now: Instant): boolean => {
    const decision = decide(hall, command, now);
    if (decision.ok) hall = decision.events.reduce(evolve, hall);
    return decision.ok;
  };
  for (const { id } of hall.setup.counters) {
    meet(opens(id), minute(0));
    freeAt.set(id, minute(0));
  }
  while (calls.length < VISITORS) {
    const [counterId, free] = earliestFree(freeAt);
    const arrival = arrivals[0];
    const nobodyWaits = ![...hall.visits.values()].some(({ stage }) => stage.is === 'waiting');
    if (arrival !== undefined && (arrival <= free || nobodyWaits)) {
      arrivals.shift();
      const priorityId = random() < priorityShare ? 'lansia' : null;
      meet(comes(`visitor ${VISITORS - arrivals.length}`, { serviceId: 'pengaduan', priorityId }), arrival);
      if (free < arrival) freeAt.set(counterId, arrival);
      continue;
    }
    const called = eventOf('visit-called', hall, callsNext(counterId), free);
    meet(callsNext(counterId), free);
    calls.push({ id: called.visitId, since: called.reason.since, calledAt: free, order: calls.length });
    const until = free + serviceTime(random);
    meet(starts(counterId), free);
    meet(finishes(counterId, 'heard'), until);
    freeAt.set(counterId, until);
  }
  return calls;
}

function earliestFree(freeAt: ReadonlyMap<string, Instant>): [string, Instant] {
  const [first] = [...freeAt].toSorted(([, a], [, b]) => a - b);
  if (!first) throw new Error('no counter is open');
  return first;
}

/** Two thirds arrive before ten, the others until two in the afternoon. */
function arrivalTimes(random: () => number): Instant[] {
  return Array.from({ length: VISITORS }, () =>
    minute(random() < 2 / 3 ? 120 * random() : 120 + 240 * random()),
  ).toSorted((a, b) => a - b);
}

/** Log-normal, mean nine minutes: most are short, a few keep the counter for half an hour. */
function serviceTime(random: () => number): number {
  const sigma = 0.6;
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return minutes(MEAN_SERVICE_MINUTES * Math.exp(sigma * normal - (sigma * sigma) / 2));
}

/** A small seeded generator, so that a day can be repeated. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('a whole day of 230 visitors at five counters', () => {
  it.each([
    { priorityShare: 0, seed: 1 },
    { priorityShare: 0.2, seed: 2 },
    { priorityShare: 0.2, seed: 3 },
    { priorityShare: 0.6, seed: 4 },
    { priorityShare: 0.6, seed: 5 },
  ])('[CA2] keeps both bounds with $priorityShare of them having priority (day $seed)', (day) => {
    const { mostOften, byMostMs } = overtakingIn(callsOn(day));
    expect(mostOften).toBeLessThanOrEqual(K);
    expect(byMostMs).toBeLessThanOrEqual(minutes(HEAD_START_MINUTES));
  });

  it('[CA2] calls strictly by arrival when nobody has priority', () => {
    expect(overtakingIn(callsOn({ priorityShare: 0, seed: 6 }))).toEqual({ mostOften: 0, byMostMs: 0 });
  });

  it('[CA2] would pass somebody over more than K times if the cap were not there', () => {
    expect(overtakingIn(callsOn({ priorityShare: 0.6, seed: 4 }, Infinity)).mostOften).toBeGreaterThan(K);
  });
});
