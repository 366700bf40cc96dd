import type { HallFile } from '../contract/hall-file.ts';
import type { Reply } from '../contract/reply.ts';
import type { Attachment, Case } from './domain/cases/case.ts';
import type { HallEvent } from './domain/events.ts';
import type { Hall } from './domain/hall.ts';
import type { Instant } from './domain/hall-time/instant.ts';
import type { AttachmentId, CaseId, ClerkId, JobId, LetterId, PrinterId, VisitId } from './domain/ids.ts';
import type { JobState, Paper, PrinterCondition } from './domain/paper/print-job.ts';
import type { RegisteredPerson } from './domain/register/person.ts';
import type { FoundPerson, SnapshotInfo } from './domain/register/snapshot.ts';
import type { LetterSlip } from './domain/slips.ts';

/** What the application needs of the world. Each port has its adapters in server/adapters. */
export interface Clock {
  now(): Instant;
}

/** Randomness, handed in so that tests are exact. */
export interface Chance {
  /** A UUID. */
  id(): string;
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

/** What one command leaves behind; entries of one append become durable together or not at all. */
export interface LedgerEntry {
  readonly events: readonly HallEvent[];
  /** The answer that a repeat of this command gets (IS2). */
  readonly answer: { readonly commandId: string; readonly reply: Reply<unknown> } | null;
  /** What a letter says is personal and stays out of the events. */
  readonly letter: LetterRecord | null;
  /** So is who applies, and who fetched something for somebody else. */
  readonly applicant?: ApplicantRecord | null;
  readonly recipient?: { readonly caseId: CaseId; readonly name: string } | null;
  /** The cases these events have touched, as they are now: what is over is read from the tables. */
  readonly cases?: readonly Case[];
}

/** Who applies, as the register has him or as he was typed in; empty where nobody knows. */
export interface Applicant {
  readonly name: string;
  readonly nik: string;
  readonly familyCard: string;
  readonly birthDate: string;
  readonly address: string;
  readonly phone: string;
}

export interface ApplicantRecord extends Applicant {
  readonly visitId: VisitId;
}

export interface LetterRecord {
  readonly id: LetterId;
  readonly slip: Omit<LetterSlip, 'copy'>;
}

export interface Ledger {
  /** The newest snapshot and what came after it. */
  load(): Promise<{ snapshot: Omit<Hall, 'setup'> | null; events: HallEvent[]; position: number }>;
  /** Durable when it resolves (DU1). The position after the last event. */
  append(entries: readonly LedgerEntry[]): Promise<number>;
  answerTo(commandId: string): Promise<Reply<unknown> | undefined>;
  keepSnapshot(hall: Hall, position: number): Promise<void>;
}

/** The tables that are read beside the ledger, written in its transactions. */
export interface Archive {
  job(id: JobId): Promise<ArchivedJob | undefined>;
  openJobs(printerId: PrinterId): Promise<readonly ArchivedJob[]>;
  newestJobs(before: Instant | null, limit: number): Promise<readonly ArchivedJob[]>;
  keepBytes(id: JobId, bytes: Uint8Array): Promise<void>;
  bytes(id: JobId): Promise<Uint8Array | undefined>;
  /** Papers queued before that instant can no longer be seen as a picture. */
  forgetBytes(before: Instant): Promise<void>;
  letter(id: LetterId): Promise<Omit<LetterSlip, 'copy'> | undefined>;
  letterByCode(code: string): Promise<VerifiedLetter | undefined>;
  visitByToken(token: string): Promise<ArchivedVisit | undefined>;
}

/** Cases, open and over, with their stories: who did what, when (CS2). */
export interface CaseArchive {
  case(id: CaseId): Promise<ArchivedCase | undefined>;
  /** All that happened to it and to the visits that came for it, in order. */
  story(id: CaseId): Promise<readonly HallEvent[]>;
  /** Newest first. */
  search(query: CaseSearch, before: Instant | null, limit: number): Promise<CasePage>;
  /** The same with the NIK, for the office's own tables. */
  list(query: CaseSearch, before: Instant | null, limit: number): Promise<CasePage<ExportedCase>>;
  count(query: CaseSearch, before: Instant | null): Promise<number>;
  applicant(visitId: VisitId): Promise<Applicant | undefined>;
  letter(id: LetterId): Promise<ArchivedLetter | undefined>;
}

export interface ArchivedCase {
  readonly case: Case;
  readonly visitNumber: string;
  /** Who fetched it for the applicant. */
  readonly recipient: string;
}

export interface ArchivedLetter {
  readonly id: LetterId;
  readonly caseId: CaseId | null;
  readonly slip: Omit<LetterSlip, 'copy'>;
  readonly copies: number;
  /** Why its number no longer stands; null: it does. */
  readonly cancelledWhy: string | null;
}

export interface CaseSearch {
  readonly by:
    | { readonly is: 'all' }
    | { readonly is: 'number' | 'letter' | 'nik'; readonly value: string }
    /** Every one begins a word of the name. */
    | { readonly is: 'name'; readonly words: readonly string[] };
  readonly state: CaseState | 'any';
  readonly serviceId: string | null;
  readonly clerkId: ClerkId | null;
  readonly from: Instant | null;
  readonly until: Instant | null;
}
export type CaseState = 'open' | 'done' | 'refused' | 'expired';

export interface CasePage<Found = FoundCase> {
  readonly found: readonly Found[];
  readonly more: boolean;
}

export interface FoundCase {
  readonly id: CaseId;
  readonly number: string;
  readonly serviceId: string;
  readonly name: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly state: CaseState;
  readonly letterNumber: string | null;
}

export interface ExportedCase extends FoundCase {
  readonly nik: string;
}

export interface ArchivedJob {
  readonly id: JobId;
  readonly printerId: PrinterId;
  readonly visitId: VisitId | null;
  readonly number: string | null;
  readonly paper: Paper;
  readonly state: JobState;
  readonly attempts: number;
  readonly reprints: number;
  readonly maybePrinted: boolean;
  readonly why: string | null;
  readonly queuedAt: Instant;
}

/** LE4: what anybody with the code may know. No NIK, no name. */
export interface VerifiedLetter {
  readonly number: string;
  readonly title: string;
  readonly issuedAt: Instant;
  readonly copies: number;
  /** LE4: whether it still stands. */
  readonly cancelled: boolean;
}

export interface ArchivedVisit {
  readonly id: VisitId;
  readonly number: string;
  readonly day: string;
  readonly over: boolean;
}

export type Right = 'serve' | 'call-out-of-order' | 'administer';

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
  readonly role: 'kiosk' | 'display' | 'counter';
  readonly name: string;
  readonly place: string | null;
  readonly pairedAt: Instant;
}

