import { closeSync, openSync, readSync, statSync } from 'node:fs';

const HEADER = 'SQLite format 3\0';

/** Only for a database that nobody in this process has open: closing the file would release SQLite's locks on it. */
export const isPlainDatabase = (file: string): boolean =>
  statSync(file).isFile() && beginsWith(file, Buffer.from(HEADER));

export function beginsWith(file: string, beginning: Buffer): boolean {
  const handle = openSync(file, 'r');
  try {
    const first = Buffer.alloc(beginning.length);
    return readSync(handle, first, 0, first.length, 0) === first.length && first.equals(beginning);
  } finally {
    closeSync(handle);
  }
}
