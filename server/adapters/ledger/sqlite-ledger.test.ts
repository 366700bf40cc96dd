import { copyFileSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refused } from '../../../contract/reply.ts';
import { anaComes, benComes, citraComes, eventsOf, minute, opens, callsNext } from '../../domain/hall.fixture.ts';
import { loket1 } from '../../domain/hall-setup.fixture.ts';
import { LedgerHasMore } from '../../ports/ledger.ts';
import { describeLedger, entryOf, lived } from './ledger.contract.ts';
import { openDatabase } from './open-database.ts';
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
