import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlite } from './sqlite/open-sqlite.ts';
import type { Sqlite } from './sqlite/open-sqlite.ts';

/** Nobody may work in the folder but its hub, or nobody can. The message is for the IT officer. */
export class FolderNotOurs extends Error {
  /** Somebody is at it; else the disk does not let anybody. */
  get isHeld(): boolean {
    return codeOf(this.cause).startsWith('SQLITE_BUSY');
  }
}

/** Held by a hub, and by whoever writes a backup: each keeps out the second of its kind. */
type LockName = 'hall.lock' | 'backup.lock';

/** ST4: keeps a second one out of a hall's folder, which it makes where there is none. The lock dies with its process, so whoever is killed leaves none behind. */
export class FolderLock {
  readonly #db: Sqlite;

  constructor(folder: string, name: LockName = 'hall.lock') {
    let db: Sqlite | undefined;
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      db = openSqlite(join(folder, name), null, { timeout: 0 });
      // AR11: to hold it, and so keep the hub out, another account would only have to read it.
      chmodSync(join(folder, name), 0o600);
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

const codeOf = (cause: unknown): string => (cause instanceof Error && 'code' in cause ? String(cause.code) : '');

function whyNot(folder: string, cause: unknown): string {
  const code = codeOf(cause);
  return code.startsWith('SQLITE_BUSY')
    ? `${folder} sedang dipakai hub lain.`
    : `${folder} tidak dapat ditulis (${code}): periksa apakah disknya terpasang, tidak penuh, dan tidak hanya-baca.`;
}
