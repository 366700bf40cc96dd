// A printer that goes on while whoever prints stands still: in a thread of its own.
import { parentPort, workerData } from 'node:worker_threads';
import { PrinterSimulator } from './printer-simulator.ts';

/** Counts the papers where a thread that stands still can see it. */
const out = new Int32Array(workerData as SharedArrayBuffer);

const simulator = new PrinterSimulator({
  onPaper: () => {
    Atomics.add(out, 0, 1);
    Atomics.notify(out, 0);
  },
});
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
parentPort?.postMessage(await simulator.listen());
