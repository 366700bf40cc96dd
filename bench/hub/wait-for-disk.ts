const never = new Int32Array(new SharedArrayBuffer(4));

/** Nothing else is done meanwhile, as in an fsync that the hub's one thread waits for. */
export const waitForDisk = (ms: number): void => void Atomics.wait(never, 0, 0, ms);
