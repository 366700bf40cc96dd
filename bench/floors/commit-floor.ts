import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { waitForDisk } from '../hub/wait-for-disk.ts';
import { openSqlite } from '../../server/adapters/sqlite/open-sqlite.ts';

const TABLE = 'CREATE TABLE ticket (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, body TEXT NOT NULL) STRICT';
/** Size of a number's event. */
const BODY = 'x'.repeat(400);

/**
 * Milliseconds of each durable commit of one row, one after another: the cost of a ticket that shares its commit with
 * none. With a delay: on a disk that is so much slower.
 */
export function commitTimes(count: number, delayMs = 0): number[] {
  const floor = openFloor(delayMs);
  try {
    return Array.from({ length: count }, () => {
      const began = performance.now();
      floor.commit();
      return performance.now() - began;
    });
  } finally {
    floor.close();
  }
}

/**
 * The same at given moments (ms from now), each measured from when it was due: a pause of the disk also delays commits
 * that come meanwhile.
 */
export async function commitTimesAt(moments: readonly number[], delayMs = 0): Promise<number[]> {
  const floor = openFloor(delayMs);
  const began = performance.now();
  try {
    return await Promise.all(
      moments.map(async (moment) => {
        await after(Math.max(0, moment - (performance.now() - began)));
        // A timer with whole milliseconds may fire before its moment.
        const due = Math.min(moment, performance.now() - began);
        floor.commit();
        return performance.now() - began - due;
      }),
    );
  } finally {
    floor.close();
  }
}

function openFloor(delayMs: number): { commit: () => void; close: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'antrean-floor-'));
  const db = openSqlite(join(folder, 'floor.db'), null);
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${TABLE}`);
  const insert = db.prepare('INSERT INTO ticket (at, body) VALUES (?, ?)');
  let count = 0;
  return {
    commit: () => {
      if (delayMs > 0) waitForDisk(delayMs);
      insert.run(count++, BODY);
    },
    close: () => {
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
