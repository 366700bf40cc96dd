import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { CaseWords } from './case-words.ts';

/** Rows per transaction: a number waits no longer than that takes. */
const AT_ONCE = 500;

/** Visitors who came under a clock that was ahead stand among earlier ones; the scan goes on past this many recent rows. */
const LOOKED_PAST = 2_000;

/** Applicants in order of arrival, each with whether the visit, and each case it began or came for, was over before then. */
const EACH = `SELECT applicant.visit, arrived_at AS arrivedAt, ended_at < :before AND NOT EXISTS (
    SELECT 1 FROM case_visit JOIN case_file USING (key)
    WHERE case_visit.visit = applicant.visit AND (closed_at IS NULL OR closed_at >= :before)) AS isOver
  FROM applicant CROSS JOIN visit ON visit.id = applicant.visit ORDER BY applicant.rowid`;

interface Applied {
  readonly visit: string;
  readonly arrivedAt: number;
  readonly isOver: number | null;
}

/** RT3: what is left tells what was done, but for nobody. Returns how many were deleted; `more`: call again. */
export function forgetApplicants(db: Sqlite, before: number): { readonly count: number; readonly more: boolean } {
  const over = overBefore(db, before);
  const keysOf = db.prepare<{ key: number }>('SELECT key FROM case_file WHERE visit = ?');
  const applicant = db.prepare('DELETE FROM applicant WHERE visit = ?');
  const correction = db.prepare('DELETE FROM correction WHERE visit = ?');
  const words = new CaseWords((sql) => db.prepare(sql));
  for (const visit of over) {
    applicant.run(visit);
    correction.run(visit);
    words.changed(keysOf.all(visit));
  }
  words.keep();
  return { count: over.length, more: over.length === AT_ONCE };
}

/** Rows are in order of arrival: reading stops where nobody is old enough, however many years follow. */
function overBefore(db: Sqlite, before: number): string[] {
  const over: string[] = [];
  let young = 0;
  for (const row of db.prepare<Applied>(EACH).iterate({ before })) {
    young = row.arrivedAt >= before ? young + 1 : 0;
    if (young > LOOKED_PAST || over.length === AT_ONCE) break;
    if (row.isOver === 1) over.push(row.visit);
  }
  return over;
}

/** Words of messages that are not about to be sent, including those whose clerk never came. */
export const WORDS_SETTLED = "words IS NOT NULL AND state NOT IN ('queued', 'sending')";

/**
 * Deletes recipients' names and messages' words, except to complainants; also of messages that were never settled, since nobody will settle
 * them now.
 */
export function forgetBesides(db: Sqlite, before: number): void {
  db.prepare("UPDATE case_file SET recipient = '' WHERE recipient <> '' AND closed_at < ?").run(before);
  db.prepare(
    `UPDATE message SET words = NULL, said = '' WHERE ${WORDS_SETTLED} AND changed_at < ?
     AND about <> 'complaint' AND about_id NOT IN (SELECT id FROM case_file WHERE closed_at IS NULL)`,
  ).run(before);
}

/** Frame, number and title stay, for the letter book and for checks of authenticity. */
export function forgetLetters(db: Sqlite, before: number): number {
  const sql = `UPDATE letter SET slip = json_set(json_remove(slip, '$.household'),
      '$.person', json('[]'), '$.findings', json('[]'), '$.forgotten', json('true'))
    WHERE issued_at < :before AND ${LETTER_KEPT} AND NOT EXISTS (
      SELECT 1 FROM case_file WHERE case_file.id = letter.case_id AND (closed_at IS NULL OR closed_at >= :before))`;
  return db.prepare(sql).run({ before }).changes;
}

/** RT3: forgotten letters cannot be printed any more. */
export const LETTER_KEPT = "slip ->> '$.forgotten' IS NULL";
