import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HallEvent } from '../../domain/events.ts';
import { days } from '../../domain/hall-time/instant.ts';
import { openDatabase } from './open-database.ts';
import { SqliteArchive } from './sqlite-archive.ts';
import { SqliteLedger } from './sqlite-ledger.ts';

const paper = {
  kind: 'test',
  agency: 'Dinas Sosial Contoh',
  language: 'id',
  at: { day: '2026-11-23', time: '09.05', zone: 'WIB' },
  trial: false,
  printer: 'Printer kiosk',
} as const;

const queued = (jobId: string, at: number): HallEvent => ({
  type: 'paper-queued',
  at,
  jobId,
  printerId: 'printer-kiosk',
  visitId: null,
  paper,
});

const drawn = (jobId: string, byte: number) => ({ jobId, bytes: new Uint8Array([byte]) });

describe('what is over', () => {
  let db: Sqlite;
  beforeEach(() => (db = openDatabase(':memory:')));
  afterEach(() => db.close());

  it('[PR5] shows a paper of this week again, and no longer the bytes of an older one', async () => {
    const archive = new SqliteArchive(db);
    const events = [queued('old', days(1)), queued('new', days(8))];
    const nothing = { answer: null, letter: null };
    await new SqliteLedger(db).append([
      { events, ...nothing, drawn: drawn('old', 1) },
      { events: [], ...nothing, drawn: drawn('new', 2) },
    ]);

    await archive.forgetBytes(days(2));

    expect(await archive.bytes('old')).toBeUndefined();
    expect(await archive.bytes('new')).toEqual(Buffer.from([2]));
    expect((await archive.newestJobs(null, 10)).map(({ id }) => id)).toEqual(['new', 'old']);
  });
});
