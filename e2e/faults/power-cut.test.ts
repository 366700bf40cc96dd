import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SeededChance } from '../../server/adapters/seeded-chance.ts';
import type { HallEvent } from '../../server/domain/events.ts';
import { openDatabase } from '../../server/adapters/ledger/open-database.ts';
import { SqliteLedger } from '../../server/adapters/ledger/sqlite-ledger.ts';
import type { Sqlite } from '../../server/adapters/sqlite/open-sqlite.ts';
import { someSectors } from './support/some-sectors.ts';

const CUTS = 20;
/** Of SQLite's write-ahead log. */
const HEAD = 32;
/** One cut in twelve reverts nothing; within this many one has occurred. */
const MOST_CUTS = 200;

/** The bytes of the ledger's files at one moment. */
interface Disk {
  readonly db: Buffer;
  readonly wal: Buffer;
}

const event = (i: number): HallEvent => ({ type: 'outage-began', at: i, clerkId: 'dewi', reason: `gangguan ${i}` });
const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);
const folder = mkdtempSync(join(tmpdir(), 'antrean-cut-'));
const chance = new SeededChance(20_261_126);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What SQLite has synced when it acknowledges is on disk; of later writes, any sectors may be. */
function cut({ db, wal }: Disk, after: Disk): Disk {
  const log = someSectors(wal, after.wal, chance);
  // The head of a log that begins anew is synced before its first frame is written.
  if (!log.equals(wal)) after.wal.copy(log, 0, 0, HEAD);
  return { db: someSectors(db, after.db, chance), wal: log };
}

async function foundAfter(disk: Disk): Promise<number[]> {
  const file = join(folder, 'cut.db');
  rmSync(`${file}-shm`, { force: true });
  writeFileSync(file, disk.db);
  writeFileSync(`${file}-wal`, disk.wal);
  const db = openDatabase(file, null);
  try {
    const said = db.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
    if (said !== 'ok') throw new Error(String(said));
    return (await new SqliteLedger(db).load()).events.map(({ at }) => at);
  } finally {
    db.close();
  }
}

describe('power that is cut while the ledger is written', () => {
  const file = join(folder, 'hall.db');
  let db: Sqlite;
  let ledger: SqliteLedger;
  let written = 0;
  const disk = (): Disk => ({ db: readFileSync(file), wal: readFileSync(`${file}-wal`) });
  const append = async (count: number) => {
    const events = Array.from({ length: count }, () => event(++written));
    await ledger.append([{ events, answer: null, letter: null }]);
  };

  beforeAll(async () => {
    db = openDatabase(file, null);
    ledger = new SqliteLedger(db);
    await append(3);
  });
  afterAll(() => void db.close());

  it('[DU1] leaves everything that was acknowledged, and of the batch that was being written all or nothing', async () => {
    const outcomes = new Set<number>();
    for (let i = 0; i < CUTS || (outcomes.size < 2 && i < MOST_CUTS); i++) {
      const [before, acknowledged] = [disk(), written];
      await append(1 + (i % 7));
      const found = await foundAfter(cut(before, disk()));
      expect([upTo(acknowledged), upTo(written)]).toContainEqual(found);
      outcomes.add(found.length - acknowledged);
    }
    expect(outcomes).toContain(0);
    expect(outcomes.size).toBeGreaterThan(1);
  });

  it('[DU1] leaves everything while the log is taken over into the file, whichever pages had arrived', async () => {
    for (let i = 0; i < CUTS; i++) {
      await append(5);
      const before = disk();
      db.exec('PRAGMA wal_checkpoint(PASSIVE)');
      expect(await foundAfter(cut(before, disk()))).toEqual(upTo(written));
    }
  });

  it('[DU1] leaves everything when the log begins anew over the old one', async () => {
    for (let i = 0; i < CUTS; i++) {
      await append(9);
      db.exec('PRAGMA wal_checkpoint(PASSIVE)');
      const [before, acknowledged] = [disk(), written];
      await append(2);
      expect([upTo(acknowledged), upTo(written)]).toContainEqual(await foundAfter(cut(before, disk())));
    }
  });
});

const canTrace = spawnSync('strace', ['-V']).status === 0;

it.skipIf(!canTrace)('[DU1] each acknowledgement is behind a sync of the disk', () => {
  const program = join(import.meta.dirname, 'support/append-some.ts');
  const trace = join(folder, 'trace');
  const calls = ['-f', '-qq', '-e', 'trace=fsync,fdatasync,write', '-o', trace];
  const appended = spawnSync('strace', [...calls, process.execPath, program, join(folder, 'traced.db')]);
  expect(appended.status).toBe(0);
  const lines = readFileSync(trace, 'utf8').split('\n');
  const told = lines.flatMap((line, at) => (/write\(1, "appended/.test(line) ? [at] : []));
  const synced = lines.flatMap((line, at) => (/f(data)?sync\(/.test(line) ? [at] : []));
  expect(told).toHaveLength(5);
  told.forEach((at, i) => {
    expect(synced.some((sync) => sync < at && sync > (told[i - 1] ?? 0))).toBe(true);
  });
});
