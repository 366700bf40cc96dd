import type { ClerkAct } from '../counters/clerk-act.ts';
import type { Bringer } from './bringer.ts';
import type { Attachment, Recipient } from './case.ts';
import type { CorrectedField } from './correction.ts';
import type { CaseEnd } from '../procedures/procedure.ts';
import type {
  AttachmentId,
  CaseId,
  ClerkId,
  CounterId,
  LetterId,
  OutcomeId,
  RoleId,
  StationId,
  StepId,
  VisitId,
} from '../ids.ts';
import type { PaperState, RegisterEntry } from '../queue/visit.ts';

/** What is done with a visitor's papers while the visitor is in the hall. */
export type FileEvent = ClerkAct &
  (
    | { readonly type: 'need-noted'; readonly need: string }
    /** Masked here; the personal data is stored beside the ledger. */
    | { readonly type: 'applicant-noted'; readonly applicant: string }
    /** Who brings the request, masked; null: the applicant (CS11). */
    | { readonly type: 'bringer-noted'; readonly bringer: Bringer | null }
    | { readonly type: 'papers-ticked'; readonly papers: Readonly<Record<string, PaperState>> }
    | { readonly type: 'file-sent'; readonly stationId: StationId }
    | { readonly type: 'file-taken' }
    | { readonly type: 'file-released' }
    | { readonly type: 'register-checked'; readonly found: RegisterEntry | null; readonly applicant?: string }
    | {
        readonly type: 'letter-issued';
        readonly letterId: LetterId;
        readonly number: string;
        readonly year: number;
        readonly sequence: number;
        /** The code behind the letter's QR (LE4). */
        readonly code: string;
        readonly about: RegisterEntry;
        readonly purpose: string;
      }
    | { readonly type: 'letter-copied'; readonly letterId: LetterId; readonly copy: number }
    /** The papers became complete: the clock starts (CS5). */
    | {
        readonly type: 'case-opened';
        readonly caseId: CaseId;
        readonly number: string;
        readonly year: number;
        readonly sequence: number;
      }
    /** A visitor came back for a case of an earlier day. */
    | { readonly type: 'case-linked'; readonly caseId: CaseId }
  );

/** Who acted on a case, and in which role; at a counter, or from a desk. */
export interface CaseAct {
  readonly caseId: CaseId;
  readonly clerkId: ClerkId;
  readonly roleId: RoleId | null;
}

/** Null: the applicant moved the case on, from home. */
type Mover = Omit<CaseAct, 'clerkId'> & { readonly clerkId: ClerkId | null };

export type CaseEvent =
  | CaseMove
  | (Mover & { readonly type: 'visit-summoned'; readonly visitId: VisitId; readonly stationId: StationId })
  | CaseDone;

type CaseMove = Mover & {
  readonly type: 'case-moved';
  /** Null: it moved with the end of a stage at a counter, or went back because its letter was cancelled. */
  readonly stepId: StepId | null;
  readonly counterId: CounterId | null;
  readonly outcomeId: OutcomeId;
  /** The open steps after the move, and which of them have just begun. */
  readonly open: readonly StepId[];
  readonly arrived: readonly StepId[];
  readonly begun: readonly StepId[];
  readonly returned: boolean;
  readonly note: string;
  readonly records: Readonly<Record<string, string>>;
  /** CS6: going back withdraws initials; this many, counted from the first, remain valid. */
  readonly parafsKept: number;
  readonly closes: CaseEnd | null;
  /** The applicant has sent what was asked for: the clock starts anew (HM4). */
  readonly completes?: true;
  /** How long the step had been open. */
  readonly tookMs: number;
};

type CaseDone = CaseAct &
  (
    | { readonly type: 'case-papers-ticked'; readonly papers: Readonly<Record<string, PaperState>> }
    | { readonly type: 'case-checked'; readonly found: RegisterEntry | null; readonly applicant: string }
    | { readonly type: 'paper-attached'; readonly attachment: Attachment }
    | { readonly type: 'paper-detached'; readonly attachmentId: AttachmentId }
    | { readonly type: 'handed-over'; readonly to: Recipient; readonly purpose: string }
    | { readonly type: 'case-undone' }
  );

/** PD4: corrects the applicant's name, also when visit and case are long over. Masked here; the words are stored beside the ledger. */
export interface ApplicantCorrected {
  readonly type: 'applicant-corrected';
  readonly visitId: VisitId;
  /** The case that began with that visit, if one did. */
  readonly caseId: CaseId | null;
  readonly clerkId: ClerkId;
  readonly applicant: string;
  /** The bringer's corrected name; absent: unchanged. */
  readonly bringer?: string;
  readonly fields: readonly CorrectedField[];
}

/** Server or network are down: clocks that depend on them by the standard stand still (004 line 28). */
export type OutageEvent =
  | { readonly type: 'outage-began'; readonly clerkId: ClerkId; readonly reason: string; readonly anew?: DatedAnew }
  | { readonly type: 'outage-ended'; readonly clerkId: ClerkId; readonly anew?: DatedAnew };

/** It was recorded before, by a clock that was ahead (DU9). */
type DatedAnew = true;
