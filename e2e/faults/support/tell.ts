/** Reports an acknowledgement of a deed at the moment it is made. */
export const tell = (told: unknown): void => void process.send?.({ told });
