import { setTimeout as after } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { openSqlite } from '../sqlite/open-sqlite.ts';
import type { KeptLog } from './log-keeper.ts';

/** So many pages in the log, and it is looked at again soon: a rush fills it faster than an ordinary hour. */
const MANY_PAGES = 1_500;
const SOON = 0.1;

const { file, key, everyMs } = workerData as KeptLog;
const db = openSqlite(file, key);
db.exec('PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0');
// Passive: waits for nobody, and nobody waits for it.
const carryHome = db.prepare('PRAGMA wal_checkpoint(PASSIVE)');
const closing = new AbortController();
parentPort?.once('message', () => closing.abort());

while (!closing.signal.aborted) {
  const { log } = carryHome.get() as { log: number };
  await after(log > MANY_PAGES ? everyMs * SOON : everyMs, null, { signal: closing.signal }).catch(() => {});
}
db.close();
