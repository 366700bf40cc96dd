import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, anaComes, visitOf } from '../hall.fixture.ts';
import { setup } from '../hall-setup.fixture.ts';
import { minutes } from '../hall-time/instant.ts';
import { OrderedMap } from '../ordered-map.ts';
import { callingOrder } from './calling-order.ts';
import { peopleAhead } from './people-ahead.ts';
import type { Stage, Visit } from './visit.ts';

const somebody = visitOf(after(anaComes), 'ana');
const order = callingOrder(setup);

/** Head starts are multiples of this, so there are many ties. */
const moment = fc.integer({ min: 0, max: 30 }).map((step) => minutes(5 * step));
const stationId = fc.constantFrom('front-office', 'front-office', 'front-office', 'bansos');
const waits = fc.record({
  stationId,
  since: moment,
  is: fc.constant('waiting' as const),
  overtaken: fc.oneof(
    { weight: 9, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.nat(order.maxOvertakes + 2) },
  ),
});
const gone = fc.record({ is: fc.constant('missed' as const), stationId, missedAt: moment, order: fc.constant(1) });
const priorityId = fc.constantFrom(null, null, 'lansia', 'balita', 'no longer in the file');
const someone = fc.record({
  // More places than one stretch of the map holds, and mostly new ones.
  place: fc.nat({ max: 300 }),
  priorityId,
  stage: fc.oneof({ weight: 5, arbitrary: waits }, { weight: 1, arbitrary: gone }),
});

const visitAs = (id: string, priority: string | null, stage: Stage): Visit => ({
  ...somebody,
  id,
  priorityId: priority,
  stage,
});

describe('how many are ahead of a number just given', () => {
  it('[CA13] [CA1] is what comes out when everybody who waits is looked at, after each change', () => {
    const hall = fc.array(someone, { maxLength: 200, size: 'max' });
    fc.assert(
      fc.property(hall, priorityId, moment, fc.nat({ max: 3 }), (people, priority, since, overtaken) => {
        let visits = OrderedMap.of<string, Visit>([]);
        const place = { stationId: 'front-office', priorityId: priority, since, overtaken };
        people.forEach(({ place: at, priorityId: theirs, stage }, i) => {
          visits = at % 7 === 0 ? visits.without(`v${at}`) : visits.with(`v${at}`, visitAs(`v${at}`, theirs, stage));
          if (i % 10 !== 0 && i < people.length - 1) return;
          // For comparison: our visit is added, and found by a linear search.
          const withUs = visits.with(
            'us',
            visitAs('us', priority, { is: 'waiting', stationId: 'front-office', since, overtaken }),
          );
          expect(peopleAhead(visits, place, order)).toBe(peopleAhead(withUs, { ...place, visitId: 'us' }, order));
          expect(peopleAhead(new Map(visits), place, order)).toBe(peopleAhead(visits, place, order));
        });
      }),
      { numRuns: 150 },
    );
  });
});
