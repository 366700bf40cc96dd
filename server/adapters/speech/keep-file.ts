import { rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder, moveDurably, syncFolder } from '../durable-files.ts';

export const UNFINISHED = '.unfinished';

/** Atomic and durable: a power cut leaves no half of a file under its name. */
export async function keepFile(path: string, bytes: Uint8Array): Promise<void> {
  makeFolder(dirname(path));
  const unfinished = `${path}${UNFINISHED}`;
  try {
    const file = await open(unfinished, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    moveDurably(unfinished, path);
  } catch (fault) {
    rmSync(unfinished, { force: true });
    throw fault;
  }
}

/** Deleted durably, even if a power cut follows. */
export function removeFile(path: string): void {
  rmSync(path, { force: true });
  syncFolder(dirname(path));
}
