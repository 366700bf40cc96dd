import { describe, expect, it } from 'vitest';
import { evolve } from '../evolve.ts';
import type { Hall } from '../hall.ts';
import {
  after,
  anaComes,
  at,
  benComes,
  callsNext,
  citraComes,
  comes,
  continuing,
  eventsOf,
  finishes,
  minute,
  opens,
  stageOf,
  starts,
  visitOf,
} from '../hall.fixture.ts';
import { loket1 } from '../hall-setup.fixture.ts';
import { placeInLine } from './place-in-line.ts';

function aheadOf(hall: Hall, name: string): number {
  const { id: visitId, priorityId } = visitOf(hall, name);
  const stage = stageOf(hall, name);
  if (stage.is !== 'waiting') throw new Error(`${name} does not wait`);
  return placeInLine(hall, { visitId, priorityId, stationId: stage.stationId, since: stage.since }).ahead;
}

const newcomer = (now: number) => ({ stationId: 'front-office', priorityId: null, since: now }) as const;

/** How many are called before this visitor if nobody else comes. */
function calledBefore(hall: Hall, name: string): number {
  for (let calls = 0, now = hall; ; calls++) {
    const events = eventsOf(now, callsNext(loket1), minute(60));
    now = continuing(events.reduce(evolve, now), minute(60), { type: 'mark-missed', counterId: loket1 });
    if (stageOf(now, name).is === 'missed') return calls;
  }
}

describe('the place in line', () => {
  it('[CA13] counts those who are called before, if nobody else comes', () => {
    const elders = ['dewi', 'eko'].map((name) => comes(name, { priorityId: 'balita' }));
    const hall = after(opens(loket1), anaComes, benComes, citraComes, ...elders, at(minute(50), comes('gita')));
    for (const name of ['ana', 'ben', 'citra', 'dewi', 'eko', 'gita']) {
      expect([name, aheadOf(hall, name)]).toEqual([name, calledBefore(hall, name)]);
    }
  });

  it('[CA2] [CA13] counts no more later ones than may still overtake', () => {
    const elders = ['dewi', 'eko', 'fitri', 'hadi'].map((name) => comes(name, { priorityId: 'lansia' }));
    const hall = after(opens(loket1), anaComes, ...elders);
    expect([aheadOf(hall, 'ana'), calledBefore(hall, 'ana')]).toEqual([3, 3]);
  });

  it('[CA13] counts numbers given in the same moment in their order', () => {
    const hall = after(at(minute(1), anaComes), at(minute(1), benComes), at(minute(1), comes('gita')));
    expect(['ana', 'ben', 'gita'].map((name) => aheadOf(hall, name))).toEqual([0, 1, 2]);
    expect(placeInLine(hall, newcomer(minute(1))).ahead).toBe(3);
  });

  it('[CA13] counts a visitor with more priority, though he came later, but nobody at another station', () => {
    expect(aheadOf(after(anaComes, citraComes), 'ana')).toBe(1);
    const transferred = after(
      opens(loket1),
      anaComes,
      callsNext(loket1),
      { type: 'transfer', counterId: loket1, stationId: 'bansos', note: '' },
      benComes,
    );
    expect(aheadOf(transferred, 'ben')).toBe(0);
  });

  it('[CA13] tells a range only from visitors served today at open counters of this station', () => {
    let hall = after(opens(loket1));
    for (let i = 0; i < 5; i++) {
      const complaint = comes(`visitor ${i}`, { serviceId: 'pengaduan' });
      const [begin, end] = [minute(10 * i + 1), minute(10 * i + 9)];
      hall = continuing(hall, begin, complaint, at(begin, callsNext(loket1)), at(begin, starts(loket1)));
      expect(placeInLine(hall, newcomer(begin)).wait).toBeNull();
      hall = continuing(hall, end, finishes(loket1, 'heard'));
    }
    expect(placeInLine(hall, newcomer(minute(60))).wait).toEqual({ fromMinutes: 0, toMinutes: 10 });
    const closed = continuing(hall, minute(60), { type: 'close-counter', counterId: loket1 });
    expect(placeInLine(closed, newcomer(minute(60))).wait).toBeNull();
  });
});
