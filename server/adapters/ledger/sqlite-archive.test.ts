import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HallEvent } from '../../domain/events.ts';
import { days } from '../../domain/hall-time/instant.ts';
import { instantOf } from '../../domain/hall-time/zone.ts';
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

/** In the east the morning is of the day before in Greenwich. */
const inWit = (date: string, clock: string) => instantOf(`2026-11-${date}`, clock, 'WIT');

describe('what is over', () => {
  let db: Sqlite;
  beforeEach(() => (db = openDatabase(':memory:')));
  afterEach(() => db.close());

  it('[DU16] says how many cases, letters and complaints came at most in one day of the hall’s own', async () => {
    db.exec(
      "INSERT INTO visit (id, day, number, token, service, arrived_at) VALUES ('v', '2026-11-23', 'A001', 't', 's', 1)",
    );
    const opens = db.prepare(
      "INSERT INTO case_file (key, id, number, visit, service, opened_at, state) VALUES (?, ?, ?, 'v', 's', ?, '')",
    );
    const issues = db.prepare(
      "INSERT INTO letter (id, number, code, visit, issued_at, slip) VALUES (?, ?, ?, 'v', ?, '')",
    );
    const [one, early, other] = [inWit('23', '12:00'), inWit('24', '07:30'), inWit('24', '12:00')];
    [one, early, other].forEach((at, key) => opens.run(key, key, key, at));
    [one, one, one, other].forEach((at, id) => issues.run(id, id, id, at));
    expect(await new SqliteArchive(db).mostInADay('WIT')).toEqual({ cases: 2, letters: 3, complaints: 0 });
  });

  it('[DU16] says how many numbers one series gave at most in a day, whatever number a restored day began with', async () => {
    const archive = new SqliteArchive(db);
    expect(await archive.mostTickets()).toBe(0);
    const came = db.prepare(
      "INSERT INTO visit (id, day, number, token, service, arrived_at) VALUES (?, ?, ?, ?, 's', 1)",
    );
    const numbers = {
      '2026-11-23': ['A001', 'A002', 'A003', 'B001'],
      '2026-11-24': ['A1501', 'A1502', 'B501', 'B502'],
    };
    for (const [day, given] of Object.entries(numbers)) {
      for (const number of given) came.run(`${day} ${number}`, day, number, `${day} ${number}`);
    }
    expect(await archive.mostTickets()).toBe(3);
  });

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
