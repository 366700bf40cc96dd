/** Lets whatever else waits have its turn: a number is given in between (RP10). */
export const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
