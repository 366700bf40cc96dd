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

/** What is done with the papers while the visitor is in the hall. */
export type FileEvent = ClerkAct &
  (
    | { readonly type: 'need-noted'; readonly need: string }
    /** Masked here; the person's data are kept beside the ledger. */
    | { readonly type: 'applicant-noted'; readonly applicant: string }
    /** Who brings it for him, masked; null: he himself (CS11). */
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
        /** What the QR's page is asked for (LE4). */
        readonly code: string;
        readonly about: RegisterEntry;
        readonly purpose: string;
      }
    | { readonly type: 'letter-copied'; readonly letterId: LetterId; readonly copy: number }
    /** The papers were complete: the clock runs (CS5). */
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

/** Who did it with a case, in which role; at a counter, or from a desk. */
export interface CaseAct {
  readonly caseId: CaseId;
  readonly clerkId: ClerkId;
  readonly roleId: RoleId | null;
}

/** Null: the applicant himself has led it on, from home. */
type Mover = Omit<CaseAct, 'clerkId'> & { readonly clerkId: ClerkId | null };

export type CaseEvent =
  | CaseMove
  | (Mover & { readonly type: 'visit-summoned'; readonly visitId: VisitId; readonly stationId: StationId })
  | CaseDone;

type CaseMove = Mover & {
  readonly type: 'case-moved';
  /** Null: it moved with the end of a stage at a counter, or back because its letter was cancelled. */
  readonly stepId: StepId | null;
  readonly counterId: CounterId | null;
  readonly outcomeId: OutcomeId;
  /** Where it stands now, and which of the open steps have just begun. */
  readonly open: readonly StepId[];
  readonly arrived: readonly StepId[];
  readonly begun: readonly StepId[];
  readonly returned: boolean;
  readonly note: string;
  readonly records: Readonly<Record<string, string>>;
  /** CS6: going back withdraws initials; so many, the first ones, still count. */
  readonly parafsKept: number;
  readonly closes: CaseEnd | null;
  /** What the applicant was asked for is there: the clock runs anew (HM4). */
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

/** PD4: what was written down wrong is put right, also when visit and case are long over. Masked here; the words are kept beside the ledger. */
export interface ApplicantCorrected {
  readonly type: 'applicant-corrected';
  readonly visitId: VisitId;
  /** The case that began with that visit, if one did. */
  readonly caseId: CaseId | null;
  readonly clerkId: ClerkId;
  readonly applicant: string;
  /** How whoever brought it for him is called now; absent: as before. */
  readonly bringer?: string;
  readonly fields: readonly CorrectedField[];
}

/** Server or network are down: clocks that the standard makes hang on them stand still (004 line 28). */
export type OutageEvent =
  | { readonly type: 'outage-began'; readonly clerkId: ClerkId; readonly reason: string }
  | { readonly type: 'outage-ended'; readonly clerkId: ClerkId };
