import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { openDatabase } from './open-database.ts';
import { SqliteRetentionBook } from './sqlite-retention-book.ts';

/** How long a hub waits for others who use its database; meanwhile no press is answered. */
const PATIENCE_MS = 5_000;

it('[RT1] what was deleted leaves the log, too, and nobody waits for a backup that reads in it meanwhile', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'retention-'));
  const file = join(folder, 'hall.db');
  const [hub, backup] = [openDatabase(file, null), openDatabase(file, null)];
  backup.exec('BEGIN');
  backup.prepare('SELECT count(*) FROM command').get();
  hub.exec("INSERT INTO command VALUES ('of-somebody', 1, '{}')");
  const began = performance.now();
  const settled = new SqliteRetentionBook(hub).settle();
  expect(performance.now() - began).toBeLessThan(PATIENCE_MS);
  expect(hub.prepare('PRAGMA busy_timeout').get()).toEqual({ timeout: PATIENCE_MS });
  backup.exec('COMMIT');
  await settled;
  expect(statSync(`${file}-wal`).size).toBe(0);
  for (const db of [backup, hub]) db.close();
  rmSync(folder, { recursive: true });
});

/** A complaint that ended at instant 1, with what was told of it. */
function aComplaint(db: Sqlite, id: string, key: number, told: readonly string[]): void {
  db.prepare("INSERT INTO complaint VALUES (?, ?, ?, ?, 'complaint', 'counter', 1, 1, 'closed', ' rekaan', '')").run(
    key,
    id,
    `P-${id}`,
    `code-${id}`,
  );
  const tell = db.prepare('INSERT INTO complaint_told VALUES (?, ?, ?, ?)');
  told.forEach((words, i) => tell.run(id, `${id}-${i}`, words, '{"name":"Rekaan","phone":"081200000000"}'));
}