export interface Session {
  readonly id: string;
  readonly clerkId: ClerkId;
  readonly counterId: string | null;
}

/** Who may come in: clerks, devices, sessions. Tokens and passwords go in in clear and are kept as digests only (DU2). */
export interface AccessBook {
  clerks(): Promise<readonly Clerk[]>;
  clerk(id: ClerkId): Promise<Clerk | undefined>;
  clerkByName(name: string): Promise<Clerk | undefined>;
  /** Takes as long for nobody (null) as for a clerk, so that an unknown name is not told by the time. */
  passwordFits(clerkId: ClerkId | null, password: string): Promise<boolean>;
  saveClerk(clerk: Clerk, password: string | null): Promise<void>;
  /** Ends the clerk's sessions, too. */
  removeClerk(id: ClerkId): Promise<void>;
  devices(): Promise<readonly Device[]>;
  deviceWith(token: string): Promise<Device | undefined>;
  pair(device: Device, token: string): Promise<void>;
  /** Ends the sessions that were begun at it, too: they answer over http, without a screen to cut off. */
  revoke(deviceId: string, at: Instant): Promise<boolean>;
  sessionWith(token: string): Promise<Session | undefined>;
  /** The same by its id, if it has not ended. */
  session(sessionId: string): Promise<Session | undefined>;
  /** Without a device: at an administrator's browser before it is paired. */
  beginSession(session: Session, token: string, at: Instant, deviceId?: string | null): Promise<void>;
  moveSession(sessionId: string, counterId: string | null): Promise<void>;
  endSession(sessionId: string, at: Instant): Promise<void>;
  /** A new password ends what was begun with the old one. */
  endSessionsOf(clerkId: ClerkId, except: string | null, at: Instant): Promise<void>;
  endSessionsAt(counterId: string, except: string, at: Instant): Promise<void>;
  /** DU5: who saw or changed what; `subject` is an id or a keyed mark, never a NIK or a name. */
  record(entry: { at: Instant; clerkId: ClerkId | null; what: string; subject: string }): Promise<void>;
}

