import { beforeEach, describe, expect, it } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import { anaComes, benComes, callsNext, citraComes, opens } from '../../domain/hall.fixture.ts';
import { loket1, loket2 } from '../../domain/hall-setup.fixture.ts';
import type { LedgerEntry } from '../../ports/ledger.ts';
import { nobody } from '../cases/applicant.ts';
import { HallInHand, numberIn } from './hall-in-hand.fixture.ts';

let hall: HallInHand;
beforeEach(async () => {
  hall = await HallInHand.open();
});

describe('a command', () => {
  it('[IS2] asked twice gets the answer of the first time, and happens once', async () => {
    expect(await hall.asks(anaComes, 'press')).toEqual(granted('A001'));
    expect(await hall.asks(anaComes, 'press')).toEqual(granted('A001'));
    expect(hall.live.hall.visits.size).toBe(1);
  });

  it('[IS2] asked twice at once, in one batch, happens once', async () => {
    const both = await Promise.all([hall.asks(anaComes, 'press'), hall.asks(anaComes, 'press')]);
    expect(both).toEqual([granted('A001'), granted('A001')]);
    expect(hall.ledger.events.filter(({ type }) => type === 'ticket-issued')).toHaveLength(1);
  });

  it('[IS2] looked for by its repeat while it is being committed, happens once', async () => {
    const append = hall.ledger.append.bind(hall.ledger);
    hall.ledger.append = async (entries) => {
      hall.ledger.append = append;
      expect(await hall.live.answered('press')).toBeUndefined();
      return append(entries);
    };
    await hall.asks(anaComes, 'press');
    expect(await hall.asks(anaComes, 'press')).toEqual(granted('A001'));
    expect(hall.live.hall.visits.size).toBe(1);
  });

  it('[DU1] whose personal part cannot be made leaves nothing, and takes nobody of its batch with it', async () => {
    const broken = hall.live.perform({
      command: anaComes,
      commandId: 'press',
      answer: numberIn,
      applicant: () => {
        throw new Error('nobody knows');
      },
    });
    const [first, second] = await Promise.allSettled([broken, hall.asks(benComes)]);
    expect([first?.status, second]).toEqual(['rejected', { status: 'fulfilled', value: granted('A001') }]);
    expect([...hall.live.hall.visits.keys()]).toEqual(['ben']);
    expect(await hall.asks(anaComes, 'press')).toEqual(granted('A002'));
  });

  it('[CS11] [RT3] that is refused leaves nothing of anybody beside the ledger', async () => {
    const kept: LedgerEntry[] = [];
    const append = hall.ledger.append.bind(hall.ledger);
    hall.ledger.append = (entries) => {
      kept.push(...entries);
      return append(entries);
    };
    const visitId = 'ana';
    const reply = await hall.live.perform({
      command: callsNext(loket1),
      commandId: 'press',
      answer: () => null,
      applicant: () => ({ ...nobody, visitId, name: 'Ana' }),
      bringer: () => ({ visitId, broughtAs: 'keluarga', broughtBy: 'Siti' }),
    });
    expect(reply).toEqual(refused('counter-closed'));
    expect(kept).toMatchObject([{ events: [], applicant: null, bringer: null }]);
  });

  it('[IS2] asked again after a restart gets the same answer', async () => {
    await hall.asks(anaComes, 'press');
    await hall.startAgain();
    expect(await hall.asks(anaComes, 'press')).toEqual(granted('A001'));
    expect(await hall.live.answered('press')).toEqual(granted('A001'));
  });

  it('[IS2] that was refused is refused again, also when it would be granted by now', async () => {
    await hall.asks(opens(loket1));
    expect(await hall.asks(callsNext(loket1), 'press')).toEqual(refused('nobody-waiting'));
    await hall.asks(anaComes);
    expect(await hall.asks(callsNext(loket1), 'press')).toEqual(refused('nobody-waiting'));
    await hall.startAgain();
    expect(await hall.asks(callsNext(loket1), 'press')).toEqual(refused('nobody-waiting'));
    expect(await hall.asks(callsNext(loket1), 'another press')).toEqual(granted(null));
  });

  it('[CA4] of two clerks who press together calls two visitors, one of them nobody if only one waits', async () => {
    await Promise.all([hall.asks(opens(loket1)), hall.asks(opens(loket2)), hall.asks(anaComes)]);
    const replies = await Promise.all([hall.asks(callsNext(loket1), 'one'), hall.asks(callsNext(loket2), 'two')]);
    expect(replies).toEqual([granted(null), refused('nobody-waiting')]);
  });
});

