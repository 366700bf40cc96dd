import { Worker } from 'node:worker_threads';

/** Enough for a book of a hundred pages on a slow machine; a thread that takes longer will never end. */
const LIMIT_MS = 5 * 60_000;

/** Runs a module in a thread of its own and returns the bytes that it posts: meanwhile the hub answers others (PR11). */
export function inOwnThread(script: URL, workerData: unknown, limitMs = LIMIT_MS): Promise<Uint8Array> {
  const worker = new Worker(script, { workerData });
  const limit = setTimeout(() => void worker.terminate(), limitMs);
  return new Promise((resolve, reject) => {
    worker.once('message', (bytes: Uint8Array) => resolve(bytes));
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(limit);
      reject(new Error(`The thread of ${script.pathname} ended and had made nothing.`));
    });
  });
}
