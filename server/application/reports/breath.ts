/** Yields to the event loop, so that a number can be given in between (RP10). */
export const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