describe('what happens in the hall', () => {
  it('[IS3] [DU1] is believed, told and answered only when it is durable', async () => {
    const told: number[] = [];
    hall.live.onChange(() => void told.push(hall.ledger.events.length));
    const answered = hall.asks(anaComes).then(() => hall.ledger.events.length);
    expect(hall.live.hall.visits.size).toBe(0);
    expect(await answered).toBe(3);
    expect(told).toEqual([3]);
    expect(hall.live.position).toBe(3);
  });

  it('[DU1] together is made durable together', async () => {
    await Promise.all([anaComes, benComes, citraComes].map((command) => hall.asks(command)));
    expect(hall.ledger.batches).toEqual([hall.ledger.events.length]);
  });

  it('[DU1] goes on for the others when one command meets a fault of its own', async () => {
    const broken = hall.live.perform({
      command: anaComes,
      commandId: 'broken',
      answer: () => {
        throw new Error('no words for it');
      },
    });
    const [ana, ben] = await Promise.allSettled([broken, hall.asks(benComes)]);
    expect([ana.status, ben]).toEqual(['rejected', { status: 'fulfilled', value: granted('A001') }]);
    expect([...hall.live.hall.visits.keys()]).toEqual(['ben']);
    expect(await hall.live.answered('broken')).toBeUndefined();
  });

  it('is told to each listener once, in its order, until it listens no more', async () => {
    const told: string[] = [];
    const stop = hall.live.onChange((_hall, events) => void told.push(...events.map(({ type }) => type)));
    await Promise.all([hall.asks(anaComes), hall.asks(opens(loket1))]);
    await hall.asks(callsNext(loket1));
    stop();
    await hall.asks(benComes);
    expect(told).toEqual(['day-opened', 'ticket-issued', 'paper-queued', 'counter-opened', 'visit-called']);
  });

  it('tells nobody about a refusal', async () => {
    let told = 0;
    hall.live.onChange(() => void told++);
    await hall.asks(callsNext(loket1));
    expect(told).toBe(0);
  });

  it('[DU1] is answered, and others hear of it, whatever one who is told runs into', async () => {
    const told: number[] = [];
    hall.live.onChange(() => {
      throw new Error('a screen nobody foresaw');
    });
    hall.live.onChange((_hall, events) => void told.push(events.length));
    expect(await hall.asks(anaComes, 'press')).toEqual(granted('A001'));
    expect(told).toEqual([3]);
    expect(hall.faults).toEqual(['what has happened could not be told on']);
  });

  it('is decided on the setup that the office has edited meanwhile', async () => {
    await hall.asks(anaComes);
    hall.live.useSetup({
      ...hall.live.hall.setup,
      services: hall.live.hall.setup.services.map((each) => ({ ...each, open: false })),
    });
    expect(await hall.asks(benComes)).toEqual(refused('service-closed'));
    expect(hall.live.hall.visits.size).toBe(1);
  });
});

describe('a hall that is left', () => {
  it('[DU14] has decided what was asked, and made it durable', async () => {
    void hall.asks(anaComes);
    await hall.live.settle();
    expect(hall.ledger.events.map(({ type }) => type)).toContain('ticket-issued');
  });

  it('[DU14] is left, though what was noted last could not be kept', async () => {
    const noted = hall.live.note({ type: 'record-asking', kioskId: 'kiosk', mark: 'mark', listed: true });
    hall.ledger.fault = new Error('the disk is full');
    const [settled, kept] = await Promise.allSettled([hall.live.settle(), noted]);
    expect([settled.status, kept.status]).toEqual(['fulfilled', 'rejected']);
  });
});
