import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '../durable-files.ts';

/** A small file of this account's alone: whole on the disk when this returns, or the old one. */
export function keepNew(file: string, content: string | Uint8Array): void {
  const half = `${file}.${process.pid}.tmp`;
  const handle = openSync(half, 'w', 0o600);
  try {
    writeSync(handle, typeof content === 'string' ? Buffer.from(content) : content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(half, file);
  syncFolder(dirname(file));
}
