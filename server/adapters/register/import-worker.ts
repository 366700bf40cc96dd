import { parentPort, workerData } from 'node:worker_threads';
import type { ImportProgress } from '../../domain/register/snapshot.ts';
import { buildSnapshot, type BuildOrder, type BuildOutcome } from './build-snapshot.ts';
import type { LoadWord } from '../sqlite/unbroken-load.ts';
import { writeInThread } from './writer-thread.ts';

/** Data for the thread: the order, and the load word shared with whoever may end the thread. */
export interface ImportWork {
  readonly order: BuildOrder;
  readonly loading: LoadWord;
}

/** Messages to the starting thread: progress, and finally the result. */
export type WorkerMessage = { readonly is: 'progress'; readonly progress: ImportProgress } | BuildOutcome;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
const tell = (message: WorkerMessage): void => parentPort?.postMessage(message);

// Only the shelf starts this thread, with exactly this data.
const onProgress = (progress: ImportProgress): void => tell({ is: 'progress', progress });
const { order, loading } = workerData as ImportWork;
tell(await buildSnapshot(order, onProgress, (file, key) => writeInThread(file, key, loading)));
