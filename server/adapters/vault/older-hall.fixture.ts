import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../ledger/open-database.ts';
import { openSqlite } from '../sqlite/open-sqlite.ts';

export const olderNik = '1377014506900001';
export const olderMarks = Buffer.alloc(32, 5);
export const olderPaper = '0a000000-0000-4000-8000-000000000001';
export const OLDER_ROWS = 2_000;

/** A folder as an older Antrean left it after a kill, all in clear, much of it only in the write-ahead log. */
export function leaveOlderHall(folder: string, rows = OLDER_ROWS): void {
  const db = openDatabase(join(folder, 'hall.db'), null);
  const add = db.prepare('INSERT INTO audit VALUES (?, ?, ?, ?)');
  db.exec('BEGIN');
  for (let i = 0; i < rows; i++) add.run(i, 'dewi', 'person-seen', `Rekaan Sukmawati ${olderNik} ${i}`);
  db.exec('COMMIT');
  const copies = ['hall.db', 'hall.db-wal'].map((name) => [name, readFileSync(join(folder, name))] as const);
  db.close();
  for (const [name, bytes] of copies) writeFileSync(join(folder, name), bytes, { mode: 0o600 });
  const register = openSqlite(join(folder, 'register-1.db'), null);
  register.exec(`CREATE TABLE person (nik TEXT); INSERT INTO person VALUES ('${olderNik}')`);
  register.close();
  writeFileSync(join(folder, 'register-1-refused.csv'), `2;${olderNik}\r\n`);
  mkdirSync(join(folder, 'attachments/0a'), { recursive: true });
  writeFileSync(join(folder, 'attachments/0a', olderPaper), `foto KTP ${olderNik}`);
  writeFileSync(join(folder, 'hall.key'), olderMarks);
}
