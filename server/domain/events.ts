import type { Attachment, Recipient } from './cases/case.ts';
import type { CaseEnd } from './cases/procedure.ts';
import type { Instant } from './hall-time/instant.ts';
import type { Day } from './hall-time/zone.ts';
import type {
  AnnouncementId,
  AttachmentId,
  CaseId,
  ClerkId,
  CounterId,
  JobId,
  KioskId,
  LetterId,
  OutcomeId,
  PrinterId,
  PriorityId,
  RoleId,
  ServiceId,
  StationId,
  StepId,
  VisitId,
} from './ids.ts';
import type { JobState, Paper, PrinterCondition } from './paper/print-job.ts';
import type { CallReason, PaperState, RegisterEntry, UndoableAct } from './queue/visit.ts';

/** What has happened in the hall. The ledger keeps these, in order, for ever: no NIK, no name. */
export type HallEvent = { readonly at: Instant } & (
  | DayEvent
  | IssuingEvent
  | CallingEvent
  | FileEvent
  | CaseEvent
  | LetterEvent
  | OutageEvent
  | CounterEvent
  | PaperEvent
  | RegisterEvent
);
export type EventType = HallEvent['type'];
export type EventOf<Type extends EventType> = Extract<HallEvent, { type: Type }>;

type DayEvent =
  | {
      readonly type: 'day-closed';
      readonly day: Day;
      readonly expired: readonly VisitId[];
      /** Cases whose visitor left without an outcome, and that nobody else works on. */
      readonly casesExpired?: readonly CaseId[];
    }
  | { readonly type: 'day-opened'; readonly day: Day };

type IssuingEvent = {
  readonly type: 'ticket-issued';
  readonly visitId: VisitId;
  readonly token: string;
  readonly day: Day;
  readonly series: string;
  readonly sequence: number;
  readonly number: string;
  readonly serviceId: ServiceId;
  readonly stationId: StationId;
  readonly priorityId: PriorityId | null;
  readonly language: 'id' | 'en';
  readonly kioskId: KioskId | null;
  /** The check made at the kiosk, when the visitor came from there. */
  readonly found: RegisterEntry | null;
  /** Whom it found, masked. */
  readonly applicant?: string;
};

/** What a clerk did with a visit, at which counter. */
interface ClerkAct {
  readonly visitId: VisitId;
  readonly counterId: CounterId;
  readonly clerkId: ClerkId;
}

type CallingEvent = ClerkAct &
  (
    | {
        readonly type: 'visit-called';
        readonly announcementId: AnnouncementId;
        readonly reason: CallReason;
        readonly overtook: readonly VisitId[];
      }
    | { readonly type: 'visit-recalled'; readonly announcementId: AnnouncementId }
    | { readonly type: 'serving-started' }
    | { readonly type: 'visit-held'; readonly reason: string; readonly returnAt: Instant | null }
    | { readonly type: 'visit-resumed' }
    | { readonly type: 'visit-transferred'; readonly stationId: StationId; readonly note: string }
    | { readonly type: 'visit-missed' }
    | { readonly type: 'visit-restored' }
    | {
        readonly type: 'stage-finished';
        readonly outcomeId: OutcomeId;
        /** Where the visitor goes now; null: home. */
        readonly next: StationId | null;
        readonly route: readonly StationId[];
        /** The visitor sits there until this case calls. */
        readonly waitsFor?: CaseId | null;
        /** How long the visitor was served here. */
        readonly tookMs: number;
      }
    | { readonly type: 'action-undone'; readonly what: UndoableAct }
    | { readonly type: 'priority-settled'; readonly priorityId: PriorityId | null }
  );

/** What is done with the papers while the visitor is in the hall. */
type FileEvent = ClerkAct &
  (
    | { readonly type: 'need-noted'; readonly need: string }
    /** Masked here; the person's data are kept beside the ledger. */
    | { readonly type: 'applicant-noted'; readonly applicant: string }
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
interface CaseAct {
  readonly caseId: CaseId;
  readonly clerkId: ClerkId;
  readonly roleId: RoleId | null;
}

type CaseEvent = CaseAct &
  (
    | {
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
        /** How long the step had been open. */
        readonly tookMs: number;
      }
    | { readonly type: 'case-papers-ticked'; readonly papers: Readonly<Record<string, PaperState>> }
    | { readonly type: 'case-checked'; readonly found: RegisterEntry | null; readonly applicant: string }
    | { readonly type: 'paper-attached'; readonly attachment: Attachment }
    | { readonly type: 'paper-detached'; readonly attachmentId: AttachmentId }
    | { readonly type: 'handed-over'; readonly to: Recipient; readonly purpose: string }
    | { readonly type: 'visit-summoned'; readonly visitId: VisitId; readonly stationId: StationId }
    | { readonly type: 'case-undone' }
  );

type LetterEvent =
  | (CaseAct & {
      readonly type: 'letter-drafted';
      readonly letterId: LetterId;
      readonly about: RegisterEntry | null;
      readonly purpose: string;
    })
  | (CaseAct & { readonly type: 'paraf-given'; readonly letterId: LetterId; readonly stepId: StepId | null })
  | (CaseAct & {
      readonly type: 'letter-signed';
      readonly letterId: LetterId;
      readonly visitId: VisitId;
      readonly number: string;
      readonly year: number;
      readonly sequence: number;
      readonly code: string;
      readonly about: RegisterEntry | null;
      readonly purpose: string;
    })
  | (CaseAct & { readonly type: 'case-letter-copied'; readonly letterId: LetterId; readonly copy: number })
  /** The number stays used, and says why (LE2). */
  | {
      readonly type: 'letter-cancelled';
      readonly letterId: LetterId;
      readonly caseId: CaseId | null;
      readonly clerkId: ClerkId;
      readonly reason: string;
    };

/** Server or network are down: clocks that the standard makes hang on them stand still (004 line 28). */
type OutageEvent =
  | { readonly type: 'outage-began'; readonly clerkId: ClerkId; readonly reason: string }
  | { readonly type: 'outage-ended'; readonly clerkId: ClerkId };

type CounterEvent = { readonly counterId: CounterId; readonly clerkId: ClerkId } & (
  | { readonly type: 'counter-opened' }
  | { readonly type: 'counter-paused'; readonly reason: string }
  | { readonly type: 'counter-resumed' }
  | { readonly type: 'counter-closed' }
);

type PaperEvent =
  | {
      readonly type: 'paper-queued';
      readonly jobId: JobId;
      readonly printerId: PrinterId;
      readonly visitId: VisitId | null;
      readonly paper: Paper;
    }
  | {
      readonly type: 'job-changed';
      readonly jobId: JobId;
      readonly printerId: PrinterId;
      readonly state: JobState;
      readonly detail: JobDetail;
    }
  | { readonly type: 'printer-changed'; readonly printerId: PrinterId; readonly condition: PrinterCondition };

/** What the spool must find again after a restart. */
export interface JobDetail {
  readonly attempts: number;
  readonly reprints: number;
  readonly maybePrinted: boolean;
  readonly why: string | null;
  /** At its end: never offered to the printer again. */
  readonly settled: boolean;
}

type RegisterEvent =
  | {
      readonly type: 'register-asked';
      readonly kioskId: KioskId;
      /** A keyed digest of the NIK (RG3): tells two askings about one person apart from two persons, and no more. */
      readonly mark: string;
      readonly listed: boolean;
    }
  | {
      readonly type: 'register-switched';
      readonly snapshot: number;
      readonly name: string;
      readonly period: string;
      readonly people: number;
    };
