import type { Instant } from '../domain/hall-time/instant.ts';

export interface Clock {
  now(): Instant;
}

/** Milliseconds that nobody sets back or forth: for how long, never when. */
export interface SteadyClock {
  elapsedMs(): number;
}

/** Randomness, handed in so that tests are exact. */
export interface Chance {
  /** A UUID. */
  id(): string;
  /** A UUID that begins with the time: what is kept under such ids lies side by side. Not for what must not tell when it was made. */
  idInOrder(): string;
  /** 128 bits or more, safe in an address (IS7). */
  token(): string;
  /** Six signs that nobody misreads: a pairing code, a verification code. */
  code(length: number): string;
}

export interface Log {
  /** No name, no NIK, no token ever goes in here (DU5). */
  info(what: string, facts?: Record<string, string | number | boolean | null>): void;
  fault(what: string, error: unknown, facts?: Record<string, string | number | boolean | null>): void;
}
