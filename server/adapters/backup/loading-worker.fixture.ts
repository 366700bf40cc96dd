import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { loadUnbroken } from '../sqlite/unbroken-load.ts';
import type { BackupWork } from './thread-backup-room.ts';

/** Simulates SQLite loading on a slow machine: loading begins, and ends a while later. */
const { order, loading } = workerData as BackupWork;
const LASTS_MS = 300;
loadUnbroken(loading, () => {
  writeFileSync(join(order.from, 'loading'), '');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LASTS_MS);
  writeFileSync(join(order.from, 'loaded'), '');
});
