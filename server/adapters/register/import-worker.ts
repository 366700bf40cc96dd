import { parentPort, workerData } from 'node:worker_threads';
import type { ImportCounts, ImportProgress } from '../../domain/register/snapshot.ts';
import type { FileRefusal } from '../../domain/register/import-words.ts';
import { buildSnapshot, type BuildOrder } from './build-snapshot.ts';
import { refusalOf } from './import-refusal.ts';

/** What the import's thread tells the one that started it. */
export type WorkerMessage =
  | { readonly is: 'progress'; readonly progress: ImportProgress }
  | { readonly is: 'built'; readonly counts: ImportCounts }
  | { readonly is: 'refused'; readonly code: FileRefusal; readonly sentence: string };

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
const tell = (message: WorkerMessage): void => parentPort?.postMessage(message);

try {
  // The shelf starts this thread, and with nothing else.
  const counts = await buildSnapshot(workerData as BuildOrder, (progress) => tell({ is: 'progress', progress }));
  tell({ is: 'built', counts });
} catch (fault) {
  const refusal = refusalOf(fault);
  if (!refusal) throw fault;
  tell(refusal);
}
