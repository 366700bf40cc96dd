import type { Instant } from '../domain/hall-time/instant.ts';
import type { Day } from '../domain/hall-time/zone.ts';
import type { CaseId, ClerkId, KioskId, CounterId, OutcomeId, ServiceId, StepId } from '../domain/ids.ts';
import type { Absence, Recipient } from '../domain/cases/case.ts';
import type { Period } from '../domain/reports/period.ts';
import type { CaseState } from './case-archive.ts';

/** The books of the office, each in the order in which it would be written by hand (RP8). */
export interface BookArchive {
  letters(span: Span, after: Bookmark | null, limit: number): Promise<Leaf<LetterEntry>>;
  handOvers(span: Span, after: Bookmark | null, limit: number): Promise<Leaf<HandOverEntry>>;
  guests(days: Period, after: Bookmark | null, limit: number): Promise<Leaf<GuestEntry>>;
  /** Cases opened in that time, and earlier ones still open at its beginning. */
  cases(span: Span, after: Bookmark | null, limit: number): Promise<Leaf<CaseEntry>>;
  imports(span: Span, after: Bookmark | null, limit: number): Promise<Leaf<ImportEntry>>;
  checks(span: Span, after: Bookmark | null, limit: number): Promise<Leaf<CheckEntry>>;
  count(book: 'letters' | 'handOvers' | 'cases' | 'imports' | 'checks', span: Span): Promise<number>;
  countGuests(days: Period): Promise<number>;
}

/** Half-open: from this instant until before that one. */
export interface Span {
  readonly from: Instant;
  readonly until: Instant;
}

/** The row after which the next page begins. */
export type Bookmark = readonly (string | number)[];

export interface Leaf<Entry> {
  readonly entries: readonly Entry[];
  readonly next: Bookmark | null;
}

export interface LetterEntry {
  readonly at: Instant;
  readonly number: string;
  readonly title: string;
  readonly subject: string | null;
  /** Name of the person it is about. */
  readonly about: string | null;
  readonly office: string;
  readonly signatory: string;
  readonly caseNumber: string | null;
  readonly cancelledWhy: string | null;
}

interface HandOverEntry {
  readonly at: Instant;
  readonly caseNumber: string | null;
  readonly serviceId: ServiceId;
  readonly letterNumber: string | null;
  readonly applicant: string;
  readonly to: Recipient;
  /** Name of a recipient other than the applicant. */
  readonly recipient: string;
  readonly purpose: string | null;
}

export interface GuestEntry {
  readonly day: Day;
  readonly at: Instant;
  readonly number: string;
  readonly serviceId: ServiceId;
  readonly name: string;
  readonly need: string | null;
  readonly endedAt: Instant | null;
  readonly outcomeId: OutcomeId | null;
}

export interface CaseEntry {
  readonly id: CaseId;
  readonly number: string;
  readonly serviceId: ServiceId;
  readonly isFromHome: boolean;
  readonly openedAt: Instant;
  readonly clockFrom: Instant;
  readonly closedAt: Instant | null;
  /** Of a finished case from home: the step that ended it, and when that step was opened. */
  readonly lastStepId: StepId | null;
  readonly lastStepAt: Instant | null;
  /** When no visitor of it was in the hall (CS13). */
  readonly away: readonly Absence[];
  readonly state: CaseState;
  readonly letterNumber: string | null;
}

/** The register was switched to this snapshot. */
interface ImportEntry {
  readonly at: Instant;
  readonly snapshot: number;
  readonly name: string;
  readonly period: string;
  readonly people: number;
  /** Who started the import; null: the command line, or unknown. */
  readonly clerkId: ClerkId | null;
}

/** RG3: a check, without the NIK. */
export interface CheckEntry {
  readonly at: Instant;
  readonly kioskId: KioskId | null;
  readonly counterId: CounterId | null;
  readonly clerkId: ClerkId | null;
  readonly listed: boolean;
}
