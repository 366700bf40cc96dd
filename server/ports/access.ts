import type { Instant } from '../domain/hall-time/instant.ts';
import type { ClerkId } from '../domain/ids.ts';

export type Right = 'serve' | 'call-out-of-order' | 'supervise' | 'administer';

export interface Clerk {
  readonly id: ClerkId;
  readonly name: string;
  readonly fullName: string;
  readonly rights: readonly Right[];
  readonly stationIds: readonly string[];
  /** In which roles the clerk acts on cases, wherever he sits (CS2). */
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

/** A line of the audit record. */
export interface RecordedAct {
  readonly position: number;
  readonly at: Instant;
  readonly clerkId: ClerkId | null;
  readonly what: string;
  readonly subject: string;
}

export type ClerkSaved = 'saved' | 'unknown-clerk' | 'last-administrator';

/** Who may come in: clerks, devices, sessions. Tokens and passwords go in in clear and are kept as digests only (DU2). */
export interface AccessBook {
  clerks(): Promise<readonly Clerk[]>;
  clerk(id: ClerkId): Promise<Clerk | undefined>;
  clerkByName(name: string): Promise<Clerk | undefined>;
  /** Takes as long for nobody (null) as for a clerk, so that an unknown name is not told by the time. */
  passwordFits(clerkId: ClerkId | null, password: string): Promise<boolean>;
  /** Else nothing is saved, as when nobody would be left who administers. Of two at the same moment the second finds what the first has saved. */
  saveClerk(clerk: Clerk, password: string): Promise<ClerkSaved>;
  /** Null: with the password that he has. A clerk who has been removed meanwhile does not come back by it. */
  changeClerk(clerk: Clerk, password: string | null): Promise<ClerkSaved>;
  /** A clerk who has been removed meanwhile does not come back by it. */
  setPassword(clerkId: ClerkId, password: string): Promise<void>;
  /** Ends the clerk's sessions, too. False as above. */
  removeClerk(id: ClerkId): Promise<boolean>;
  devices(): Promise<readonly Device[]>;
  deviceWith(token: string): Promise<Device | undefined>;
  pair(device: Device, token: string): Promise<void>;
  /** Ends the sessions that were begun at it, too: they answer over http, without a screen to cut off. */
  revoke(deviceId: string, at: Instant): Promise<boolean>;
  /** Without a device: at an administrator's browser before it is paired. */
  beginSession(session: Session, token: string, at: Instant, deviceId?: string | null): Promise<void>;
  moveSession(sessionId: string, counterId: string | null): Promise<void>;
  endSession(sessionId: string, at: Instant): Promise<void>;
  /** A new password ends what was begun with the old one. */
  endSessionsOf(clerkId: ClerkId, except: string | null, at: Instant): Promise<void>;
  endSessionsAt(counterId: string, except: string, at: Instant): Promise<void>;
  /** DU5: who saw or changed what; `subject` is an id or a keyed mark, never a NIK or a visitor's name. */
  /** A page of the record, the newest first; `before` is the `position` of the last one seen. */
  recorded(asked: {
    before: number | null;
    what: readonly string[] | null;
    count: number;
  }): Promise<readonly RecordedAct[]>;
  /** Clerks and devices that were taken away, the last thousand, the newest first: each id with the name that nothing else knows any more. */
  removed(): Promise<readonly Pick<RecordedAct, 'what' | 'subject'>[]>;
  record(entry: { at: Instant; clerkId: ClerkId | null; what: string; subject: string }): Promise<void>;
}
