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

/** A folder with the backups of a hall, each a folder that is there whole or not at all. */
export class BackupShelf {
  readonly folder: string;

  /** The folder itself is never made: where a disk is not plugged in, its place is on the disk that is to be insured against. */
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

  /** The newest that says what it holds. */
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

  /** Where a backup is written before it is one. */
  half(name: string): string {
    return join(this.folder, `${name}${HALF}`);
  }

  /** From here on it is one. */
  finish(name: string): void {
    moveDurably(this.half(name), join(this.folder, name));
  }

  /** What bears a later time than the one just made was made by a clock that was wrong: it takes no other's place, and none takes its own. */
  drop(hallId: string, justMade: string): void {
    for (const { name } of superseded(this.backups(hallId).filter((backup) => backup.name <= justMade))) {
      const going = join(this.folder, `${name}${GOING}`);
      renameSync(join(this.folder, name), going); // first no backup any more: half of one would look like a whole
      rmSync(going, { recursive: true, force: true });
    }
    syncFolder(this.folder);
  }

  /** What a kill or a power cut has left half made or half taken away; of this hall, since others may be at work on the same disk. */
  sweep(hallId: string): void {
    for (const name of readdirSync(this.folder)) {
      const [stem, ending] = [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.'))];
      if ((ending === HALF || ending === GOING) && backupNamed(stem)?.hallId === hallId) {
        rmSync(join(this.folder, name), { recursive: true, force: true });
      }
    }
  }
}
