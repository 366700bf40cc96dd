import type { Sqlite } from '../sqlite/open-sqlite.ts';

/** What SQLite finds wrong with the file, in its own words; null: nothing. Reads every page. */
export function quickCheck(db: Sqlite): string | null {
  const [first] = db.prepare('PRAGMA quick_check(1)').all();
  const said = first?.['quick_check'];
  return said === 'ok' ? null : String(said);
}
