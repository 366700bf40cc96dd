import type { KeyObject } from 'node:crypto';
import { openSqlite, type Sqlite, type SqliteStatement } from '../sqlite/open-sqlite.ts';
import type { RegisteredPerson } from '../../domain/register/person.ts';
import { quickCheck } from '../ledger/quick-check.ts';
import { personOf, type PersonRow } from './snapshot-schema.ts';

/** A finished snapshot, opened read-only. */
export class SnapshotFile {
  readonly #db: Sqlite;
  readonly #byNik: SqliteStatement<PersonRow>;
  readonly #byId: SqliteStatement<PersonRow>;
  readonly #family: SqliteStatement<PersonRow>;

  constructor(file: string, key: KeyObject | null) {
    this.#db = openSqlite(file, key, { readonly: true });
    // The file never changes again: without SQLite's locks and checks for changes a look-up costs half.
    this.#db.exec('PRAGMA locking_mode = EXCLUSIVE');
    this.#byNik = this.#db.prepare('SELECT * FROM person WHERE nik = ?');
    this.#byId = this.#db.prepare('SELECT * FROM person WHERE id = ?');
    this.#family = this.#db.prepare(`SELECT * FROM person WHERE kk = ? AND kk <> '' ORDER BY id`);
  }

  find(nik: string): { personId: number; person: RegisteredPerson } | undefined {
    const row = this.#byNik.get(nik);
    return row && { personId: row.id, person: personOf(row) };
  }

  byId(personId: number): RegisteredPerson | undefined {
    const row = this.#byId.get(personId);
    return row && personOf(row);
  }

  family(kk: string): RegisteredPerson[] {
    return this.#family.all(kk).map(personOf);
  }

  /** SQLite's integrity check; null: no fault. Reads every page. */
  check(): string | null {
    return quickCheck(this.#db);
  }

  count(): number {
    return Number(this.#db.prepare('SELECT count(*) AS people FROM person').get()?.['people']);
  }

  close(): void {
    this.#db.close();
  }
}