/** The hall's file as the office edits it. */
export interface HallFileKeeper {
  readonly current: HallFile;
  change(next: HallFile): Promise<void>;
}

export type ImportState =
  | { readonly is: 'idle' }
  | { readonly is: 'running'; readonly rows: number; /** 0 to 1. */ readonly share: number }
  | { readonly is: 'done'; readonly report: string }
  | {
      readonly is: 'failed';
      readonly sentence: string;
      /** The reasons by count; empty when the rows were not read to the end. */
      readonly report: string;
      /** Whether `refusedRows('last')` has them. */
      readonly hasRefusedRows: boolean;
    };

/** The register of social welfare: one snapshot answers, the others can be brought back (RG4). */
export interface Register {
  current(): SnapshotInfo | null;
  list(): readonly SnapshotInfo[];
  find(nik: string): FoundPerson | undefined;
  byId(snapshot: number, personId: number): RegisteredPerson | undefined;
  /** Everybody of the snapshot in use who is on that family card. */
  family(familyCard: string): readonly RegisteredPerson[];
  readonly importing: ImportState;
  /** Begins; progress is read from `importing`. False when one is running already. */
  beginImport(file: string, about: { name: string; period: string; source: string }): boolean;
  bringBack(snapshot: number): boolean;
  /** The refused rows as a file for a spreadsheet, 'last' of a file that was refused whole; undefined when there are none. */
  refusedRows(snapshot: number | 'last'): Promise<Uint8Array | undefined>;
  /** Called when another snapshot answers, wherever it was switched. */
  onSwitch(listener: () => void): () => void;
}

export interface TableColumn {
  readonly heading: string;
  /** A moment is local time as text: 2026-11-25 09:05. What is empty is left empty. */
  readonly kind: 'text' | 'number' | 'moment';
  /** In signs, for what has a width. */
  readonly width: number;
}

export type TableRow = readonly (string | number)[];

/** A table for a spreadsheet, written while its rows come, so that it may be longer than memory. */
export interface TableWriter {
  readonly mediaType: string;
  /** More rows the format does not hold. */
  readonly mostRows: number;
  write(columns: readonly TableColumn[], pages: AsyncIterable<readonly TableRow[]>): AsyncIterable<Uint8Array>;
}

export type TableKind = 'csv' | 'xlsx';

/** The printers of the hall: they are woken, never awaited (PR4). */
export interface PrintRoom {
  wake(printerId: PrinterId): void;
  decide(jobId: JobId, answer: 'printed' | 'reprint' | 'cancel'): Promise<boolean>;
  /** What the bytes of a job put on paper (PR5). */
  picture(jobId: JobId): Promise<Uint8Array | undefined>;
  /** The letter on A4, for the office's files. */
  letterPdf(slip: LetterSlip): Promise<Uint8Array>;
  /** Whether it can print on a printer of this model. */
  knowsModel(model: string): boolean;
  /** The hall's file has changed: printers come, go, or hang elsewhere. */
  rearrange(): Promise<void>;
}

/** Photos and scans of papers (AT1), under ids of our own. */
export interface AttachmentRoom {
  /** On the disk when it resolves, and not yet part of a case: then it is settled or forgotten. Null: not accepted. */
  keep(bytes: Uint8Array): Promise<KeptAttachment | null>;
  /** The ledger knows of it. */
  settle(id: AttachmentId): void;
  /** It may leave its case: until that is decided it lies as it did before it was settled. False: it lies there already. */
  unsettle(id: AttachmentId): boolean;
  read(id: AttachmentId): Promise<Uint8Array | undefined>;
  forget(id: AttachmentId): void;
}
export type KeptAttachment = Pick<Attachment, 'id' | 'kind' | 'bytes'>;

export type PrinterStateListener = (printerId: PrinterId, condition: PrinterCondition) => void;
