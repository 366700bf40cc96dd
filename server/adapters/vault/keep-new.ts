import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '../durable-files.ts';

/** Writes a small file for this account only, atomically, and durable when this returns. */
export function keepNew(file: string, content: string | Uint8Array): void {
  const half = `${file}.${process.pid}.tmp`;
  const handle = openSync(half, 'w', 0o600);
  try {
    // Not writeSync: on a nearly full disk it writes only a part, without an error.
    writeFileSync(handle, typeof content === 'string' ? Buffer.from(content) : content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(half, file);
  syncFolder(dirname(file));
}
