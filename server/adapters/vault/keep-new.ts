import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '../durable-files.ts';

/** Writes a small file for this account only, atomically, and durable when this returns. */
export function keepNew(file: string, content: string | Uint8Array): void {
  const half = `${file}.${process.pid}.tmp`;
  try {
    writeSynced(half, typeof content === 'string' ? Buffer.from(content) : content);
    renameSync(half, file);
  } catch (fault) {
    rmSync(half, { force: true }); // it may hold a part of a key
    throw fault;
  }
  syncFolder(dirname(file));
}

function writeSynced(file: string, content: Uint8Array): void {
  const handle = openSync(file, 'w', 0o600);
  try {
    // Not writeSync: on a nearly full disk it writes only a part, without an error.
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
