const never = new Int32Array(new SharedArrayBuffer(4));

/** Blocks the thread, as the hub's own thread blocks in an fsync. */
export const waitForDisk = (ms: number): void => void Atomics.wait(never, 0, 0, ms);
