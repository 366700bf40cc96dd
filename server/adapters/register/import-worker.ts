import { parentPort, workerData } from 'node:worker_threads';
import type { ImportProgress } from '../../domain/register/snapshot.ts';
import { buildSnapshot, type BuildOrder, type BuildOutcome } from './build-snapshot.ts';
import { writeInThread } from './writer-thread.ts';

/** What the import's thread tells the one that started it: how far it is, and at last how it ended. */
export type WorkerMessage = { readonly is: 'progress'; readonly progress: ImportProgress } | BuildOutcome;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
const tell = (message: WorkerMessage): void => parentPort?.postMessage(message);

// The shelf starts this thread, and with nothing else.
const onProgress = (progress: ImportProgress): void => tell({ is: 'progress', progress });
tell(await buildSnapshot(workerData as BuildOrder, onProgress, writeInThread));
