import { describe, expect, it } from 'vitest';
import { evolve } from './evolve.ts';
import type { HallEvent } from './events.ts';
import {
  after,
  anaComes,
  callsNext,
  comes,
  continuing,
  finishes,
  minute,
  opens,
  starts,
  visitOf,
} from './hall.fixture.ts';
import { loket1 } from './hall-setup.fixture.ts';
import { minutes } from './hall-time/instant.ts';
import { waiting } from './queue/ana-at-the-counter.fixture.ts';

const act = { at: minute(9), visitId: 'ana', counterId: loket1, clerkId: 'dewi' };
const home: HallEvent = { ...act, type: 'stage-finished', outcomeId: 'x', next: null, route: [], tookMs: 0 };

describe('a ledger that contradicts itself', () => {
  it.each<[string, HallEvent]>([
    ['mentions a visit before its number was given', { ...act, visitId: 'nobody', type: 'serving-started' }],
    ['recalls somebody who was not called', { ...act, type: 'visit-recalled', announcementId: 'x' }],
    ['restores somebody who was not missed', { ...act, type: 'visit-restored' }],
    ['undoes what was not done', { ...act, type: 'action-undone', what: 'visit-called' }],
    ['moves a file that was never sent', { ...act, type: 'file-taken' }],
  ])('[DU1] is not believed: it %s', (_what, event) => {
    expect(() => evolve(waiting, event)).toThrow('The ledger');
  });

  it('[DU8] is not half believed: it tells of what only a newer program knows', () => {
    // A type that only the newer program has.
    const newer = { ...act, type: 'appointment-kept' } as unknown as HallEvent;
    expect(() => evolve(waiting, newer)).toThrow('newer Antrean');
  });

  it('[DU1] is not believed: it calls somebody who went home', () => {
    const called: HallEvent = {
      ...act,
      type: 'visit-called',
      announcementId: 'x',
      reason: { is: 'turn', since: 0 },
      overtook: [],
    };
    expect(() => evolve(evolve(waiting, home), called)).toThrow('The ledger moves visit ana, which is done');
  });
});

describe('the hall in memory', () => {
  const complaint = comes('budi', { serviceId: 'pengaduan' });
  const over = after(opens(loket1), complaint, callsNext(loket1), starts(loket1), finishes(loket1, 'heard'));

  it('keeps a visit that is over for ten minutes, and then leaves it to the tables', () => {
    expect(visitOf(continuing(over, minute(4) + minutes(10), anaComes), 'budi').stage.is).toBe('done');
    expect(continuing(over, minute(4) + minutes(10) + 1, anaComes).visits.has('budi')).toBe(false);
  });

  it('looks for those who left once a minute, whichever way the clock goes', () => {
    const looked = continuing(over, minute(14), anaComes);
    expect(continuing(looked, minute(14) + 59_000, comes('ben')).visits.has('budi')).toBe(true);
    expect(continuing(looked, minute(15), comes('ben')).visits.has('budi')).toBe(false);
    expect(continuing(looked, minute(2), comes('ben')).clearedAt).toBe(minute(2));
  });

  it('[DU1] keeps whoever is still there, however long it takes', () => {
    expect(continuing(waiting, minute(200), comes('ben')).visits.has('ana')).toBe(true);
  });
});
