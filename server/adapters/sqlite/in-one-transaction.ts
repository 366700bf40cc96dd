import type { Sqlite } from './open-sqlite.ts';

/** All of it or nothing. */
export function inOneTransaction<Value>(db: Sqlite, work: () => Value): Value {
  db.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    db.exec('COMMIT');
    return value;
  } catch (fault) {
    // A full disk ends the transaction by itself.
    if (db.inTransaction) db.exec('ROLLBACK');
    throw fault;
  }
}
