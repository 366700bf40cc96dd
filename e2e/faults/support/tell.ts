/** What a deed acknowledges, in the moment in which it does. */
export const tell = (told: unknown): void => void process.send?.({ told });
