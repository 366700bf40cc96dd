import type { KeyObject } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { inOneTransaction } from '../sqlite/in-one-transaction.ts';
import { KeptStatements } from '../sqlite/kept-statements.ts';
import { HallDamaged, isDamage } from '../ledger/hall-damaged.ts';
import { quickCheck } from '../ledger/quick-check.ts';
import { openSqlite, SqliteUnreadable } from '../sqlite/open-sqlite.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { WrittenByNewer } from '../../domain/written-by-newer.ts';
import type { SnapshotInfo } from '../../domain/register/snapshot.ts';

const schema = `
  CREATE TABLE IF NOT EXISTS snapshot (
    number INTEGER PRIMARY KEY,
    register_name TEXT NOT NULL,
    period TEXT NOT NULL,
    source_name TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    people INTEGER NOT NULL,
    refused INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS answering (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    number INTEGER NOT NULL REFERENCES snapshot (number),
    since INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS replaced (
    number INTEGER PRIMARY KEY REFERENCES snapshot (number) ON DELETE CASCADE,
    at INTEGER NOT NULL
  ) STRICT`;

/** Of the tables above. Raised with them: an older program must not believe that it knows what stands there. */
const VERSION = 1;

/** Marks the file (`application_id`) while the first register of all is placed, and after a kill in that moment. */
const FIRST_COMES = 1;

function refuseNewer(db: Sqlite, file: string): void {
  const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version > VERSION) {
    db.close();
    throw new WrittenByNewer(`${file} was written by a newer Antrean (version ${version}); this one knows ${VERSION}.`);
  }
  if (version < VERSION) db.exec(`PRAGMA user_version = ${VERSION}`);
}

const select = `
  SELECT number, register_name AS registerName, period, source_name AS sourceName, imported_at AS importedAt, people, refused,
         since AS activeSince
  FROM snapshot LEFT JOIN answering USING (number)`;

type NewSnapshot = Omit<SnapshotInfo, 'number' | 'activeSince'>;

interface SnapshotRow extends Omit<SnapshotInfo, 'activeSince'> {
  readonly activeSince: number | null;
}

/** The vault had been opened with this key: it is the file that cannot be read. A few pages, each of them looked at. */
function opened(file: string, key: KeyObject | null): Sqlite {
  try {
    return looked(openSqlite(file, key), file);
  } catch (fault) {
    throw isDamage(fault) || fault instanceof SqliteUnreadable ? new HallDamaged(file, fault) : fault;
  }
}

function looked(db: Sqlite, file: string): Sqlite {
  try {
    const said = quickCheck(db);
    if (said !== null) throw new HallDamaged(file, said);
    return db;
  } catch (fault) {
    db.close();
    throw fault;
  }
}

/** Which snapshots there are and which one answers. Several processes may hold it open: the hub and the command line. */
export class Catalog {
  readonly #db: Sqlite;
  readonly #statements: KeptStatements;
  #seenVersion: number;

  constructor(file: string, key: KeyObject | null) {
    this.#db = opened(file, key);
    this.#statements = new KeptStatements(this.#db);
    chmodSync(file, 0o600);
    // Not FULL: a journal that a power cut brought back would take back what was acknowledged.
    this.#db.exec('PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = ON');
    refuseNewer(this.#db, file);
    this.#db.exec(schema);
    this.#seenVersion = this.#version();
  }

  list(): SnapshotInfo[] {
    return this.#db.prepare<SnapshotRow>(`${select} ORDER BY number DESC`).all().map(infoOf);
  }

  /** For each visitor at a counter whom a register knows, whenever the counter's view is made. */
  get(number: number): SnapshotInfo | undefined {
    const row = this.#statements.one<SnapshotRow>(`${select} WHERE number = ?`, number);
    return row && infoOf(row);
  }

  answering(): SnapshotInfo | undefined {
    const row = this.#db.prepare<SnapshotRow>(`${select} WHERE since IS NOT NULL`).get();
    return row && infoOf(row);
  }

  /** Those in whose stead another answers since before then; of older programs, which did not note it, since the next was imported. */
  replacedBefore(before: number): number[] {
    const next = '(SELECT min(imported_at) FROM snapshot WHERE number > old.number)';
    const sql = `SELECT number FROM snapshot AS old LEFT JOIN replaced USING (number)
      WHERE coalesce(replaced.at, ${next}, imported_at) < ? ORDER BY number DESC`;
    const rows = this.#db.prepare<{ number: number }>(sql).all(before);
    return rows.map(({ number }) => number);
  }

  /** No file lies in the folder yet: what is found in it without being listed was left by a kill, and is nothing that a list has lost. */
  awaitFirst(): void {
    this.#db.exec(`PRAGMA application_id = ${FIRST_COMES}`);
  }

  awaitsFirst(): boolean {
    const row = this.#db.prepare<{ application_id: number }>('PRAGMA application_id').get();
    return row?.application_id === FIRST_COMES;
  }

  /** `place` puts the files under the new number, which is above `taken`; when it fails the catalog stays as it was. */
  add(snapshot: NewSnapshot, at: number, taken: number, place: (number: number) => void): SnapshotInfo {
    return this.alone(() => {
      const sql = 'SELECT max(coalesce(max(number), 0), ?) + 1 AS number FROM snapshot';
      // One row, one whole number, as the statement says.
      const { number } = this.#db.prepare(sql).get(taken) as { number: number };
      place(number);
      const { registerName, period, sourceName, importedAt, people, refused } = snapshot;
      this.#db
        .prepare('INSERT INTO snapshot VALUES (?, ?, ?, ?, ?, ?, ?)')
        .run(number, registerName, period, sourceName, importedAt, people, refused);
      this.#answerFrom(number, at);
      this.#db.exec('PRAGMA application_id = 0');
      return { number, ...snapshot, activeSince: at };
    });
  }

  /** While no other process adds a snapshot or takes one out; all of it or nothing. */
  alone<T>(work: () => T): T {
    return inOneTransaction(this.#db, work);
  }

  answerFrom(number: number, at: number): void {
    this.alone(() => this.#answerFrom(number, at));
  }

  remove(number: number): void {
    this.#db.prepare('DELETE FROM snapshot WHERE number = ?').run(number);
  }

  /** True once after each change that another connection committed. */
  changedElsewhere(): boolean {
    const version = this.#version();
    const changed = version !== this.#seenVersion;
    this.#seenVersion = version;
    return changed;
  }

  /** The whole of it as it is at this moment, into a file that is not there yet. */
  copyTo(file: string): void {
    this.#db.prepare('VACUUM INTO ?').run(file);
  }

  close(): void {
    this.#db.close();
  }

  #answerFrom(number: number, at: number): void {
    this.#db
      .prepare('INSERT OR REPLACE INTO replaced SELECT number, ? FROM answering WHERE number <> ?')
      .run(at, number);
    this.#db.prepare('INSERT OR REPLACE INTO answering VALUES (1, ?, ?)').run(number, at);
  }

  #version(): number {
    return (this.#db.prepare('PRAGMA data_version').get() as { data_version: number }).data_version;
  }
}

/** The columns are named after the fields in the statement above; only the one that may be null needs care. */
function infoOf({ activeSince, ...info }: SnapshotRow): SnapshotInfo {
  return activeSince === null ? info : { ...info, activeSince };
}
