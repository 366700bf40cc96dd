import { parentPort } from 'node:worker_threads';

/** Posts the result of a thread started by `inOwnThread`. */
export function giveBytes(made: Uint8Array): void {
  const bytes = Uint8Array.from(made);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort?.postMessage(bytes, [bytes.buffer]);
}
