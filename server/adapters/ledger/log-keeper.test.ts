import { createSecretKey } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HallEvent } from '../../domain/events.ts';
import { openSqlite } from '../sqlite/open-sqlite.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { LogKeeper } from './log-keeper.ts';
import { openDatabase } from './open-database.ts';
import { SqliteLedger } from './sqlite-ledger.ts';

const key = createSecretKey(Buffer.alloc(32, 7));
const PAGE = 4_096;
/** The length at which the hub's own commits do a checkpoint (`open-database.ts`), and one batch more. */
const LONGEST_LOG = 8_800 * PAGE;
const event = (at: number, reason = 'listrik padam'): HallEvent => ({
  type: 'outage-began',
  at,
  clerkId: 'dewi',
  reason,
});

describe('the keeper of the log', () => {
  let folder: string;
  let file: string;
  let db: Sqlite;
  let ledger: SqliteLedger;
  let written = 0;
  let faults: unknown[] = [];
  let keeper: LogKeeper | null = null;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'antrean-log-'));
    file = join(folder, 'hall.db');
    db = openDatabase(file, key);
    ledger = new SqliteLedger(db);
    [written, faults, keeper] = [0, [], null];
  });
  afterEach(async () => {
    await keeper?.close();
    if (db.open) db.close();
    rmSync(folder, { recursive: true });
  });

  const append = (reason?: string) =>
    ledger.append([{ events: [event(++written, reason)], answer: null, letter: null }]);
  const keep = (with_: typeof key, everyMs: number) => {
    const log = { info: () => {}, fault: (_: string, fault: unknown) => void faults.push(fault) };
    keeper = new LogKeeper({ file, key: with_, log, everyMs, beginsAfterMs: 1 });
  };
  const logBytes = (): number => statSync(`${file}-wal`).size;

  /** How many events are in hall.db itself, without the log. */
  function atHome(): number {
    const copy = join(folder, 'alone.db');
    copyFileSync(file, copy);
    const alone = openSqlite(copy, key);
    const { count } = alone.prepare('SELECT count(*) AS count FROM ledger').get() as { count: number };
    alone.close();
    return count;
  }

  it('carries home what was committed, and no commit has to [DU10]', async () => {
    await append();
    keep(key, 20);
    for (let i = 0; i < 40; i++) await append();
    await expect.poll(atHome).toBe(41);
    expect(faults).toEqual([]);
  });

  it('works while the hub writes, and nothing is lost or torn [DU10]', async () => {
    keep(key, 1);
    for (let i = 0; i < 600; i++) {
      await append();
      if (i % 20 === 0) await after(1);
    }
    expect((await ledger.load()).events).toHaveLength(600);
    expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    expect(logBytes()).toBeLessThan(LONGEST_LOG);
    expect(faults).toEqual([]);
  });

  it('may die: that is told, it is tried again, and commits keep the log short themselves [DU10]', async () => {
    keep(createSecretKey(Buffer.alloc(32, 8)), 1);
    await expect.poll(() => faults.length).toBeGreaterThan(1);
    for (let i = 0; i < 60; i++) await append('x'.repeat(200 * PAGE));
    expect(logBytes()).toBeLessThan(LONGEST_LOG);
    expect((await ledger.load()).events).toHaveLength(60);
  });

  it('lets go of the file before the hub does, and no log is left behind [DU10]', async () => {
    await append();
    keep(key, 1);
    await after(300);
    await keeper?.close();
    db.close();
    expect(existsSync(`${file}-wal`)).toBe(false);
  });
});
