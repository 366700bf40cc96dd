import { existsSync, linkSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BackupFailed } from './backup-failed.ts';
import { copyThrough, readThrough } from './copy-through.ts';
import type { Copied } from './manifest.ts';
import { neverChanges } from './what-belongs.ts';

/** An earlier backup in the same place, whose unchanged files need no second copy there. */
export interface Earlier {
  readonly folder: string;
  readonly files: ReadonlyMap<string, Copied>;
}

/** Copies a file into a backup, or lets both backups have the one that is there; null: it has gone meanwhile. */
export function takeIn(path: string, from: string, to: string, earlier: Earlier | null): Copied | null {
  const [original, copy] = [join(from, path), join(to, path)];
  mkdirSync(dirname(copy), { recursive: true, mode: 0o700 });
  try {
    const shared = share(path, original, copy, earlier);
    return shared ?? { path, ...copyThrough(original, copy) };
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT' || existsSync(original)) throw fault;
    rmSync(copy, { force: true });
    return null;
  }
}

/** Null where the disk knows no links, the file is another one, or the earlier copy is no longer what it was. */
function share(path: string, original: string, copy: string, earlier: Earlier | null): Copied | null {
  const before = isUnchanged(path, original, earlier) ? earlier?.files.get(path) : undefined;
  if (!earlier || !before || !isStill(join(earlier.folder, path), before)) return null;
  try {
    linkSync(join(earlier.folder, path), copy);
    return before;
  } catch {
    return null; // FAT knows no links; the copy that follows tells of any other fault
  }
}

export function isUnchanged(path: string, original: string, earlier: Earlier | null): boolean {
  const before = neverChanges(path) ? earlier?.files.get(path) : undefined;
  if (!before || !existsSync(original)) return false;
  const { size, mtimeMs } = statSync(original);
  return before.bytes === size && before.modified === mtimeMs;
}

export function isStill(file: string, { bytes, sha256 }: Copied): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size !== bytes) return false;
  return readThrough(file).sha256 === sha256;
}

/** Reads back what was written: a disk that keeps something else is found out now, not on the day of need. */
export function mustRead(folder: string, files: readonly Copied[]): void {
  const broken = files.find((file) => !isStill(join(folder, file.path), file));
  if (broken) throw new BackupFailed('not-kept', `${broken.path} does not read back as it was written to ${folder}.`);
}
