import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlite } from './sqlite/open-sqlite.ts';
import type { Sqlite } from './sqlite/open-sqlite.ts';

/** Nobody may work in the folder but its hub, or nobody can. The message is for the IT officer. */
export class FolderNotOurs extends Error {}

/** Keeps a second hub out of a hall's folder, which it makes where there is none. The lock dies with its process, so a killed hub leaves none behind. */
export class FolderLock {
  readonly #db: Sqlite;

  constructor(folder: string) {
    let db: Sqlite | undefined;
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      db = openSqlite(join(folder, 'hall.lock'), null, { timeout: 0 });
      db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
      this.#db = db;
    } catch (cause) {
      db?.close();
      throw new FolderNotOurs(whyNot(folder, cause), { cause });
    }
  }

  release(): void {
    this.#db.close();
  }
}

function whyNot(folder: string, cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return code.startsWith('SQLITE_BUSY')
    ? `${folder} sedang dipakai hub lain.`
    : `${folder} tidak dapat ditulis (${code}): periksa apakah disknya terpasang, tidak penuh, dan tidak hanya-baca.`;
}
