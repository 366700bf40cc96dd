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

/** What the door remembers beside who may come in: locks, short PINs, and who tried in vain. Of a PIN only a digest is kept. */
export interface DoorBook {
  session(by: { readonly token: string } | { readonly id: string }): KeptSession | undefined;
  /** Those that have not ended, the newest first. */
  sessions(): readonly KeptSession[];
  lock(sessionId: string, at: Instant): void;
  unlock(sessionId: string): void;
  hasPin(clerkId: ClerkId): boolean;
  /** Null takes it away. */
  setPin(clerkId: ClerkId, pin: string | null): Promise<void>;
  pinFits(clerkId: ClerkId, pin: string): Promise<boolean>;
  /** Counts one more before it is known whether it fits: how many since the last unlocking. */
  triesPin(sessionId: string): number;
  pinTries(sessionId: string): number;
  failures(key: string): Failures | undefined;
  failed(key: string, failures: Failures): void;
  forget(key: string): void;
  /** Those whose last try was before. */
  forgetBefore(at: Instant): void;
  /** Whether this clerk was let in at this device before. */
  knows(clerkId: ClerkId, deviceId: string): boolean;
}
