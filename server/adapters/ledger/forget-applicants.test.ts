import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { forgetApplicants, forgetBesides, forgetLetters } from './forget-applicants.ts';
import { openDatabase } from './open-database.ts';

/** What was over before this instant is deleted; what ended exactly then is not. */
const BEFORE = 10;
const [OLD, YOUNG] = [BEFORE - 1, BEFORE];

let db: Sqlite;
beforeEach(() => {
  db = openDatabase(':memory:', null);
});
afterEach(() => db.close());

const column = (sql: string) =>
  db
    .prepare(sql)
    .all()
    .map((row) => Object.values(row)[0]);

/** A visit that ended at that instant; null: it has not ended. */
function visit(id: string, endedAt: number | null): void {
  db.prepare(
    `INSERT INTO visit (id, day, number, token, service, arrived_at, ended_at, outcome)
     VALUES (:id, '2026-11-23', :id, :id, 'surat', 1, :endedAt, 'done')`,
  ).run({ id, endedAt });
  db.prepare(
    "INSERT INTO applicant (visit, name, nik, family_card, birth_date, address, phone) VALUES (?, ?, '', '', '', '', '')",
  ).run(id, id);
}

/** A case begun by the first of these visits; the others came back for it. */
function caseOf(id: string, closedAt: number | null, visits: readonly string[]): void {
  const key = column('SELECT count(*) FROM case_file')[0] as number;
  db.prepare(
    `INSERT INTO case_file (key, id, number, visit, service, opened_at, closed_at, state, recipient)
     VALUES (?, ?, ?, ?, 'surat', 1, ?, 'done', 'Wakil Rekaan')`,
  ).run(key, id, id, visits[0] ?? '', closedAt);
  for (const each of visits) db.prepare('INSERT INTO case_visit VALUES (?, ?)').run(each, key);
}

const named = () => column('SELECT name FROM applicant ORDER BY name');

describe('who came and who applied', () => {
  it('[RT3] is forgotten so long after his visit was over', () => {
    visit('old', OLD);
    visit('young', YOUNG);
    visit('here', null);
    expect(forgetApplicants(db, BEFORE)).toEqual({ count: 1, more: false });
    expect(named()).toEqual(['here', 'young']);
  });

  it('[RT3] is forgotten so long after his case was over, also one that he came back for; an open one keeps everything', () => {
    for (const id of ['closed', 'just', 'open', 'back', 'again']) visit(id, OLD);
    caseOf('closed', OLD, ['closed']);
    caseOf('just', YOUNG, ['just']);
    caseOf('open', null, ['open', 'back']);
    caseOf('before', OLD, ['again']);
    caseOf('later', YOUNG, ['again']);
    forgetApplicants(db, BEFORE);
    expect(named()).toEqual(['again', 'back', 'just', 'open']);
  });

  it('[RT3] is forgotten with what was corrected of him', () => {
    visit('old', OLD);
    visit('young', YOUNG);
    for (const id of ['old', 'young'])
      db.prepare("INSERT INTO correction VALUES (?, 1, 'dewi', 'name', 'Salah', 'Benar')").run(id);
    forgetApplicants(db, BEFORE);
    expect(column('SELECT visit FROM correction')).toEqual(['young']);
  });

  it('[RT3] is forgotten in parts, however many there are: a number waits no longer than for one', () => {
    for (let i = 0; i < 501; i++) visit(`${i}`, OLD);
    expect(forgetApplicants(db, BEFORE)).toEqual({ count: 500, more: true });
    expect(forgetApplicants(db, BEFORE)).toEqual({ count: 1, more: false });
  });
});

describe('what was written beside', () => {
  beforeEach(() => {
    for (const id of ['old', 'young', 'open']) visit(id, OLD);
    caseOf('old', OLD, ['old']);
    caseOf('young', YOUNG, ['young']);
    caseOf('open', null, ['open']);
  });

  it('[RT3] who fetched something is forgotten with the case', () => {
    forgetBesides(db, BEFORE);
    expect(column("SELECT id FROM case_file WHERE recipient <> '' ORDER BY id")).toEqual(['open', 'young']);
  });

  it('[RT3] what was written to him is forgotten where it was settled, or nobody has ever settled it, and not what still waits', () => {
    const write = db.prepare(
      `INSERT INTO message (id, medium, about, about_id, purpose, state, attempts, queued_at, asked_at, try_at, changed_at, said, words)
       VALUES (?, 'email', ?, ?, 'request-answered', ?, 1, 1, 1, 1, ?, 'rekaan@contoh.id', '{}')`,
    );
    write.run('failed', 'case', 'old', 'failed', OLD);
    write.run('just', 'case', 'old', 'failed', YOUNG);
    write.run('queued', 'case', 'old', 'queued', OLD);
    write.run('sending', 'case', 'old', 'sending', OLD);
    write.run('of an open case', 'case', 'open', 'failed', OLD);
    write.run('of a complaint', 'complaint', 'complaint', 'failed', OLD);
    forgetBesides(db, BEFORE);
    expect(db.prepare('SELECT id, words, said FROM message WHERE words IS NULL').all()).toEqual([
      { id: 'failed', words: null, said: '' },
    ]);
  });

  it('[RT3] what a letter said is forgotten so long after it was issued and its case was over; its frame stays', () => {
    const slip = { number: '1', title: 'Surat', person: ['Siti'], findings: ['PKH'], household: ['Budi'] };
    const issue = db.prepare(
      'INSERT INTO letter (id, number, code, visit, case_id, issued_at, slip) VALUES (:id, :id, :id, :visit, :visit, :at, :slip)',
    );
    for (const [id, of, at] of [
      ['gone', 'old', OLD],
      ['just issued', 'old', YOUNG],
      ['just closed', 'young', OLD],
      ['of an open case', 'open', OLD],
    ] as const)
      issue.run({ id, visit: of, at, slip: JSON.stringify(slip) });
    expect(forgetLetters(db, BEFORE)).toBe(1);
    const gone = db.prepare("SELECT id, slip FROM letter WHERE slip NOT LIKE '%Siti%'").all();
    expect(gone.map(({ id, slip: left }) => [id, JSON.parse(String(left)) as unknown])).toEqual([
      ['gone', { number: '1', title: 'Surat', person: [], findings: [], forgotten: true }],
    ]);
    expect(forgetLetters(db, BEFORE)).toBe(0);
  });
});
