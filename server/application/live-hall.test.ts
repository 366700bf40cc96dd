import { setImmediate as nextTurn, setTimeout as after } from 'node:timers/promises';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { granted, refused } from '../../contract/reply.ts';
import { MemoryLedger } from '../adapters/ledger/memory-ledger.fixture.ts';
import type { HallCommand } from '../domain/commands.ts';
import type { HallEvent } from '../domain/events.ts';
import type { Hall } from '../domain/hall.ts';
import { anaComes, benComes, callsNext, citraComes, comes, minute, opens } from '../domain/hall.fixture.ts';
import { loket1, loket2, setup } from '../domain/hall-setup.fixture.ts';
import { hours } from '../domain/hall-time/instant.ts';
import { alwaysOpen } from '../domain/random-day.fixture.ts';
import { LiveHall } from './live-hall.ts';

let ledger: MemoryLedger;
let live: LiveHall;
let now: number;
let faults: string[];

const clock = { now: () => now };
const log = { info: () => {}, fault: (what: string) => void faults.push(what) };
const openHall = () => LiveHall.open({ ...setup, hours: alwaysOpen.setup.hours }, ledger, clock, log);

beforeEach(async () => {
  [ledger, now, faults] = [new MemoryLedger(), minute(0), []];
  live = await openHall();
});

const numberIn = (_: Hall, events: readonly HallEvent[]) =>
  events.find((event) => event.type === 'ticket-issued')?.number ?? null;
const asks = (command: HallCommand, commandId: string | null = null) =>
  live.perform({ command, commandId, answer: numberIn });

describe('a command', () => {
  it('[IS2] asked twice gets the answer of the first time, and happens once', async () => {
    expect(await asks(anaComes, 'press')).toEqual(granted('A001'));
    expect(await asks(anaComes, 'press')).toEqual(granted('A001'));
    expect(live.hall.visits.size).toBe(1);
  });

  it('[IS2] asked twice at once, in one batch, happens once', async () => {
    const both = await Promise.all([asks(anaComes, 'press'), asks(anaComes, 'press')]);
    expect(both).toEqual([granted('A001'), granted('A001')]);
    expect(ledger.events.filter(({ type }) => type === 'ticket-issued')).toHaveLength(1);
  });

  it('[DU1] whose personal part cannot be made leaves nothing, and takes nobody of its batch with it', async () => {
    const broken = live.perform({
      ...{ command: anaComes, commandId: 'press', answer: numberIn },
      applicant: () => {
        throw new Error('nobody knows');
      },
    });
    const [first, second] = await Promise.allSettled([broken, asks(benComes)]);
    expect([first?.status, second]).toEqual(['rejected', { status: 'fulfilled', value: granted('A001') }]);
    expect([...live.hall.visits.keys()]).toEqual(['ben']);
    expect(await asks(anaComes, 'press')).toEqual(granted('A002'));
  });

  it('[IS2] asked again after a restart gets the same answer', async () => {
    await asks(anaComes, 'press');
    live = await openHall();
    expect(await asks(anaComes, 'press')).toEqual(granted('A001'));
    expect(await live.answered('press')).toEqual(granted('A001'));
  });

  it('[IS2] that was refused is refused again, also when it would be granted by now', async () => {
    await asks(opens(loket1));
    expect(await asks(callsNext(loket1), 'press')).toEqual(refused('nobody-waiting'));
    await asks(anaComes);
    expect(await asks(callsNext(loket1), 'press')).toEqual(refused('nobody-waiting'));
    live = await openHall();
    expect(await asks(callsNext(loket1), 'press')).toEqual(refused('nobody-waiting'));
    expect(await asks(callsNext(loket1), 'another press')).toEqual(granted(null));
  });

  it('[CA4] of two clerks who press together calls two visitors, one of them nobody if only one waits', async () => {
    await Promise.all([asks(opens(loket1)), asks(opens(loket2)), asks(anaComes)]);
    const replies = await Promise.all([asks(callsNext(loket1), 'one'), asks(callsNext(loket2), 'two')]);
    expect(replies).toEqual([granted(null), refused('nobody-waiting')]);
  });
});

