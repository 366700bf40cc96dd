import type { Instant } from '../domain/hall-time/instant.ts';

export interface Clock {
  now(): Instant;
  /** By how many milliseconds it is ahead of the machine's own, which was set back; absent: it is the machine's own. */
  aheadBy?(): number;
}

/** Monotonic milliseconds, for durations and never for dates. */
export interface SteadyClock {
  elapsedMs(): number;
}

/** Randomness, injected so that tests are reproducible. */
export interface Chance {
  /** A UUID. */
  id(): string;
  /** A UUID that begins with the time, so that rows stored under such ids lie together. Not where the time of making must stay unknown. */
  idInOrder(): string;
  /** 128 bits or more, safe in an address (IS7). */
  token(): string;
  /** Characters that nobody misreads: a pairing code, a verification code. */
  code(length: number): string;
}

export interface Log {
  /** Never a name, NIK or token (DU5). */
  info(what: string, facts?: Record<string, string | number | boolean | null>): void;
  fault(what: string, error: unknown, facts?: Record<string, string | number | boolean | null>): void;
}
