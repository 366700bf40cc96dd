import { setTimeout as after } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { openSqlite } from '../sqlite/open-sqlite.ts';
import type { KeptLog } from './log-keeper.ts';

/**
 * A checkpoint leaves out what is committed meanwhile, and only a fully checkpointed log starts anew. So a few are tried in a row, in a gap
 * between two presses. In a rush there is no gap, and the next round comes soon.
 */
const AT_ONCE = 3;
const SOON = 0.2;

const { file, key, everyMs } = workerData as KeptLog;
const db = openSqlite(file, key);
db.exec('PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0');
// Passive: waits for nobody, and others wait for it only at the disk.
const carryHome = db.prepare('PRAGMA wal_checkpoint(PASSIVE)');
const closing = new AbortController();
parentPort?.once('message', () => closing.abort());

while (!closing.signal.aborted) {
  await after(isHome() ? everyMs : everyMs * SOON, null, { signal: closing.signal }).catch(() => {});
}
db.close();

function isHome(): boolean {
  for (let i = 0; i < AT_ONCE; i++) {
    const { log, checkpointed } = carryHome.get() as { log: number; checkpointed: number };
    if (log === checkpointed) return true;
  }
  return false;
}