describe('what happens in the hall', () => {
  it('[IS3] [DU1] is believed, told and answered only when it is durable', async () => {
    const told: number[] = [];
    live.onChange(() => void told.push(ledger.events.length));
    const answered = asks(anaComes).then(() => ledger.events.length);
    expect(live.hall.visits.size).toBe(0);
    expect(await answered).toBe(3);
    expect(told).toEqual([3]);
    expect(live.position).toBe(3);
  });

  it('[DU1] is not believed, told or remembered when the ledger fails, and can be asked again', async () => {
    const told: HallEvent[] = [];
    live.onChange((_hall, events) => void told.push(...events));
    ledger.fault = new Error('the disk is full');
    await expect(asks(anaComes, 'press')).rejects.toThrow('the disk is full');
    expect([live.hall.visits.size, live.position, told.length]).toEqual([0, 0, 0]);
    expect(await live.answered('press')).toBeUndefined();
    expect(await asks(anaComes, 'press')).toEqual(granted('A001'));
  });

  it('[DU1] together is made durable together', async () => {
    await Promise.all([anaComes, benComes, citraComes].map((command) => asks(command)));
    expect(ledger.batches).toEqual([ledger.events.length]);
  });

  it('[DU1] together is lost together when the ledger fails, for everybody who asked', async () => {
    ledger.fault = new Error('the disk is full');
    const replies = await Promise.allSettled([asks(anaComes), asks(benComes)]);
    expect(replies.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(live.hall.visits.size).toBe(0);
  });

  it('[DU1] goes on for the others when one command meets a fault of its own', async () => {
    const broken = live.perform({
      command: anaComes,
      commandId: 'broken',
      answer: () => {
        throw new Error('no words for it');
      },
    });
    const [ana, ben] = await Promise.allSettled([broken, asks(benComes)]);
    expect([ana.status, ben]).toEqual(['rejected', { status: 'fulfilled', value: granted('A001') }]);
    expect([...live.hall.visits.keys()]).toEqual(['ben']);
    expect(await live.answered('broken')).toBeUndefined();
  });

  it('is told to each listener once, in its order, until it listens no more', async () => {
    const told: string[] = [];
    const stop = live.onChange((_hall, events) => void told.push(...events.map(({ type }) => type)));
    await Promise.all([asks(anaComes), asks(opens(loket1))]);
    await asks(callsNext(loket1));
    stop();
    await asks(benComes);
    expect(told).toEqual(['day-opened', 'ticket-issued', 'paper-queued', 'counter-opened', 'visit-called']);
  });

  it('tells nobody about a refusal', async () => {
    let told = 0;
    live.onChange(() => void told++);
    await asks(callsNext(loket1));
    expect(told).toBe(0);
  });

  it('[DU1] is answered, and others hear of it, whatever one who is told runs into', async () => {
    const told: number[] = [];
    live.onChange(() => {
      throw new Error('a screen nobody foresaw');
    });
    live.onChange((_hall, events) => void told.push(events.length));
    expect(await asks(anaComes, 'press')).toEqual(granted('A001'));
    expect(told).toEqual([3]);
    expect(faults).toEqual(['what has happened could not be told on']);
  });

  it('is decided on the setup that the office has edited meanwhile', async () => {
    await asks(anaComes);
    live.useSetup({ ...live.hall.setup, services: live.hall.setup.services.map((each) => ({ ...each, open: false })) });
    expect(await asks(benComes)).toEqual(refused('service-closed'));
    expect(live.hall.visits.size).toBe(1);
  });
});

describe('what is noted', () => {
  const asked: HallCommand = { type: 'record-asking', kioskId: 'kiosk', mark: 'mark', listed: true };

  it('[RG3] goes with the next commit, and causes none before that', async () => {
    const noted = live.note(asked);
    expect(ledger.batches).toEqual([]);
    await asks(anaComes, 'press');
    await noted;
    expect(ledger.batches).toHaveLength(1);
    expect(ledger.events.map(({ type }) => type)).toContain('register-asked');
  });

  it('[RG3] is durable by itself before long, and before the hall is left', async () => {
    await live.note(asked);
    const noted = live.note(asked);
    await live.settle();
    await noted;
    expect(ledger.events.filter(({ type }) => type === 'register-asked')).toHaveLength(2);
  });
});

describe('a hall that is left', () => {
  it('[DU14] has decided what was asked, and made it durable', async () => {
    void asks(anaComes);
    await live.settle();
    expect(ledger.events.map(({ type }) => type)).toContain('ticket-issued');
  });

  it('[DU14] is left, though what was noted last could not be kept', async () => {
    const noted = live.note({ type: 'record-asking', kioskId: 'kiosk', mark: 'mark', listed: true });
    ledger.fault = new Error('the disk is full');
    const [settled, kept] = await Promise.allSettled([live.settle(), noted]);
    expect([settled.status, kept.status]).toEqual(['fulfilled', 'rejected']);
  });
});

describe('what a printer reports', () => {
  const detail = { attempts: 1, reprints: 0, maybePrinted: false, why: null, settled: false };
  const given = {
    type: 'record-job',
    jobId: 'slip-ana',
    printerId: 'printer-kiosk',
    state: 'sending',
    detail,
  } as const;

  it('[PR4] is durable with a press where presses come one upon another', async () => {
    await asks(anaComes, 'press');
    await nextTurn();
    const noted = live.noteBeside({ command: given });
    for (let turn = 0; turn < 3; turn++) await nextTurn();
    expect(ledger.batches).toEqual([3]);
    await Promise.all([asks(benComes, 'next press'), noted]);
    expect(ledger.batches).toEqual([3, 3]);
  });

  it('[PR4] [PR3] waits no longer than a blink for one', async () => {
    await asks(anaComes, 'press');
    await nextTurn();
    await live.noteBeside({ command: given });
    expect(ledger.batches).toEqual([3, 1]);
  });

  it('[PR3] is durable at once where nobody presses', async () => {
    await asks(anaComes, 'press');
    await after(80);
    const noted = live.noteBeside({ command: given });
    await nextTurn();
    await nextTurn();
    expect(ledger.batches).toEqual([3, 1]);
    await noted;
  });
});

describe('a restart', () => {
  const anyCommands = fc.array(fc.constantFrom('come', 'call', 'open', 'restart', 'tomorrow'), { maxLength: 30 });

  it('[DU1] [SC1] finds the hall as it was, from a snapshot and later events as from all events', async () => {
    await fc.assert(
      fc.asyncProperty(anyCommands, async (deeds) => {
        [ledger, now] = [new MemoryLedger(), minute(0)];
        live = await openHall();
        for (const [i, deed] of deeds.entries()) {
          now += 1_000;
          if (deed === 'come') await asks(comes(`visitor ${i}`));
          if (deed === 'call') await asks(callsNext(loket1, `call ${i}`));
          if (deed === 'open') await asks(opens(loket1));
          if (deed === 'tomorrow') now += hours(24);
          if (deed === 'restart') live = await openHall();
        }
        const before = live;
        const [withSnapshot, snapshot] = [await openHall(), ledger.snapshot];
        ledger.snapshot = null;
        const fromAll = await openHall();
        ledger.snapshot = snapshot;
        expect(withSnapshot.hall).toEqual(before.hall);
        expect(fromAll.hall).toEqual(before.hall);
        expect(withSnapshot.position).toBe(before.position);
      }),
      { numRuns: 60 },
    );
  });

  it('[SC1] never goes back behind the revision that screens were shown', async () => {
    await asks(anaComes);
    const shown = live.position;
    live = await openHall();
    expect(live.position).toBe(shown);
    await asks(benComes);
    expect(live.position).toBeGreaterThan(shown);
  });
});

describe('a snapshot', () => {
  it('is kept when a day has closed, so that the next start is short', async () => {
    await asks(anaComes);
    expect(ledger.snapshot).toBeNull();
    now += hours(24);
    await asks({ type: 'close-day' });
    expect(ledger.snapshot?.position).toBe(live.position);
  });

  it('[DU13] is kept before a hall that settles is called settled: whoever closes the ledger then breaks none off', async () => {
    const writing = Promise.withResolvers<void>();
    ledger.keepSnapshot = () => writing.promise;
    await asks(anaComes);
    now += hours(24);
    await asks({ type: 'close-day' });
    const settled = live.settle().then(() => 'settled');
    expect(await Promise.race([settled, nextTurn('not yet')])).toBe('not yet');
    writing.resolve();
    expect(await settled).toBe('settled');
  });

  it('[DU1] that cannot be kept is no fault of the command, which is durable', async () => {
    await asks(anaComes);
    ledger.snapshotFault = new Error('the disk is full');
    now += hours(24);
    expect(await asks({ type: 'close-day' })).toEqual(granted(null));
    expect(faults).toEqual(['the snapshot could not be kept']);
  });
});
