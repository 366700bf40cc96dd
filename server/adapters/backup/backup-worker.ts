import { parentPort, workerData } from 'node:worker_threads';
import { loadSqlite } from '../sqlite/open-sqlite.ts';
import { loadUnbroken } from '../sqlite/unbroken-load.ts';
import { backupFailed, BackupUnderWay } from './backup-failed.ts';
import { BackupShelf } from './backup-shelf.ts';
import type { BackupOutcome, BackupWork } from './thread-backup-room.ts';
import { writeBackup } from './write-backup.ts';

// Only the backup room starts this thread, with exactly this data.
const { order, loading } = workerData as BackupWork;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
if (loadUnbroken(loading, loadSqlite)) parentPort?.postMessage(outcome());

function outcome(): BackupOutcome {
  try {
    const { name, manifest } = writeBackup(order);
    new BackupShelf(order.to).drop(manifest.hall, name);
    return { is: 'kept', name };
  } catch (fault) {
    if (fault instanceof BackupUnderWay) return { is: 'under-way' };
    const { why, message } = backupFailed(fault);
    return { is: 'failed', why, message };
  }
}
