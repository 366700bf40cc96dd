import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitForDisk } from '../hub/wait-for-disk.ts';
import { openSqlite } from '../../server/adapters/sqlite/open-sqlite.ts';

const TABLE = 'CREATE TABLE ticket (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, body TEXT NOT NULL) STRICT';
/** As much as the event of a number. */
const BODY = 'x'.repeat(400);

/**
 * Milliseconds of each durable commit of one row, one after another: what one ticket costs when nothing is shared. With a
 * delay, on a disk that is so much slower.
 */
export function commitTimes(count: number, delayMs = 0): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'antrean-floor-'));
  const db = openSqlite(join(folder, 'floor.db'), null);
  try {
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${TABLE}`);
    const insert = db.prepare('INSERT INTO ticket (at, body) VALUES (?, ?)');
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
      const began = performance.now();
      if (delayMs > 0) waitForDisk(delayMs);
      insert.run(i, BODY);
      times.push(performance.now() - began);
    }
    return times;
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
