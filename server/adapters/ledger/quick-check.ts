import type { Sqlite } from '../sqlite/open-sqlite.ts';

/** SQLite's own integrity check; null: no fault. Reads every page. */
export function quickCheck(db: Sqlite): string | null {
  const [first] = db.prepare('PRAGMA quick_check(1)').all();
  const said = first?.['quick_check'];
  return said === 'ok' ? null : String(said);
}
