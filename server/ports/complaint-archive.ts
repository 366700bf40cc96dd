import type { Complainant } from '../domain/complaints/complainant.ts';
import type { Complaint, ComplaintKind } from '../domain/complaints/complaint.ts';
import type { HallEvent } from '../domain/events.ts';
import type { Instant } from '../domain/hall-time/instant.ts';
import type { ComplaintId } from '../domain/ids.ts';

/** Complaints, open and over, with all that is told of them nowhere else (CM7). */
export interface ComplaintArchive {
  complaint(id: ComplaintId): Promise<ArchivedComplaint | undefined>;
  byCode(code: string): Promise<ArchivedComplaint | undefined>;
  /** Newest first. */
  search(query: ComplaintSearch, before: Instant | null, limit: number): Promise<ComplaintPage>;
  /** The complaint book: what reached the house from that instant until before this one, in the order of the agenda; or a page of it. */
  book(from: Instant, until: Instant, page?: BookPage): Promise<readonly ArchivedComplaint[]>;
  countBook(from: Instant, until: Instant): Promise<number>;
}

export interface BookPage {
  readonly skip: number;
  readonly limit: number;
}

export interface ArchivedComplaint {
  readonly complaint: Complaint;
  /** What was told, the newest last; never empty. */
  readonly told: readonly ComplaintTold[];
  /** What went with its moves, those too that were taken back; by the move. */
  readonly moves: ReadonlyMap<string, MoveWords>;
  /** All that happened to it, in order. */
  readonly story: readonly HallEvent[];
}

export interface ComplaintTold {
  /** Of the note with which it was told; the complaint's own id for what it was received with. */
  readonly entryId: string;
  readonly words: string;
  readonly complainant: Complainant;
}

/** A disposition or a reason, what was recorded, and the answer; empty where there was none. */
export interface MoveWords {
  readonly note: string;
  readonly records: Readonly<Record<string, string>>;
  readonly answer: string;
}

/** What one command leaves beside the ledger. */
export type ComplaintBeside =
  | ({ readonly is: 'told'; readonly complaintId: ComplaintId } & ComplaintTold)
  | ({ readonly is: 'moved'; readonly complaintId: ComplaintId; readonly moveId: string } & MoveWords);

export interface ComplaintSearch {
  readonly by:
    | { readonly is: 'all' }
    | { readonly is: 'number' | 'code'; readonly value: string }
    /** Every one begins a word of the name; or it is a code that looks like one. */
    | { readonly is: 'name'; readonly words: readonly string[]; readonly orCode: string };
  readonly state: ComplaintState | 'any';
  readonly channel: string | null;
  readonly from: Instant | null;
  readonly until: Instant | null;
}

export type ComplaintState = 'open' | 'answered' | 'closed';

export interface ComplaintPage {
  readonly found: readonly FoundComplaint[];
  readonly more: boolean;
}

/** No name: who complains is seen on the page of the complaint. */
export interface FoundComplaint {
  readonly id: ComplaintId;
  readonly number: string;
  readonly kind: ComplaintKind;
  readonly channel: string;
  readonly state: ComplaintState;
  readonly receivedAt: Instant;
  readonly closedAt: Instant | null;
}
