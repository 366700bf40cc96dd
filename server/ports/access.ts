import type { Instant } from '../domain/hall-time/instant.ts';
import type { ClerkId } from '../domain/ids.ts';

export type Right = 'serve' | 'call-out-of-order' | 'supervise' | 'administer';

export interface Clerk {
  readonly id: ClerkId;
  readonly name: string;
  readonly fullName: string;
  readonly rights: readonly Right[];
  readonly stationIds: readonly string[];
  /** The roles in which the clerk acts on cases, at any computer (CS2). */
  readonly roles: readonly string[];
}

export interface Device {
  readonly id: string;
  readonly role: 'kiosk' | 'display' | 'counter' | 'agent';
  readonly name: string;
  readonly place: string | null;
  readonly pairedAt: Instant;
}

export interface Session {
  readonly id: string;
  readonly clerkId: ClerkId;
  readonly counterId: string | null;
}

/** An entry of the audit record. */
export interface RecordedAct {
  readonly position: number;
  readonly at: Instant;
  readonly clerkId: ClerkId | null;
  readonly what: string;
  readonly subject: string;
}

export type ClerkSaved = 'saved' | 'unknown-clerk' | 'last-administrator';

/** Clerks, devices, sessions. Tokens and passwords are passed in clear and stored only as digests (DU2). */
export interface AccessBook {
  clerks(): Promise<readonly Clerk[]>;
  clerk(id: ClerkId): Promise<Clerk | undefined>;
  clerkByName(name: string): Promise<Clerk | undefined>;
  /** Takes the same time for nobody (null) as for a clerk, so that timing does not reveal unknown names. */
  passwordFits(clerkId: ClerkId | null, password: string): Promise<boolean>;
  /** Refused if nobody would be left who administers. Of two at the same moment, the second sees what the first has saved. */
  saveClerk(clerk: Clerk, password: string): Promise<ClerkSaved>;
  /** Null: keeps the password. Does not restore a clerk who was removed meanwhile. */
  changeClerk(clerk: Clerk, password: string | null): Promise<ClerkSaved>;
  /** Does not restore a clerk who was removed meanwhile. */
  setPassword(clerkId: ClerkId, password: string): Promise<void>;
  /** Ends the clerk's sessions, too. False: refused, as above. */
  removeClerk(id: ClerkId): Promise<boolean>;
  devices(): Promise<readonly Device[]>;
  deviceWith(token: string): Promise<Device | undefined>;
  pair(device: Device, token: string): Promise<void>;
  /** Also ends the sessions begun at it, since these work over http without a line that could be cut. */
  revoke(deviceId: string, at: Instant): Promise<boolean>;
  /** Without a device: at an administrator's browser that is not paired yet. */
  beginSession(session: Session, token: string, at: Instant, deviceId?: string | null): Promise<void>;
  moveSession(sessionId: string, counterId: string | null): Promise<void>;
  endSession(sessionId: string, at: Instant): Promise<void>;
  /** A new password ends the sessions of the old one. */
  endSessionsOf(clerkId: ClerkId, except: string | null, at: Instant): Promise<void>;
  endSessionsAt(counterId: string, except: string, at: Instant): Promise<void>;
  /** DU5: who saw or changed what; `subject` is an id or a keyed mark, never a NIK or a visitor's name. */
  /** A page of the record, newest first; `before` is the `position` of the last entry seen. */
  recorded(asked: {
    before: number | null;
    what: readonly string[] | null;
    count: number;
  }): Promise<readonly RecordedAct[]>;
  /** The last thousand removed clerks and devices, newest first: their ids with names that are stored nowhere else. */
  removed(): Promise<readonly Pick<RecordedAct, 'what' | 'subject'>[]>;
  record(entry: { at: Instant; clerkId: ClerkId | null; what: string; subject: string }): Promise<void>;
}
