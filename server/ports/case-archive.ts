import type { Case } from '../domain/cases/case.ts';
import type { HallEvent } from '../domain/events.ts';
import type { Instant } from '../domain/hall-time/instant.ts';
import type { CaseId, ClerkId, LetterId, VisitId } from '../domain/ids.ts';
import type { LetterSlip } from '../domain/slips.ts';
import type { Applicant, Brought } from './ledger.ts';

/** Cases, open and over, with their stories: who did what, when (CS2). */
export interface CaseArchive {
  case(id: CaseId): Promise<ArchivedCase | undefined>;
  /** A request from home, by the code that its applicant was given. */
  caseByCode(code: string): Promise<CaseId | undefined>;
  /** All that happened to it and to the visits that came for it, in order. */
  story(id: CaseId): Promise<readonly HallEvent[]>;
  /** Newest first. */
  search(query: CaseSearch, before: Instant | null, limit: number): Promise<CasePage>;
  /** The same with the NIK, for the office's own tables. */
  list(query: CaseSearch, before: Instant | null, limit: number): Promise<CasePage<ExportedCase>>;
  count(query: CaseSearch, before: Instant | null): Promise<number>;
  applicant(visitId: VisitId): Promise<(Applicant & Brought) | undefined>;
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
    /** Every one begins a word of the applicant's name, or of his who brought it (CS11). */
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
  /** How it came: `hall`, or a request from home by that way. */
  readonly via: string;
}

export interface ExportedCase extends FoundCase {
  readonly nik: string;
}
