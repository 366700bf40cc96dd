import { parentPort, workerData } from 'node:worker_threads';
import { backupFailed, BackupUnderWay } from './backup-failed.ts';
import { BackupShelf } from './backup-shelf.ts';
import type { BackupOutcome } from './thread-backup-room.ts';
import { writeBackup } from './write-backup.ts';
import type { BackupOrder } from './write-backup.ts';

// The room starts this thread, and with nothing else.
const order = workerData as BackupOrder;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
parentPort?.postMessage(outcome());

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
