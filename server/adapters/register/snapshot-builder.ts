import type { KeyObject } from 'node:crypto';
import { closeSync, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';
import { openSqlite, type Sqlite, type SqliteStatement } from '../sqlite/open-sqlite.ts';
import { syncFile } from '../durable-files.ts';
import { familyIndex, insertPerson, personTable, type PersonRow, type PersonValues } from './snapshot-schema.ts';

export type Added = 'added' | 'same-again' | 'nik-taken';

/** Writes a snapshot under a temporary name. It need not survive a crash: the file is not the register yet. */
export class SnapshotBuilder {
  readonly #file: string;
  readonly #db: Sqlite;
  readonly #insert: SqliteStatement;
  readonly #byNik: SqliteStatement;
  people = 0;

  constructor(file: string, key: KeyObject | null) {
    this.#file = file;
    closeSync(openSync(file, 'wx', 0o600)); // readable by nobody else, even while it grows
    this.#db = openSqlite(file, key);
    this.#db.exec(
      'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32768; PRAGMA locking_mode = EXCLUSIVE',
    );
    this.#db.exec(personTable);
    this.#insert = this.#db.prepare(insertPerson);
    this.#byNik = this.#db.prepare('SELECT * FROM person WHERE nik = ?');
    this.#db.exec('BEGIN');
  }

  add(values: PersonValues): Added {
    if (this.#insert.run(...values).changes === 1) {
      this.people += 1;
      return 'added';
    }
    const { id: _, ...first } = this.#byNik.get(values[0] ?? null) as unknown as PersonRow; // the NIK is taken, so its row exists
    return Object.values(first).every((value, index) => value === values[index]) ? 'same-again' : 'nik-taken';
  }

  /** Completes it: indexed, and on disk. */
  finish(): void {
    this.#db.exec('COMMIT');
    this.#index();
  }

  /** The same, but the people are synced to disk while the index is made. */
  async finishBeside(): Promise<void> {
    this.#db.exec('COMMIT');
    const file = openSync(this.#file, 'r+');
    const synced = promisify(fdatasync)(file);
    try {
      this.#index();
    } finally {
      // A fault of the sync is reported here, and not by a later one.
      await synced.finally(() => closeSync(file));
    }
  }

  abandon(): void {
    if (this.#db.open) this.#db.close();
  }

  #index(): void {
    this.#db.exec(familyIndex);
    this.#db.close();
    syncFile(this.#file);
  }
}
