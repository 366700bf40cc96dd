import { anonymous } from '../../domain/complaints/complainant.ts';
import type { Day } from '../../domain/hall-time/zone.ts';
import type { RetentionBook } from '../../ports/retention.ts';
import { inOneTransaction } from '../sqlite/in-one-transaction.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { forgetApplicants, forgetBesides, forgetLetters } from './forget-applicants.ts';
import { ATTACHMENTS_CLOSED } from './known-attachments.ts';

const CLOSED = 'SELECT id FROM complaint WHERE closed_at < ?';
/** The hub's own accounts of beginnings and ends outlive who looked at what. */
const KEPT_IN_AUDIT = "('hall-begun', 'register-import-begun', 'data-forgotten', 'key-sheet-kept')";

/** RT1 over the tables of hall.db. The ledger itself names nobody (RG3, CM7). */
export class SqliteRetentionBook implements RetentionBook {
  readonly #db: Sqlite;

  constructor(db: Sqlite) {
    this.#db = db;
  }

  daysWorkedSince(day: Day): Promise<number> {
    const sql = 'SELECT count(DISTINCT day) AS days FROM visit WHERE day >= ?';
    return Promise.resolve(this.#db.prepare<{ days: number }>(sql).get(day)?.days ?? 0);
  }

  papersClosedBefore(before: number): Promise<readonly string[]> {
    const rows = this.#db.prepare<{ id: string }>(ATTACHMENTS_CLOSED).all({ before });
    return Promise.resolve(rows.map(({ id }) => id));
  }

  papersForgotten(ids: readonly string[], at: number): Promise<void> {
    const add = this.#db.prepare('INSERT OR IGNORE INTO forgotten_paper VALUES (?, ?)');
    this.#together(() => {
      for (const id of ids) add.run(id, at);
    });
    return Promise.resolve();
  }

  forgetComplaints(before: number): Promise<number> {
    return Promise.resolve(
      this.#together(() => {
        this.#db.prepare(`UPDATE complaint SET name_words = '' WHERE closed_at < ? AND name_words <> ''`).run(before);
        this.#db
          .prepare(`UPDATE complaint_move SET note = '', records = '{}', answer = '' WHERE complaint IN (${CLOSED})`)
          .run(before);
        const told = `UPDATE complaint_told SET words = '', complainant = ? WHERE words <> '' AND complaint IN (${CLOSED})`;
        return this.#db.prepare(told).run(JSON.stringify(anonymous), before).changes;
      }),
    );
  }

  async forgetApplicants(before: number): Promise<number> {
    let gone = 0;
    for (let more = true; more;) {
      const part = this.#together(() => forgetApplicants(this.#db, before));
      gone += part.count;
      more = part.more;
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#together(() => forgetBesides(this.#db, before));
    return gone;
  }

  forgetLetters(before: number): Promise<number> {
    return Promise.resolve(this.#together(() => forgetLetters(this.#db, before)));
  }

  forgetAudit(before: number): Promise<number> {
    const sql = `DELETE FROM audit WHERE at < ? AND what NOT IN ${KEPT_IN_AUDIT}`;
    return Promise.resolve(
      this.#together(() => {
        // Who was signed in when: nothing else names them.
        this.#db.prepare('DELETE FROM session WHERE ended_at < ?').run(before);
        return this.#db.prepare(sql).run(before).changes;
      }),
    );
  }

  forgetAnswers(before: number): Promise<number> {
    // 0: a refusal, which changed nothing and names no time; it may be decided again after its day.
    const sql = 'DELETE FROM command WHERE at < ?';
    return Promise.resolve(this.#together(() => this.#db.prepare(sql).run(before).changes));
  }

  settle(): Promise<void> {
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return Promise.resolve();
  }

  /** Pages are overwritten where something is taken out: who has the key finds nothing of it either. */
  #together<T>(work: () => T): T {
    this.#db.exec('PRAGMA secure_delete = ON');
    try {
      return inOneTransaction(this.#db, work);
    } finally {
      this.#db.exec('PRAGMA secure_delete = OFF');
    }
  }
}
