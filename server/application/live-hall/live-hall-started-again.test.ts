import { setImmediate as nextTurn } from 'node:timers/promises';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { granted } from '../../../contract/reply.ts';
import { anaComes, benComes, callsNext, comes, opens } from '../../domain/hall.fixture.ts';
import { loket1 } from '../../domain/hall-setup.fixture.ts';
import { hours } from '../../domain/hall-time/instant.ts';
import { HallInHand } from './hall-in-hand.fixture.ts';

let hall: HallInHand;
beforeEach(async () => {
  hall = await HallInHand.open();
});

describe('a restart', () => {
  const anyCommands = fc.array(fc.constantFrom('come', 'call', 'open', 'restart', 'tomorrow'), { maxLength: 30 });

  it('[DU1] [SC1] finds the hall as it was, from a snapshot and later events as from all events', async () => {
    await fc.assert(
      fc.asyncProperty(anyCommands, async (deeds) => {
        hall = await HallInHand.open();
        for (const [i, deed] of deeds.entries()) {
          hall.now += 1_000;
          if (deed === 'come') await hall.asks(comes(`visitor ${i}`));
          if (deed === 'call') await hall.asks(callsNext(loket1, `call ${i}`));
          if (deed === 'open') await hall.asks(opens(loket1));
          if (deed === 'tomorrow') hall.now += hours(24);
          if (deed === 'restart') await hall.startAgain();
        }
        const before = hall.live;
        const [withSnapshot, snapshot] = [await hall.startAgain(), hall.ledger.snapshot];
        hall.ledger.snapshot = null;
        const fromAll = await hall.startAgain();
        hall.ledger.snapshot = snapshot;
        expect(withSnapshot.hall).toEqual(before.hall);
        expect(fromAll.hall).toEqual(before.hall);
        expect(withSnapshot.position).toBe(before.position);
      }),
      { numRuns: 60 },
    );
  });

  it('[SC1] never goes back behind the revision that screens were shown', async () => {
    await hall.asks(anaComes);
    const shown = hall.live.position;
    await hall.startAgain();
    expect(hall.live.position).toBe(shown);
    await hall.asks(benComes);
    expect(hall.live.position).toBeGreaterThan(shown);
  });
});

describe('a snapshot', () => {
  it('is kept when a day has closed, so that the next start is short', async () => {
    await hall.asks(anaComes);
    expect(hall.ledger.snapshot).toBeNull();
    hall.now += hours(24);
    await hall.asks({ type: 'close-day' });
    expect(hall.ledger.snapshot?.position).toBe(hall.live.position);
  });

  it('[DU13] is kept before a hall that settles is called settled: whoever closes the ledger then breaks none off', async () => {
    const writing = Promise.withResolvers<void>();
    hall.ledger.keepSnapshot = () => writing.promise;
    await hall.asks(anaComes);
    hall.now += hours(24);
    await hall.asks({ type: 'close-day' });
    const settled = hall.live.settle().then(() => 'settled');
    expect(await Promise.race([settled, nextTurn('not yet')])).toBe('not yet');
    writing.resolve();
    expect(await settled).toBe('settled');
  });

  it('[DU1] that cannot be kept is no fault of the command, which is durable', async () => {
    await hall.asks(anaComes);
    hall.ledger.snapshotFault = new Error('the disk is full');
    hall.now += hours(24);
    expect(await hall.asks({ type: 'close-day' })).toEqual(granted(null));
    expect(hall.faults).toEqual(['the snapshot could not be kept']);
  });
});
