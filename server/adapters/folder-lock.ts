import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Keeps a second hub out of a hall's folder. The lock dies with its process, so a killed hub leaves none behind. */
export class FolderLock {
  readonly #db: DatabaseSync;

  constructor(folder: string) {
    this.#db = new DatabaseSync(join(folder, 'hall.lock'));
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
