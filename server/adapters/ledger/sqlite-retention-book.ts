import { setTimeout as after } from 'node:timers/promises';
import type { GoneKind } from '../../../contract/lists.ts';
import { anonymous } from '../../domain/complaints/complainant.ts';
import type { Day } from '../../domain/hall-time/zone.ts';
import type { RetentionBook } from '../../ports/retention.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { takingOut } from '../sqlite/taking-out.ts';
import { WORDS_SETTLED, forgetApplicants, forgetBesides, forgetLetters } from './forget-applicants.ts';
import { ATTACHMENTS_CLOSED } from './known-attachments.ts';
import { UntoldGone } from './untold-gone.ts';

const SETTLE_TRIES = 20;
const SETTLE_AGAIN_MS = 100;

/** Over before then, with something left of the complainant, the text, or the answer. */
const COMPLAINTS_OVER = `SELECT id FROM complaint WHERE closed_at < :before AND id IN (
    SELECT complaint FROM complaint_told WHERE words <> '' OR complainant <> :nobody
    UNION SELECT complaint FROM complaint_move WHERE note <> '' OR records <> '{}' OR answer <> ''
    UNION SELECT about_id FROM message WHERE about = 'complaint' AND ${WORDS_SETTLED})`;
const COMPLAINT_FORGOTTEN = [
  "UPDATE complaint SET name_words = '' WHERE id = :id",
  "UPDATE complaint_told SET words = '', complainant = :nobody WHERE complaint = :id",
  "UPDATE complaint_move SET note = '', records = '{}', answer = '' WHERE complaint = :id",
  `UPDATE message SET words = NULL, said = '' WHERE about_id = :id AND ${WORDS_SETTLED}`,
];
/** The hub's own records of beginnings and deletions are kept longer than those of looks. */
const KEPT_IN_AUDIT = "('hall-begun', 'register-import-begun', 'data-forgotten', 'key-sheet-kept')";

/** RT1 over the tables of hall.db. The ledger itself names nobody (RG3, CM7). */
export class SqliteRetentionBook implements RetentionBook {
  readonly #db: Sqlite;
  readonly #untold: UntoldGone;

  constructor(db: Sqlite) {
    [this.#db, this.#untold] = [db, new UntoldGone(db)];
  }

  daysWorked(from: Day, to: Day): Promise<number> {
    const sql = 'SELECT count(DISTINCT day) AS days FROM visit WHERE day BETWEEN ? AND ?';
    return Promise.resolve(this.#db.prepare<{ days: number }>(sql).get(from, to)?.days ?? 0);
  }

  papersClosedBefore(before: number): Promise<readonly string[]> {
    const rows = this.#db.prepare<{ id: string }>(ATTACHMENTS_CLOSED).all({ before });
    return Promise.resolve(rows.map(({ id }) => id));
  }

  papersForgotten(ids: readonly string[], at: number): Promise<void> {
    return this.#gone('attachments', () => {
      const add = this.#db.prepare('INSERT OR IGNORE INTO forgotten_paper VALUES (?, ?)');
      return ids.reduce((count, id) => count + add.run(id, at).changes, 0);
    });
  }

  registersGo(numbers: readonly number[]): void {
    takingOut(this.#db, () => {
      for (const number of numbers) this.#untold.addOne('registers', String(number));
    });
  }

  forgetComplaints(before: number): Promise<void> {
    return this.#gone('complaints', () => {
      const nobody = JSON.stringify(anonymous);
      const over = this.#db.prepare<{ id: string }>(COMPLAINTS_OVER).all({ before, nobody });
      const steps = COMPLAINT_FORGOTTEN.map((sql) => this.#db.prepare(sql));
      for (const { id } of over) for (const step of steps) step.run({ id, nobody });
      return over.length;
    });
  }

  async forgetApplicants(before: number, goesOn: () => boolean): Promise<void> {
    takingOut(this.#db, () => forgetBesides(this.#db, before));
    for (let more = true; more && goesOn();) {
      const part = takingOut(this.#db, () => {
        const gone = forgetApplicants(this.#db, before);
        this.#untold.add('applicants', gone.count);
        return gone;
      });
      more = part.more;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  forgetLetters(before: number): Promise<void> {
    return this.#gone('letters', () => forgetLetters(this.#db, before));
  }

  forgetAudit(before: number): Promise<void> {
    const sql = `DELETE FROM audit WHERE at < ? AND what NOT IN ${KEPT_IN_AUDIT}`;
    return this.#gone('audit', () => {
      // Sessions show who was signed in when; nothing else refers to them. One without an end was over within a day.
      this.#db.prepare('DELETE FROM session WHERE coalesce(ended_at, began_at) < ?').run(before);
      return this.#db.prepare(sql).run(before).changes;
    });
  }

  forgetAnswers(before: number): Promise<void> {
    takingOut(this.#db, () => this.#db.prepare('DELETE FROM command WHERE at < ?').run(before));
    return Promise.resolve();
  }

  tell(at: number): Promise<void> {
    takingOut(this.#db, () => {
      const said = this.#untold.take();
      const sql = "INSERT INTO audit (at, clerk, what, subject) VALUES (?, NULL, 'data-forgotten', ?)";
      if (said !== '') this.#db.prepare(sql).run(at, said);
    });
    return Promise.resolve();
  }

  /** If a backup reads the log for longer than that, the next run does it. */
  async settle(): Promise<void> {
    for (let tries = 1; !this.#emptiesLog() && tries < SETTLE_TRIES; tries++) await after(SETTLE_AGAIN_MS);
  }

  /** False: somebody is reading the log. Does not block, so no press waits for that reader. */
  #emptiesLog(): boolean {
    const { timeout } = this.#db.prepare<{ timeout: number }>('PRAGMA busy_timeout').get() ?? { timeout: 0 };
    this.#db.exec('PRAGMA busy_timeout = 0');
    try {
      return this.#db.prepare<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0;
    } finally {
      this.#db.exec(`PRAGMA busy_timeout = ${timeout}`);
    }
  }

  /** Deleted and counted in one transaction. */
  #gone(kind: GoneKind, forget: () => number): Promise<void> {
    takingOut(this.#db, () => this.#untold.add(kind, forget()));
    return Promise.resolve();
  }
}
