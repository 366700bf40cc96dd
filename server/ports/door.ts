import type { Instant } from '../domain/hall-time/instant.ts';
import type { ClerkId } from '../domain/ids.ts';
import type { Session } from './access.ts';

/** A session as the door keeps it. */
export interface KeptSession extends Session {
  /** The only device it is good at; null: a browser that was not paired yet. */
  readonly deviceId: string | null;
  readonly beganAt: Instant;
  readonly lockedAt: Instant | null;
}

/** Wrong tries under one key, since the last right one. */
export interface Failures {
  readonly count: number;
  readonly lastAt: Instant;
}

/** In the order of the keys; undefined: nothing stands there. What is given back as it came is not written. */
export type Recount = (known: readonly (Failures | undefined)[]) => readonly (Failures | undefined)[];

/** What the door remembers beside who may come in: locks, short PINs, and who tried in vain. Of a PIN only a digest is kept. */
export interface DoorBook {
  session(by: { readonly token: string } | { readonly id: string }): Promise<KeptSession | undefined>;
  /** Those that have not ended, the newest first. */
  sessions(): Promise<readonly KeptSession[]>;
  lock(sessionId: string, at: Instant): Promise<void>;
  unlock(sessionId: string): Promise<void>;
  hasPin(clerkId: ClerkId): Promise<boolean>;
  /** Null takes it away. */
  setPin(clerkId: ClerkId, pin: string | null): Promise<void>;
  pinFits(clerkId: ClerkId, pin: string): Promise<boolean>;
  /** Counts one more before it is known whether it fits: how many since the last unlocking. */
  triesPin(sessionId: string): Promise<number>;
  pinTries(sessionId: string): Promise<number>;
  /** What stands under these keys becomes what `next` makes of it. Of two at the same moment the second finds what the first has left. */
  recount(keys: readonly string[], next: Recount): Promise<void>;
  forget(keys: readonly string[]): Promise<void>;
  /** Those whose last try was before. */
  forgetBefore(at: Instant): Promise<void>;
  /** Whether this clerk was let in at this device before. */
  knows(clerkId: ClerkId, deviceId: string): Promise<boolean>;
}
