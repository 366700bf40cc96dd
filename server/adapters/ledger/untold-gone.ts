import { goneKinds } from '../../../contract/lists.ts';
import type { GoneKind } from '../../../contract/lists.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';

/** Deletions not yet reported (RT2): each is counted in the transaction that deletes, so that after a kill the next run still reports it. */
export class UntoldGone {
  readonly #db: Sqlite;

  constructor(db: Sqlite) {
    this.#db = db;
  }

  add(kind: GoneKind, count: number): void {
    if (count === 0) return;
    const sql = `INSERT INTO untold_gone VALUES (?, '', ?) ON CONFLICT DO UPDATE SET count = count + excluded.count`;
    this.#db.prepare(sql).run(kind, count);
  }

  /** For something outside this file: recorded before it is deleted; a repeat counts once. */
  addOne(kind: GoneKind, which: string): void {
    this.#db.prepare('INSERT OR IGNORE INTO untold_gone VALUES (?, ?, 1)').run(kind, which);
  }

  /** As a line for the audit record; empty: nothing. It then counts as reported. */
  take(): string {
    const sql = 'SELECT kind, sum(count) AS count FROM untold_gone GROUP BY kind';
    const rows = this.#db.prepare<{ kind: string; count: number }>(sql).all();
    const counts = new Map(rows.map(({ kind, count }) => [kind, count]));
    this.#db.exec('DELETE FROM untold_gone');
    return goneKinds.flatMap((kind) => (counts.has(kind) ? `${kind} ${counts.get(kind)}` : [])).join(', ');
  }
}