describe('what is over', () => {
  let db: Sqlite;
  let book: SqliteRetentionBook;
  beforeEach(() => {
    db = openDatabase(':memory:', null);
    book = new SqliteRetentionBook(db);
  });
  afterEach(() => db.close());
  const gone = async () => {
    await book.tell(3);
    return db.prepare("SELECT subject FROM audit WHERE what = 'data-forgotten'").all().at(-1)?.['subject'];
  };

  it('[RT1] who complained is forgotten also where nobody has written down of what', async () => {
    aComplaint(db, 'spoken', 1, ['']);
    await book.forgetComplaints(2);
    expect(JSON.stringify(db.prepare('SELECT complainant FROM complaint_told').all())).not.toMatch(/Rekaan|0812/);
  });

  it('[RT1] [RT2] whatever alone is left of a complaint goes, and what it was found by; of one that was over just now nothing', async () => {
    aComplaint(db, 'told', 1, ['Belum sampai']);
    for (const [i, id] of ['note', 'records', 'answer'].entries()) {
      aComplaint(db, id, 2 + i, []);
      const left = { note: '', records: '{}', answer: '', [id]: 'rekaan' };
      db.prepare("INSERT INTO complaint_move VALUES (?, 'm', ?, ?, ?)").run(id, left.note, left.records, left.answer);
    }
    db.exec("UPDATE complaint_told SET complainant = json_object('name', '', 'address', '', 'phone', '', 'email', '')");
    aComplaint(db, 'just', 9, ['Antre lama']);
    db.exec("UPDATE complaint SET closed_at = 2 WHERE id = 'just'");
    await book.forgetComplaints(2);
    expect(await gone()).toBe('complaints 4');
    expect(db.prepare("SELECT id FROM complaint WHERE name_words <> ''").all()).toEqual([{ id: 'just' }]);
    expect(db.prepare("SELECT complaint FROM complaint_told WHERE words <> ''").all()).toEqual([{ complaint: 'just' }]);
    const moves = db.prepare('SELECT DISTINCT note, records, answer FROM complaint_move').all();
    expect(moves).toEqual([{ note: '', records: '{}', answer: '' }]);
    await book.forgetComplaints(3);
    await book.tell(4);
    expect(await gone(), 'together with what went before').toBe('complaints 1');
  });

  it('[RT2] what goes in two turns is told as one sum, and a register that was to go twice as one', async () => {
    aComplaint(db, 'first', 1, ['Belum sampai']);
    await book.forgetComplaints(2);
    aComplaint(db, 'second', 2, ['Antre lama']);
    await book.forgetComplaints(2);
    for (let turn = 0; turn < 2; turn++) book.registersGo([7]);
    expect(await gone()).toMatch(/complaints 2.*registers 1|registers 1.*complaints 2/);
  });

  it('[RT1] the hub’s own accounts of beginnings and ends outlive who looked at what', async () => {
    const add = db.prepare("INSERT INTO audit VALUES (?, NULL, ?, 'of-then')");
    const kept = ['hall-begun', 'register-import-begun', 'data-forgotten', 'key-sheet-kept'];
    for (const what of [...kept, 'person-seen']) add.run(1, what);
    add.run(2, 'letter-seen');
    await book.forgetAudit(2);
    expect(
      db
        .prepare('SELECT what FROM audit ORDER BY rowid')
        .all()
        .map(({ what }) => what),
    ).toEqual([...kept, 'letter-seen']);
  });

  it('[RT1] a complaint that is still open keeps everything, however long ago it came', async () => {
    aComplaint(db, 'still', 1, ['Belum sampai']);
    db.exec("UPDATE complaint SET closed_at = NULL WHERE id = 'still'");
    await book.forgetComplaints(2);
    expect(db.prepare('SELECT words FROM complaint_told').all()).toEqual([{ words: 'Belum sampai' }]);
  });

  it('[RT2] a complaint that was mended is one complaint, and is told once', async () => {
    aComplaint(db, 'mended', 1, ['Belum sampai', 'Belum sampai juga', '']);
    aComplaint(db, 'another', 2, ['Antre lama']);
    await book.forgetComplaints(2);
    expect(await gone()).toBe('complaints 2');
    await book.forgetComplaints(2);
    await book.tell(4);
    expect(db.prepare("SELECT count(*) AS lines FROM audit WHERE what = 'data-forgotten'").get()).toEqual({ lines: 1 });
  });

  it('[RT1] what was written to a complainant goes with the complaint, also where nobody has ever settled it', async () => {
    aComplaint(db, 'old', 1, ['Belum sampai']);
    const write = db.prepare(
      `INSERT INTO message (id, medium, about, about_id, purpose, state, attempts, queued_at, asked_at, try_at, changed_at, said, words)
       VALUES (?, 'email', 'complaint', ?, 'complaint-answered', ?, 1, 1, 1, 1, 1, 'rekaan@contoh.id', '{}')`,
    );
    write.run('failed', 'old', 'failed');
    write.run('queued', 'old', 'queued');
    write.run('of-an-open-one', 'open', 'failed');
    aComplaint(db, 'written-to', 2, []);
    write.run('the-last-of-it', 'written-to', 'failed');
    await book.forgetComplaints(2);
    expect(db.prepare('SELECT id, words, said FROM message ORDER BY id').all()).toEqual([
      { id: 'failed', words: null, said: '' },
      { id: 'of-an-open-one', words: '{}', said: 'rekaan@contoh.id' },
      { id: 'queued', words: '{}', said: 'rekaan@contoh.id' },
      { id: 'the-last-of-it', words: null, said: '' },
    ]);
  });

  it('[RT1] a session goes that nobody has ended: its browser was closed, and nobody asked for it again', async () => {
    db.exec(
      "INSERT INTO clerk (id, name, full_name, password, rights, stations) VALUES ('dewi', 'dewi', 'Dewi', '', '[]', '[]')",
    );
    const begin = db.prepare("INSERT INTO session (id, token_digest, clerk, began_at) VALUES (?, ?, 'dewi', ?)");
    begin.run('of-then', 'a', 1);
    begin.run('of-now', 'b', 2);
    begin.run('ended-now', 'c', 1);
    db.exec("UPDATE session SET ended_at = 2 WHERE id = 'ended-now'");
    await book.forgetAudit(2);
    expect(db.prepare('SELECT id FROM session ORDER BY id').all()).toEqual([{ id: 'ended-now' }, { id: 'of-now' }]);
  });

  it('[RT3] [DU9] who came on a day on which the clock was ahead keeps nobody else from being forgotten', async () => {
    const visit = db.prepare(
      `INSERT INTO visit (id, day, number, token, service, arrived_at, ended_at, outcome)
       VALUES (:id, '2026-11-23', :id, :id, 'surat', :at, :at, 'done')`,
    );
    const applicant = db.prepare(
      "INSERT INTO applicant (visit, name, nik, family_card, birth_date, address, phone) VALUES (?, ?, '', '', '', '', '')",
    );
    for (const [id, at] of Object.entries({ first: 1, ahead: 9, second: 1, young: 3 })) {
      visit.run({ id, at });
      applicant.run(id, id);
    }
    await book.forgetApplicants(2, () => false);
    expect(db.prepare('SELECT count(*) AS left FROM applicant').get(), 'the hub is told to stop').toEqual({ left: 4 });
    await book.forgetApplicants(2, () => true);
    expect(db.prepare('SELECT name FROM applicant ORDER BY name').all()).toEqual([
      { name: 'ahead' },
      { name: 'young' },
    ]);
  });

  it('[RT4] [DU9] a day counts as worked between the two that are asked for: what a clock ahead has left of work is none behind another date', async () => {
    const visit = db.prepare(
      "INSERT INTO visit (id, day, number, token, service, arrived_at) VALUES (:id, :day, :id, :id, 'surat', 1)",
    );
    const [came, from, to] = [
      ['2026-11-22', '2026-11-23', '2026-11-23', '2026-11-30', '2099-01-05'],
      '2026-11-23',
      '2026-11-30',
    ];
    for (const [i, day] of came.entries()) visit.run({ id: `${i}`, day });
    expect(await book.daysWorked(from, to)).toBe(2);
  });
});
