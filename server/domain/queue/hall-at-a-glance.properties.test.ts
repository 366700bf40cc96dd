import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, anaComes, visitOf } from '../hall.fixture.ts';
import { OrderedMap } from '../ordered-map.ts';
import { longestNumber, visitsAtCounters, waitingByService } from './hall-at-a-glance.ts';
import { isAtCounter, isIn } from './visit.ts';
import type { Stage, Visit } from './visit.ts';

const somebody = visitOf(after(anaComes), 'ana');
const at = { stationId: 'front-office', since: 0, overtaken: 0 };
const stage = fc.constantFrom<Stage>(
  { is: 'waiting', ...at },
  { is: 'called', counterId: 'loket-1', calledAt: 1, calls: 1, order: 1, reason: { is: 'turn', since: 0 }, ...at },
  { is: 'serving', counterId: 'loket-1', startedAt: 1, order: 1, reason: { is: 'turn', since: 0 }, ...at },
  { is: 'missed', stationId: 'front-office', missedAt: 1, order: 1 },
  { is: 'done', at: 1, outcomeId: 'expired' },
);
const change = fc.record({
  // More places than one stretch of the map holds.
  place: fc.nat({ max: 200 }),
  serviceId: fc.constantFrom('surat', 'bansos', 'rehab'),
  number: fc.constantFrom('A001', 'B1000', 'C10000'),
  stage,
});

describe('the hall at a glance', () => {
  it('[SC1] is what comes out when everybody is looked at, after each change', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 250, size: 'max' }), (changes) => {
        let visits = OrderedMap.of<string, Visit>([]);
        changes.forEach(({ place, ...changed }, i) => {
          const id = `v${place}`;
          visits = place % 7 === 0 ? visits.without(id) : visits.with(id, { ...somebody, id, ...changed });
          if (i % 10 !== 0 && i < changes.length - 1) return;
          for (const map of [visits, new Map(visits)]) expect(atAGlance(map)).toEqual(counted(map));
        });
      }),
      { numRuns: 100 },
    );
  });
});

const atAGlance = (visits: ReadonlyMap<string, Visit>) => ({
  waiting: waitingByService(visits),
  atCounters: visitsAtCounters(visits),
  longest: longestNumber(visits),
});

function counted(visits: ReadonlyMap<string, Visit>): ReturnType<typeof atAGlance> {
  const all = [...visits.values()];
  const waiting = Map.groupBy(
    all.filter((visit) => isIn(visit, 'waiting')),
    ({ serviceId }) => serviceId,
  );
  return {
    waiting: new Map([...waiting].map(([serviceId, some]) => [serviceId, some.length])),
    atCounters: all.filter(isAtCounter),
    longest: Math.max(0, ...all.map(({ number }) => number.length)),
  };
}
