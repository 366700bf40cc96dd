import { inOneTransaction } from './in-one-transaction.ts';
import type { Sqlite } from './open-sqlite.ts';

/** Overwrites deleted content in the file (secure_delete), so that even somebody with the key finds nothing of it (RT1). */
export function takingOut<Value>(db: Sqlite, work: () => Value): Value {
  db.exec('PRAGMA secure_delete = ON');
  try {
    return inOneTransaction(db, work);
  } finally {
    db.exec('PRAGMA secure_delete = OFF');
  }
}
