import type { Sqlite } from './open-sqlite.ts';

/** Rolls back everything if `work` throws. */
export function inOneTransaction<Value>(db: Sqlite, work: () => Value): Value {
  db.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    db.exec('COMMIT');
    return value;
  } catch (fault) {
    // On a full disk SQLite has already rolled back by itself.
    if (db.inTransaction) db.exec('ROLLBACK');
    throw fault;
  }
}
