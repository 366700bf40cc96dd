import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '../durable-files.ts';

/** A small file of this account's alone: whole on the disk when this returns, or the old one. */
export function keepNew(file: string, content: string | Uint8Array): void {
  const half = `${file}.${process.pid}.tmp`;
  const handle = openSync(half, 'w', 0o600);
  try {
    // Not writeSync: a disk that is nearly full takes a part of it, and says no word.
    writeFileSync(handle, typeof content === 'string' ? Buffer.from(content) : content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(half, file);
  syncFolder(dirname(file));
}
