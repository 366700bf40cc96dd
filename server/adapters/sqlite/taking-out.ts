import { inOneTransaction } from './in-one-transaction.ts';
import type { Sqlite } from './open-sqlite.ts';

/** Pages are overwritten where something is taken out: who has the key finds nothing of it either (RT1). */
export function takingOut<Value>(db: Sqlite, work: () => Value): Value {
  db.exec('PRAGMA secure_delete = ON');
  try {
    return inOneTransaction(db, work);
  } finally {
    db.exec('PRAGMA secure_delete = OFF');
  }
}
