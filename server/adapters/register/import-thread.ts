import { Worker } from 'node:worker_threads';
import type { ImportProgress } from '../../domain/register/snapshot.ts';
import type { BuildOrder, BuildOutcome } from './build-snapshot.ts';
import { loadWord, mayEnd } from '../sqlite/unbroken-load.ts';
import { refusal } from './import-refusal.ts';
import type { ImportWork, WorkerMessage } from './import-worker.ts';

/** Heap of the reading thread; with SQLite's cache and the other thread an import stays under 300 MB (RG7). */
const heapInMb = 96;

/**
 * Builds a snapshot next to the running hub (RG7), in a thread that reads and another, started by it, that writes. A thread that dies is a
 * fault; a signal ends both at once.
 */
export function buildInThread(
  order: BuildOrder,
  onProgress: (progress: ImportProgress) => void,
  signal?: AbortSignal,
): Promise<BuildOutcome> {
  if (signal?.aborted) return Promise.resolve(refusal('cancelled'));
  const loading = loadWord();
  const worker = new Worker(new URL('import-worker.ts', import.meta.url), {
    workerData: { order, loading } satisfies ImportWork,
    resourceLimits: { maxOldGenerationSizeMb: heapInMb, maxYoungGenerationSizeMb: 32 },
  });
  const stop = (): void => void mayEnd(loading).then(() => worker.terminate());
  signal?.addEventListener('abort', stop, { once: true });

  return new Promise<BuildOutcome>((resolve, reject) => {
    let outcome: BuildOutcome | undefined;
    worker.on('message', (message: WorkerMessage) => {
      if (message.is === 'progress') onProgress(message.progress);
      else outcome = message;
    });
    worker.once('error', (fault: Error & { code?: string }) => {
      if (fault.code === 'ERR_WORKER_OUT_OF_MEMORY') outcome = refusal('too-large');
      else reject(fault);
    });
    // Only after the thread has ended are its files closed and can be moved or removed.
    worker.once('exit', () => {
      signal?.removeEventListener('abort', stop);
      if (signal?.aborted) resolve(refusal('cancelled'));
      else if (outcome) resolve(outcome);
      else reject(new Error('The import thread ended without an answer.'));
    });
  });
}
