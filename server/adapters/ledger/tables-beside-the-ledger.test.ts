import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { granted } from '../../../contract/reply.ts';
import type { HallCommand } from '../../domain/commands.ts';
import { decide } from '../../domain/decide.ts';
import { evolve } from '../../domain/evolve.ts';
import type { HallEvent } from '../../domain/events.ts';
import {
  anaComes,
  benComes,
  comes,
  emptyHall,
  eventsOf,
  finishes,
  minute,
  opens,
  callsNext,
  starts,
  undoes,
} from '../../domain/hall.fixture.ts';
import { backOffice1, loket1 } from '../../domain/hall-setup.fixture.ts';
import type { Step } from '../../domain/hall.fixture.ts';
import { hours } from '../../domain/hall-time/instant.ts';
import { entryOf, lived } from './ledger.contract.ts';
import { openDatabase } from './open-database.ts';
import { SqliteArchive } from './sqlite-archive.ts';
import { SqliteLedger } from './sqlite-ledger.ts';

let db: Sqlite;
beforeEach(() => (db = openDatabase(':memory:')));
afterEach(() => db.close());

async function archiveAfter(...steps: readonly (HallCommand | Step)[]) {
  return (await ledgerAfter(...steps)).archive;
}

async function ledgerAfter(...steps: readonly (HallCommand | Step)[]) {
  const events: HallEvent[] = [];
  let hall = emptyHall;
  for (const [i, step] of steps.entries()) {
    const command = 'command' in step ? step.command : step;
    const next = eventsOf(hall, command, 'command' in step ? step.at : minute(i));
    events.push(...next);
    hall = next.reduce(evolve, hall);
  }
  const ledger = new SqliteLedger(db);
  await ledger.append([entryOf(events)]);
  return { ledger, archive: new SqliteArchive(db) };
}

describe('the tables beside the ledger', () => {
  const [token, ended] = ['token-ana', minute(5)];

  it('[IS1] take no number twice on one day, whoever asks, and then keep nothing of the batch', async () => {
    const ledger = new SqliteLedger(db);
    await ledger.append([entryOf(lived(anaComes).events)]);
    const again = eventsOf(emptyHall, benComes, minute(0)).slice(1);
    await expect(
      ledger.append([entryOf(again, { commandId: 'again', at: minute(3), reply: granted(null) })]),
    ).rejects.toThrow('UNIQUE');
    expect(await ledger.answerTo('again')).toBeUndefined();
    expect((await ledger.load()).events).toHaveLength(3);
    expect(await new SqliteArchive(db).job('slip-ben')).toBeUndefined();
  });

  it('[IS1] take the same number on another day', async () => {
    const ledger = new SqliteLedger(db);
    const { hall, events } = lived(anaComes);
    const tomorrow = decide(hall, benComes, minute(0) + hours(24));
    await expect(ledger.append([entryOf(events), entryOf(tomorrow.ok ? tomorrow.events : [])])).resolves.toBe(7);
  });

  const complaint = comes('ana', { serviceId: 'pengaduan' });
  const servedHere = [opens(loket1), complaint, callsNext(loket1), starts(loket1)] as const;
  const finishesNow = { at: ended, command: finishes(loket1, 'heard') };

  it('[IS7] find a visit by its public token, and know whether it is over', async () => {
    const archive = await archiveAfter(...servedHere, finishesNow);
    expect(await archive.visitByToken(token)).toMatchObject({ id: 'ana', number: 'B001', over: true, expired: false });
    expect(await archive.visitByToken('another')).toBeUndefined();
  });

  it('[CA10] know that a visit goes on when its end was undone', async () => {
    const archive = await archiveAfter(...servedHere, finishesNow, { at: ended, command: undoes(loket1) });
    expect(await archive.visitByToken(token)).toMatchObject({ over: false });
  });

  it('[CA10] know that a visit stays over when something else of it was undone', async () => {
    const archive = await archiveAfter(
      opens(loket1),
      opens(backOffice1),
      anaComes,
      callsNext(loket1),
      starts(loket1),
      { type: 'tick-papers', counterId: loket1, papers: { ktp: 'missing', sktm: 'missing' }, caseId: 'case of ana' },
      { type: 'send-file', counterId: loket1 },
      { type: 'take-file', counterId: backOffice1, visitId: 'ana' },
      finishes(loket1, 'papers-missing'),
      { at: ended, command: { type: 'close-counter', counterId: backOffice1 } },
      { at: ended, command: opens(backOffice1) },
      { at: ended, command: undoes(backOffice1) },
    );
    expect(await archive.visitByToken(token)).toMatchObject({ over: true });
  });

  it('[CA12] know the visits that expired with the day', async () => {
    const archive = await archiveAfter(complaint, { at: minute(0) + hours(24), command: { type: 'close-day' } });
    expect(await archive.visitByToken(token)).toMatchObject({ over: true, expired: true });
  });

  it('[PR3] keep each paper from before its first byte, in the order in which it was asked for', async () => {
    const archive = await archiveAfter(anaComes, benComes);
    expect((await archive.openJobs('printer-kiosk')).map(({ id, number }) => [id, number])).toEqual([
      ['slip-ana', 'A001'],
      ['slip-ben', 'A002'],
    ]);
  });

  it('[PR1] keep what became of a paper, and its bytes', async () => {
    const detail = { attempts: 2, reprints: 1, maybePrinted: true, why: 'paper-out', settled: true };
    const printed = {
      type: 'record-job',
      jobId: 'slip-ana',
      printerId: 'printer-kiosk',
      state: 'printed',
      detail,
    } as const;
    const { ledger, archive } = await ledgerAfter(anaComes, printed);
    expect(await archive.job('slip-ana')).toMatchObject({
      state: 'printed',
      attempts: 2,
      reprints: 1,
      maybePrinted: true,
      why: 'paper-out',
    });
    expect(await archive.openJobs('printer-kiosk')).toEqual([]);
    expect(await archive.newestJobs(null, 5)).toHaveLength(1);
    expect(await archive.newestJobs(minute(0), 5)).toEqual([]);
    expect(await archive.bytes('slip-ana')).toBeUndefined();
    await ledger.append([{ ...entryOf([]), drawn: { jobId: 'slip-ana', bytes: new Uint8Array([27, 64]) } }]);
    expect([...((await archive.bytes('slip-ana')) ?? [])]).toEqual([27, 64]);
  });
});
