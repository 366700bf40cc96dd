// A printer in a thread of its own, which goes on while the test's thread is blocked.
import { parentPort, workerData } from 'node:worker_threads';
import { PrinterSimulator } from './printer-simulator.ts';

/** Counts papers where a blocked thread can read it. */
const out = new Int32Array(workerData as SharedArrayBuffer);

const simulator = new PrinterSimulator({
  onPaper: () => {
    Atomics.add(out, 0, 1);
    Atomics.notify(out, 0);
  },
});
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
parentPort?.postMessage(await simulator.listen());
