import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { moveDurably, syncFolder } from '../durable-files.ts';
import { BackupFailed } from './backup-failed.ts';
import { backupNamed } from './backup-names.ts';
import type { NamedBackup } from './backup-names.ts';
import type { Earlier } from './copy-files.ts';
import { readManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { superseded } from './rotation.ts';

const HALF = '.half';
const GOING = '.going';

/** A folder with backups of a hall, each a folder that exists completely or not at all. */
export class BackupShelf {
  readonly folder: string;

  /** The folder is never created: if the backup disk is not plugged in, it would lie on the very disk that is to be backed up. */
  constructor(folder: string) {
    if (!existsSync(folder)) throw new BackupFailed('no-place', `The folder ${folder} is not there.`);
    this.folder = folder;
  }

  backups(hallId: string): NamedBackup[] {
    return readdirSync(this.folder)
      .map(backupNamed)
      .filter((backup) => backup !== null)
      .filter((backup) => backup.hallId === hallId);
  }

  /** The newest with a readable manifest. */
  newest(hallId: string): (NamedBackup & { readonly manifest: Manifest }) | null {
    for (const backup of this.backups(hallId).toSorted((a, b) => (a.name < b.name ? 1 : -1))) {
      const manifest = readManifest(join(this.folder, backup.name));
      if (manifest) return { ...backup, manifest };
    }
    return null;
  }

  earlier(hallId: string): Earlier | null {
    const newest = this.newest(hallId);
    if (!newest) return null;
    const files = new Map(newest.manifest.files.map((file) => [file.path, file]));
    return { folder: join(this.folder, newest.name), files };
  }

  /** Where a backup is written until it is complete. */
  half(name: string): string {
    return join(this.folder, `${name}${HALF}`);
  }

  /** Makes it a backup, by renaming. */
  finish(name: string): void {
    moveDurably(this.half(name), join(this.folder, name));
  }

  /** Rotation. A backup dated later than the one just made has a wrong clock's date: it neither replaces others nor is replaced. */
  drop(hallId: string, justMade: string): void {
    for (const { name } of superseded(this.backups(hallId).filter((backup) => backup.name <= justMade))) {
      const going = join(this.folder, `${name}${GOING}`);
      renameSync(join(this.folder, name), going); // renamed first, since a half-deleted backup would look complete
      rmSync(going, { recursive: true, force: true });
    }
    syncFolder(this.folder);
  }

  /** Deletes what a kill or power cut left incomplete or half-deleted; of this hall only, since others may be using the same disk. */
  sweep(hallId: string): void {
    for (const name of readdirSync(this.folder)) {
      const [stem, ending] = [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.'))];
      if ((ending === HALF || ending === GOING) && backupNamed(stem)?.hallId === hallId) {
        rmSync(join(this.folder, name), { recursive: true, force: true });
      }
    }
  }
}
