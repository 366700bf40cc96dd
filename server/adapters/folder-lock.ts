import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlite } from './sqlite/open-sqlite.ts';
import type { Sqlite } from './sqlite/open-sqlite.ts';

/** The folder is in use by another process, or cannot be locked at all. The message is for the IT officer. */
export class FolderNotOurs extends Error {
  /** True: in use; false: the disk does not allow it. */
  get isHeld(): boolean {
    return codeOf(this.cause).startsWith('SQLITE_BUSY');
  }
}

/** One for the hub, one for a backup: each excludes a second of its kind. */
type LockName = 'hall.lock' | 'backup.lock';

/** ST4: keeps a second process out of a hall's folder, which is made if missing. The lock ends with its process, so a kill leaves none behind. */
export class FolderLock {
  readonly #db: Sqlite;

  constructor(folder: string, name: LockName = 'hall.lock') {
    let db: Sqlite | undefined;
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      db = openSqlite(join(folder, name), null, { timeout: 0 });
      // AR11: another account that could read it could hold the lock, and so keep the hub out.
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
