import type { Instant } from '../domain/hall-time/instant.ts';
import type { MostInADay } from '../domain/backup/restored.ts';
import type { Day, TimeZoneName } from '../domain/hall-time/zone.ts';
import type { JobId, LetterId, PrinterId, ServiceId, VisitId } from '../domain/ids.ts';
import type { JobState, Paper } from '../domain/paper/print-job.ts';
import type { LetterSlip } from '../domain/slips.ts';

/** The tables that are read beside the ledger, written in its transactions. */
export interface Archive {
  job(id: JobId): Promise<ArchivedJob | undefined>;
  openJobs(printerId: PrinterId, atMost?: number): Promise<readonly ArchivedJob[]>;
  newestJobs(before: Instant | null, limit: number): Promise<readonly ArchivedJob[]>;
  bytes(id: JobId): Promise<Uint8Array | undefined>;
  /** Papers queued before that instant can no longer be seen as a picture. */
  forgetBytes(before: Instant): Promise<void>;
  /** As it is printed now: what was cancelled since it was queued says so (LE8). */
  letter(id: LetterId): Promise<Omit<LetterSlip, 'copy'> | undefined>;
  letterByCode(code: string): Promise<VerifiedLetter | undefined>;
  visitByToken(token: string): Promise<ArchivedVisit | undefined>;
  visit(id: VisitId): Promise<Pick<ArchivedVisit, 'number' | 'day'> | undefined>;
  /** Of that day; what nobody has been given is left out. */
  visitsByNumber(day: Day, numbers: readonly string[]): Promise<readonly NumberedVisit[]>;
  /** That any series has ever given in a day; 0: nobody came yet. */
  mostTickets(): Promise<number>;
  /** On the busiest day of each. */
  mostInADay(zone: TimeZoneName): Promise<MostInADay>;
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
  /** CA12: it ended with the day, unserved. */
  readonly expired: boolean;
}

export interface NumberedVisit {
  readonly id: VisitId;
  readonly number: string;
  readonly serviceId: ServiceId;
  readonly arrivedAt: Instant;
  /** Null: it goes on. */
  readonly endedAt: Instant | null;
}
