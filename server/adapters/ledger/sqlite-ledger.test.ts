import { copyFileSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import type { HallCommand } from '../../domain/commands.ts';
import { decide } from '../../domain/decide.ts';
import { evolve } from '../../domain/evolve.ts';
import type { HallEvent } from '../../domain/events.ts';
import {
  anaComes,
  benComes,
  citraComes,
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
import { LedgerHasMore } from '../../ports/ledger.ts';
import { describeLedger, entryOf, lived } from './ledger.contract.ts';
import { openDatabase } from './open-database.ts';
import { SqliteArchive } from './sqlite-archive.ts';
import { SqliteLedger } from './sqlite-ledger.ts';

let folder: string;
const open: Sqlite[] = [];
const opened = (file: string): Sqlite => {
  const db = openDatabase(join(folder, file), null);
  open.push(db);
  return db;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'));
});
afterEach(() => {
  for (const db of open.splice(0)) if (db.open) db.close();
  rmSync(folder, { recursive: true, force: true });
});

/** This many commits are stored but reported as failed. */
const keptButFailing = (db: Sqlite, times: number): Sqlite => {
  let left = times;
  return {
    open: true,
    get inTransaction() {
      return db.inTransaction;
    },
    prepare: (sql) => db.prepare(sql),
    exec: (sql) => {
      db.exec(sql);
      if (sql === 'COMMIT' && left-- > 0) throw new Error('the line was cut');
    },
    close: () => db.close(),
  };
};

describeLedger('in SQLite', () => {
  const db = opened('hall.db');
  return {
    ledger: new SqliteLedger(db),
    reopen: () => {
      db.close();
      return new SqliteLedger(opened('hall.db'));
    },
  };
});

describe('the file of the ledger', () => {
  it('[DU1] is written through to the disk with every append', () => {
    const db = opened('hall.db');
    expect(db.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  });

  it('[DU5] is for the hub’s own eyes only', () => {
    opened('hall.db');
    expect(statSync(join(folder, 'hall.db')).mode & 0o777).toBe(0o600);
  });

  it('is not opened when a newer program has written it', () => {
    const db = opened('hall.db');
    db.exec('PRAGMA user_version = 99');
    db.close();
    expect(() => opened('hall.db')).toThrow('newer Antrean');
  });

  it('[DU1] is written on by nobody who does not know what stands there', async () => {
    const db = opened('hall.db');
    const [ours, other] = [new SqliteLedger(db), new SqliteLedger(db)];
    const { events } = lived(opens(loket1));
    await ours.load();
    await other.append([entryOf(events.slice(0, 1))]);
    for (const entry of [
      entryOf(events.slice(1)),
      entryOf([], { commandId: 'no', at: minute(1), reply: refused('nobody-waiting') }),
    ])
      await expect(ours.append([entry])).rejects.toThrow(LedgerHasMore);
    expect(await ours.load()).toMatchObject({ events: events.slice(0, 1), position: 1 });
    expect(await ours.append([entryOf(events.slice(1))])).toBe(events.length);
  });

  it('[DU1] [CA3] what was kept though it failed is not decided a second time in another way', async () => {
    const db = opened('hall.db');
    const { hall, events } = lived(opens(loket1), anaComes);
    const ledger = new SqliteLedger(keptButFailing(db, 1));
    await ledger.append([entryOf(events)]).catch(() => {});
    await expect(ledger.append([entryOf(eventsOf(hall, callsNext(loket1), minute(2)))])).rejects.toThrow(LedgerHasMore);
    expect(await new SqliteLedger(db).load()).toMatchObject({ events, position: events.length });
  });

  it('[DU1] holds whole batches only, wherever its last write was torn', async () => {
    const hallDb = opened('hall.db');
    hallDb.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const ledger = new SqliteLedger(hallDb);
    const batches = [anaComes, benComes, citraComes].map((_, i, all) => lived(...all.slice(0, i + 1)).events);
    const sizes = [0];
    for (const [i, events] of batches.entries()) {
      await ledger.append([entryOf(events.slice(batches[i - 1]?.length ?? 0))]);
      sizes.push(events.length);
    }
    const wal = statSync(join(folder, 'hall.db-wal')).size;
    const found = new Set<number>();
    for (let torn = 0; torn <= wal; torn += Math.ceil(wal / 24)) {
      copyFileSync(join(folder, 'hall.db'), join(folder, 'torn.db'));
      copyFileSync(join(folder, 'hall.db-wal'), join(folder, 'torn.db-wal'));
      truncateSync(join(folder, 'torn.db-wal'), wal - torn);
      const { events } = await new SqliteLedger(opened('torn.db')).load();
      found.add(events.length);
      expect(events).toEqual(batches[2]?.slice(0, events.length));
      for (const db of open.splice(1)) db.close();
      for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `torn.db${end}`), { force: true });
    }
    expect([...found].toSorted((a, b) => a - b)).toEqual(sizes);
  });
});

async function archiveAfter(...steps: readonly (HallCommand | Step)[]) {
  return (await ledgerAfter(...steps)).archive;
}

async function ledgerAfter(...steps: readonly (HallCommand | Step)[]) {
  const db = opened('hall.db');
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
    const db = opened('hall.db');
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
    const ledger = new SqliteLedger(opened('hall.db'));
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
