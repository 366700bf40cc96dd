import { goneKinds } from '../../../contract/lists.ts';
import type { GoneKind } from '../../../contract/lists.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';

/** What has gone and was not told yet (RT2): each counted in the transaction in which it goes, so that whoever is killed tells it at the next turn. */
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

  /** One that does not lie in this file: written down before it goes, and the same as often as it has to. */
  addOne(kind: GoneKind, which: string): void {
    this.#db.prepare('INSERT OR IGNORE INTO untold_gone VALUES (?, ?, 1)').run(kind, which);
  }

  /** As a line of the audit record has it; empty: nothing. With that it is told. */
  take(): string {
    const sql = 'SELECT kind, sum(count) AS count FROM untold_gone GROUP BY kind';
    const rows = this.#db.prepare<{ kind: string; count: number }>(sql).all();
    const counts = new Map(rows.map(({ kind, count }) => [kind, count]));
    this.#db.exec('DELETE FROM untold_gone');
    return goneKinds.flatMap((kind) => (counts.has(kind) ? `${kind} ${counts.get(kind)}` : [])).join(', ');
  }
}
