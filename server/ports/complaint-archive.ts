import type { Complainant } from '../domain/complaints/complainant.ts';
import type { Complaint, ComplaintKind } from '../domain/complaints/complaint.ts';
import type { HallEvent } from '../domain/events.ts';
import type { Instant } from '../domain/hall-time/instant.ts';
import type { ComplaintId } from '../domain/ids.ts';

/** Complaints, open and over, with everything that is stored beside the ledger (CM7). */
export interface ComplaintArchive {
  complaint(id: ComplaintId): Promise<ArchivedComplaint | undefined>;
  byCode(code: string): Promise<ArchivedComplaint | undefined>;
  /** Newest first. */
  search(query: ComplaintSearch, before: Instant | null, limit: number): Promise<ComplaintPage>;
  /** The complaint book: received from that instant until before this one, in the order of the agenda; or a page of it. */
  book(from: Instant, until: Instant, page?: BookPage): Promise<readonly ArchivedComplaint[]>;
  countBook(from: Instant, until: Instant): Promise<number>;
}

export interface BookPage {
  readonly skip: number;
  readonly limit: number;
}

export interface ArchivedComplaint {
  readonly complaint: Complaint;
  /** The versions of its text, newest last; never empty. */
  readonly told: readonly ComplaintTold[];
  /** The words of its moves, undone ones too, by move id. */
  readonly moves: ReadonlyMap<string, MoveWords>;
  /** All its events, in order. */
  readonly story: readonly HallEvent[];
}

export interface ComplaintTold {
  /** Id of the note that told it; the complaint's own id for the text received first. */
  readonly entryId: string;
  readonly words: string;
  readonly complainant: Complainant;
}

/** A disposition or reason, the records, and the answer; empty where there was none. */
export interface MoveWords {
  readonly note: string;
  readonly records: Readonly<Record<string, string>>;
  readonly answer: string;
}

/** What one command stores beside the ledger. */
export type ComplaintBeside =
  | ({ readonly is: 'told'; readonly complaintId: ComplaintId } & ComplaintTold)
  | ({ readonly is: 'moved'; readonly complaintId: ComplaintId; readonly moveId: string } & MoveWords);

export interface ComplaintSearch {
  readonly by:
    | { readonly is: 'all' }
    | { readonly is: 'number' | 'code'; readonly value: string }
    /** Each begins a word of the name; or it is a code that looks like one. */
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

/** Without a name: who complains is shown only on the complaint's page. */
export interface FoundComplaint {
  readonly id: ComplaintId;
  readonly number: string;
  readonly kind: ComplaintKind;
  readonly channel: string;
  readonly state: ComplaintState;
  readonly receivedAt: Instant;
  readonly closedAt: Instant | null;
}
