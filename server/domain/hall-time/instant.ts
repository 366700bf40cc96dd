/** Milliseconds since 1970 UTC. The domain is given the time and never reads a clock. */
export type Instant = number;

export const seconds = (n: number): number => n * 1_000;
export const minutes = (n: number): number => n * 60_000;
export const hours = (n: number): number => n * 3_600_000;
export const days = (n: number): number => n * 86_400_000;
