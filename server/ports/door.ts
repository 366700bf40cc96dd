import type { Instant } from '../domain/hall-time/instant.ts';
import type { ClerkId } from '../domain/ids.ts';
import type { Session } from './access.ts';

/** A session with what is needed to check it. */
export interface KeptSession extends Session {
  /** The only device where it is valid; null: a browser that was not paired yet. */
  readonly deviceId: string | null;
  readonly beganAt: Instant;
  readonly lockedAt: Instant | null;
}

/** Wrong tries under one key since the last right one. */
export interface Failures {
  readonly count: number;
  readonly lastAt: Instant;
}

/** In the order of the keys; undefined: no entry. Unchanged entries are not written. */
export type Recount = (known: readonly (Failures | undefined)[]) => readonly (Failures | undefined)[];

/** Locks, PINs and failed tries, as opposed to who may come in. Of a PIN only a digest is stored. */
export interface DoorBook {
  session(by: { readonly token: string } | { readonly id: string }): Promise<KeptSession | undefined>;
  /** Sessions that have not ended, newest first. */
  sessions(): Promise<readonly KeptSession[]>;
  lock(sessionId: string, at: Instant): Promise<void>;
  unlock(sessionId: string): Promise<void>;
  hasPin(clerkId: ClerkId): Promise<boolean>;
  /** Null removes it. */
  setPin(clerkId: ClerkId, pin: string | null): Promise<void>;
  pinFits(clerkId: ClerkId, pin: string): Promise<boolean>;
  /** Counts one more try before it is checked; returns how many since the last unlocking. */
  triesPin(sessionId: string): Promise<number>;
  pinTries(sessionId: string): Promise<number>;
  /** Replaces the entries of these keys by what `next` returns, atomically: of two at the same moment the second sees the first's result. */
  recount(keys: readonly string[], next: Recount): Promise<void>;
  forget(keys: readonly string[]): Promise<void>;
  /** Those whose last try was before. */
  forgetBefore(at: Instant): Promise<void>;
  /** Whether this clerk has signed in at this device before. */
  knows(clerkId: ClerkId, deviceId: string): Promise<boolean>;
}
