import { join } from 'node:path';
import { openSqlite } from './sqlite/open-sqlite.ts';
import type { Sqlite } from './sqlite/open-sqlite.ts';

/** Keeps a second hub out of a hall's folder. The lock dies with its process, so a killed hub leaves none behind. */
export class FolderLock {
  readonly #db: Sqlite;

  constructor(folder: string) {
    this.#db = openSqlite(join(folder, 'hall.lock'), null, { timeout: 0 });
    try {
      this.#db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    } catch (cause) {
      this.#db.close();
      throw new Error(`${folder} is in use by another hub, or cannot be written.`, { cause });
    }
  }

  release(): void {
    this.#db.close();
  }
}
