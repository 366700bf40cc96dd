import { parentPort, workerData } from 'node:worker_threads';
import type { ImportProgress } from '../../domain/register/snapshot.ts';
import { buildSnapshot, type BuildOrder, type BuildOutcome } from './build-snapshot.ts';
import type { LoadWord } from '../sqlite/unbroken-load.ts';
import { writeInThread } from './writer-thread.ts';

/** What it is given: the order, and the word that it shares with whoever may end it. */
export interface ImportWork {
  readonly order: BuildOrder;
  readonly loading: LoadWord;
}

/** What the import's thread tells the one that started it: how far it is, and at last how it ended. */
export type WorkerMessage = { readonly is: 'progress'; readonly progress: ImportProgress } | BuildOutcome;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
const tell = (message: WorkerMessage): void => parentPort?.postMessage(message);

// The shelf starts this thread, and with nothing else.
const onProgress = (progress: ImportProgress): void => tell({ is: 'progress', progress });
const { order, loading } = workerData as ImportWork;
tell(await buildSnapshot(order, onProgress, (file, key) => writeInThread(file, key, loading)));
