import { existsSync, linkSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BackupFailed } from './backup-failed.ts';
import { copyThrough, readThrough } from './copy-through.ts';
import type { Copied } from './manifest.ts';
import { neverChanges } from './what-belongs.ts';

/** An earlier backup in the same place; unchanged files are shared with it by hard links. */
export interface Earlier {
  readonly folder: string;
  readonly files: ReadonlyMap<string, Copied>;
}

/** Copies a file into a backup, or links it to the earlier one; null: it has been deleted meanwhile. */
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

/** Null where the disk has no hard links, the file has changed, or the earlier copy is damaged. */
function share(path: string, original: string, copy: string, earlier: Earlier | null): Copied | null {
  const before = isUnchanged(path, original, earlier) ? earlier?.files.get(path) : undefined;
  if (!earlier || !before || !isStill(join(earlier.folder, path), before)) return null;
  try {
    linkSync(join(earlier.folder, path), copy);
    return before;
  } catch {
    return null; // FAT has no links; the copy that follows reports any other fault
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

/** Reads back what was written, to detect a bad disk now and not when the backup is needed. */
export function mustRead(folder: string, files: readonly Copied[]): void {
  const broken = files.find((file) => !isStill(join(folder, file.path), file));
  if (broken) throw new BackupFailed('not-kept', `${broken.path} does not read back as it was written to ${folder}.`);
}
