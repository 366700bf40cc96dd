import Driver from 'better-sqlite3-multiple-ciphers';
import type { KeyObject } from 'node:crypto';
import { statSync } from 'node:fs';

export type SqlValue = string | number | bigint | Uint8Array | null;
export type SqlRow = Record<string, SqlValue>;
type Given = SqlValue | Readonly<Record<string, SqlValue>>;

/** A row has the shape that whoever writes the SQL names: the tables' own, declared STRICT in ledger/migrations. */
export interface SqliteStatement<Row = SqlRow> {
  get(...values: readonly Given[]): Row | undefined;
  all(...values: readonly Given[]): Row[];
  iterate(...values: readonly Given[]): IterableIterator<Row>;
  run(...values: readonly Given[]): { readonly changes: number; readonly lastInsertRowid: number | bigint };
}

/** What the hub asks of a database. Only this file knows the package behind it: two SQLites in one process would tear its files. */
export interface Sqlite {
  readonly open: boolean;
  readonly inTransaction: boolean;
  prepare<Row = SqlRow>(sql: string): SqliteStatement<Row>;
  exec(sql: string): unknown;
  close(): unknown;
}

export interface SqliteOptions {
  readonly readonly?: boolean;
  /** How long a lock of another process is waited for, in milliseconds. */
  readonly timeout?: number;
}

/** The file was sealed with another key, or is no database. */
export class SqliteUnreadable extends Error {}

/** The message is for the IT officer. */
export class FolderInItsPlace extends Error {
  constructor(file: string) {
    super(
      `${file} adalah folder, padahal harus berkas. Pindahkan folder itu ke tempat lain; bila berkasnya pernah ada, pulihkan cadangan: npm run restore, dengan --replace.`,
    );
    this.name = 'FolderInItsPlace';
  }
}

/**
 * Opens a file, every page of it sealed with this key (AR1); null is for what holds nobody's data.
 * AEGIS-256 was measured as good as free on machines with AES instructions (decisions/0014); a key of chance needs no stretching.
 */
export function openSqlite(file: string, key: KeyObject | null, options: SqliteOptions = {}): Sqlite {
  const { readonly = false, timeout = 5000 } = options;
  refuseFolder(file);
  const db = new Driver(file, { readonly, timeout, fileMustExist: readonly });
  try {
    if (key) unseal(db, key);
    // What is sorted or kept aside would lie in files that are not sealed.
    db.exec('PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON');
    if (key) db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return db;
  } catch (fault) {
    db.close();
    if (codeOf(fault) !== 'SQLITE_NOTADB') throw fault;
    throw new SqliteUnreadable(`${file} cannot be read with this key.`, { cause: fault });
  }
}

/** What the machine says to it names neither what nor where. */
export function refuseFolder(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new FolderInItsPlace(file);
}

/** SQLite itself is loaded with the first file otherwise. */
export const loadSqlite = (): void => void new Driver(':memory:').close();

/** Seals a file in clear where it lies; for a copy that nobody needs if this is cut off. */
export function sealPlainDatabase(file: string, key: KeyObject): void {
  const db = new Driver(file);
  try {
    db.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cipher = 'aegis'`);
    db.exec(`PRAGMA rekey = '${rawKey(key)}'`);
  } finally {
    db.close();
  }
}

/** AR7: a file that was carried away without its key is noise to the last byte. */
function unseal(db: Sqlite, key: KeyObject): void {
  db.exec("PRAGMA cipher = 'aegis'");
  db.exec(`PRAGMA key = '${rawKey(key)}'`);
}

const rawKey = (key: KeyObject): string => `raw:${key.export().toString('hex')}`;
const codeOf = (fault: unknown): unknown => (fault instanceof Error && 'code' in fault ? fault.code : undefined);
