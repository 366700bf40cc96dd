import { beforeEach, describe, expect, it } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import type { HallEvent } from '../../domain/events.ts';
import { anaComes, benComes, citraComes } from '../../domain/hall.fixture.ts';
import { LedgerHasMore } from '../../ports/ledger.ts';
import { HallInHand } from './hall-in-hand.fixture.ts';

let hall: HallInHand;
beforeEach(async () => {
  hall = await HallInHand.open();
});

describe('what the ledger fails to keep', () => {
  it('[DU1] is not believed, told or remembered, and can be asked again', async () => {
    const told: HallEvent[] = [];
    hall.live.onChange((_hall, events) => void told.push(...events));
    hall.ledger.fault = new Error('the disk is full');
    await expect(hall.asks(anaComes, 'press')).rejects.toThrow('the disk is full');
    expect([hall.live.hall.visits.size, hall.live.position, told.length]).toEqual([0, 0, 0]);
    expect(await hall.live.answered('press')).toBeUndefined();
    expect(await hall.asks(anaComes, 'press')).toEqual(granted('A001'));
  });

  it('[DU1] is lost together for everybody who asked together', async () => {
    const tried: number[] = [];
    hall.ledger.append = (entries) => {
      tried.push(entries.length);
      return Promise.reject(Object.assign(new Error('the disk is full'), { code: 'SQLITE_FULL' }));
    };
    const replies = await Promise.allSettled([hall.asks(anaComes), hall.asks(benComes)]);
    expect(replies.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect([hall.live.hall.visits.size, tried]).toEqual([0, [2]]);
  });

  it('[DU1] is answered with its own fault, and the others of its batch go through', async () => {
    const append = hall.ledger.append.bind(hall.ledger);
    hall.ledger.append = (entries) =>
      entries.some(({ events }) => events.some((event) => event.type === 'ticket-issued' && event.visitId === 'ben'))
        ? Promise.reject(Object.assign(new Error('not unique'), { code: 'SQLITE_CONSTRAINT_UNIQUE' }))
        : append(entries);
    const asked = [anaComes, benComes, citraComes].map((command, at) => hall.asks(command, `press-${at}`));
    const [ana, ben, citra] = await Promise.allSettled(asked);
    expect([ana, citra]).toEqual(['A001', 'A002'].map((number) => ({ status: 'fulfilled', value: granted(number) })));
    expect(ben).toMatchObject({ status: 'rejected', reason: { message: 'not unique' } });
    expect([[...hall.live.hall.visits.keys()], hall.live.position]).toEqual([
      ['ana', 'citra'],
      hall.ledger.events.length,
    ]);
    expect(await hall.asks(citraComes, 'press-2')).toEqual(granted('A002'));
    expect(await hall.live.answered('press-1')).toBeUndefined();
  });
});

describe('what the ledger has more than the hall knows of', () => {
  it('[DU1] [IS2] is known with the next press where it was said to have failed, and its repeat gets its answer', async () => {
    const told: string[] = [];
    hall.live.onChange((_, events) => told.push(...events.map(({ type }) => type)));
    hall.ledger.faultThoughKept = Object.assign(new Error('the line was cut'), { code: 'SQLITE_IOERR_FSYNC' });
    await expect(hall.asks(anaComes, 'press-ana')).rejects.toThrow('the line was cut');
    const both = await Promise.all([hall.asks(benComes, 'press-ben'), hall.asks(anaComes, 'press-ana')]);
    expect(both).toEqual([granted('A002'), granted('A001')]);
    expect([...hall.live.hall.visits.keys()]).toEqual(['ana', 'ben']);
    expect(hall.live.position).toBe(hall.ledger.events.length);
    expect(told).toEqual(hall.ledger.events.map(({ type }) => type));
    expect(hall.faults).toEqual(['the ledger has more than the hall knew of']);
  });

  it('[DU1] [DU8] has everybody refused for as long as it cannot be read', async () => {
    await hall.asks(anaComes);
    hall.ledger.events.push({ type: 'of-a-newer-program', at: hall.now } as unknown as HallEvent);
    for (const press of ['first', 'again'])
      await expect(hall.asks(benComes, press)).rejects.toThrow('written by a newer Antrean');
    hall.ledger.events.pop();
    const told: number[] = [];
    hall.live.onChange((_, events) => void told.push(events.length));
    expect(await hall.asks(benComes, 'at last')).toEqual(granted('A002'));
    expect(told).toEqual([0, 2]);
  });

  it('[DU1] is learnt on the setup that the office edits while the ledger is read', async () => {
    await hall.asks(anaComes);
    hall.ledger.events.push({ type: 'printer-changed', at: hall.now, printerId: 'p', condition: 'ready' });
    const { setup } = hall.live.hall;
    const services = setup.services.map((each) => ({ ...each, open: false }));
    const loadAfter = hall.ledger.loadAfter.bind(hall.ledger);
    hall.ledger.loadAfter = (position) => {
      hall.live.useSetup({ ...setup, services });
      return loadAfter(position);
    };
    expect(await hall.asks(benComes)).toEqual(refused('service-closed'));
    expect(hall.live.hall.setup.services).toEqual(services);
  });

  it('[DU1] has whoever presses refused, without trying for ever, where somebody else writes on', async () => {
    const append = hall.ledger.append.bind(hall.ledger);
    let written = 0;
    hall.ledger.append = (entries) =>
      ++written > 50 ? append(entries) : Promise.reject(new LedgerHasMore('one more each time'));
    const both = await Promise.allSettled([hall.asks(anaComes, 'ana'), hall.asks(benComes, 'ben')]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect([hall.live.hall.visits.size, hall.live.position]).toEqual([0, 0]);
    hall.ledger.append = append;
    expect(await hall.asks(anaComes, 'ana')).toEqual(granted('A001'));
  });
});
