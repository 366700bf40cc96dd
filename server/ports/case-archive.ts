import type { Case } from '../domain/cases/case.ts';
import type { HallEvent } from '../domain/events.ts';
import type { Instant } from '../domain/hall-time/instant.ts';
import type { CaseId, ClerkId, LetterId, VisitId } from '../domain/ids.ts';
import type { LetterSlip } from '../domain/slips.ts';
import type { Applicant, Brought } from './ledger.ts';

/** Cases, open and over, with their stories: who did what, and when (CS2). */
export interface CaseArchive {
  case(id: CaseId): Promise<ArchivedCase | undefined>;
  /** A request from home, by its applicant's code. */
  caseByCode(code: string): Promise<CaseId | undefined>;
  /** All events of the case and of the visits for it, in order. */
  story(id: CaseId): Promise<readonly HallEvent[]>;
  /** Newest first. */
  search(query: CaseSearch, before: Instant | null, limit: number): Promise<CasePage>;
  /** The same with NIKs, for the office's own tables. */
  list(query: CaseSearch, before: Instant | null, limit: number): Promise<CasePage<ExportedCase>>;
  count(query: CaseSearch, before: Instant | null): Promise<number>;
  applicant(visitId: VisitId): Promise<(Applicant & Brought) | undefined>;
  letter(id: LetterId): Promise<ArchivedLetter | undefined>;
}

export interface ArchivedCase {
  readonly case: Case;
  readonly visitNumber: string;
  /** Who fetched it. */
  readonly recipient: string;
}

export interface ArchivedLetter {
  readonly id: LetterId;
  readonly caseId: CaseId | null;
  readonly slip: Omit<LetterSlip, 'copy'>;
  readonly copies: number;
  /** Why it was cancelled; null: it is valid. */
  readonly cancelledWhy: string | null;
}

export interface CaseSearch {
  readonly by:
    | { readonly is: 'all' }
    | { readonly is: 'number' | 'letter' | 'nik'; readonly value: string }
    /** Each begins a word of the applicant's or the bringer's name (CS11). */
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

export interface FoundCase extends Brought {
  readonly id: CaseId;
  readonly number: string;
  readonly serviceId: string;
  readonly name: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly state: CaseState;
  readonly letterNumber: string | null;
  /** How it came: `hall`, or the way of a request from home. */
  readonly via: string;
}

export interface ExportedCase extends FoundCase {
  readonly nik: string;
}
