import type { Reply } from '../../contract/reply.ts';
import type { Case } from '../domain/cases/case.ts';
import type { FieldCorrection } from '../domain/cases/correction.ts';
import type { Complaint } from '../domain/complaints/complaint.ts';
import type { HallEvent } from '../domain/events.ts';
import type { Hall } from '../domain/hall.ts';
import type { Instant } from '../domain/hall-time/instant.ts';
import type { ClerkId, CaseId, JobId, LetterId, VisitId } from '../domain/ids.ts';
import type { LetterSlip } from '../domain/slips.ts';
import type { ComplaintBeside } from './complaint-archive.ts';
import type { MessageWords } from './post.ts';

/** What one command leaves behind; entries of one append become durable together or not at all. */
export interface LedgerEntry {
  readonly events: readonly HallEvent[];
  /** The answer that a repeat of this command gets (IS2). */
  readonly answer: { readonly commandId: string; readonly at: Instant; readonly reply: Reply<unknown> } | null;
  /** What a letter says is personal and stays out of the events. */
  readonly letter: LetterRecord | null;
  /** So is who applies, and who fetched something for somebody else. */
  readonly applicant?: ApplicantRecord | null;
  /** Who brings it for him; with an empty name: he himself (CS11). */
  readonly bringer?: BringerRecord | null;
  /** What was corrected of it, field by field (PD4). */
  readonly corrections?: readonly Correction[];
  readonly recipient?: { readonly caseId: CaseId; readonly name: string } | null;
  /** To whom messages of these events go, and what they say. */
  readonly messages?: readonly MessageWords[];
  /** The cases these events have touched, as they are now: what is over is read from the tables. */
  readonly cases?: readonly Case[];
  /** What was told, noted or answered with these events, and how the complaints they have touched stand. */
  readonly complaint?: ComplaintBeside | null;
  readonly complaints?: readonly Complaint[];
  /** What goes to the printer, durable with the word that it does (PR3, PR5). */
  readonly drawn?: DrawnPaper | null;
}

export interface DrawnPaper {
  readonly jobId: JobId;
  readonly bytes: Uint8Array;
}

/** Who applies, as the register has him or as he was typed in; empty where nobody knows. */
export interface Applicant {
  readonly name: string;
  readonly nik: string;
  readonly familyCard: string;
  readonly birthDate: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
}

/** Whoever brought a request for somebody else, by what the hall's file calls him; both empty: the applicant himself. */
export interface Brought {
  readonly broughtAs: string;
  readonly broughtBy: string;
}

export interface BringerRecord extends Brought {
  readonly visitId: VisitId;
}

/** What was written down wrong, and what stands there since (PD4). */
export interface Correction extends FieldCorrection {
  readonly visitId: VisitId;
  readonly at: Instant;
  readonly clerkId: ClerkId;
}

export interface ApplicantRecord extends Applicant {
  readonly visitId: VisitId;
}

export interface LetterRecord {
  readonly id: LetterId;
  readonly slip: Omit<LetterSlip, 'copy'>;
}

/** What stands in a ledger: the newest snapshot, what came after it as far as it was read, and the position of the last of these events. */
export interface LedgerContent {
  readonly snapshot: Omit<Hall, 'setup'> | null;
  readonly events: HallEvent[];
  readonly position: number;
}

/** More stands in the ledger than it has told of: another writer's, or an append's that was kept though it failed (DU1). */
export class LedgerHasMore extends Error {}

export interface Ledger {
  load(): Promise<LedgerContent>;
  /** What came after that position, a part of it: the events of years are more than memory holds. Empty: that was the last. */
  loadAfter(position: number): Promise<HallEvent[]>;
  /**
   * Durable when it resolves (DU1). The position after the last event. It goes on behind what this ledger has told of last, and nowhere else:
   * where something stands there already it rejects with `LedgerHasMore` and keeps nothing; `load` tells of it.
   */
  append(entries: readonly LedgerEntry[]): Promise<number>;
  answerTo(commandId: string): Promise<Reply<unknown> | undefined>;
  keepSnapshot(hall: Hall, position: number): Promise<void>;
}
