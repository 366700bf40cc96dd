import type { AlarmEvent } from './alarm/staff-alarm.ts';
import type { HallRestored } from './backup/restored.ts';
import type { OutcomeNeed } from './procedures/work.ts';
import type { ApplicantCorrected, CaseEvent, FileEvent, OutageEvent } from './cases/case-events.ts';
import type { ComplaintEvent } from './complaints/complaint-events.ts';
import type { ClerkAct, GivenAt } from './counters/clerk-act.ts';
import type { Instant } from './hall-time/instant.ts';
import type { Day } from './hall-time/zone.ts';
import type { HelpEvent } from './help/help-call.ts';
import type { HomeEvent } from './home/home-events.ts';
import type { LetterEvent } from './letters/letter-events.ts';
import type { JobState, Paper, PrinterCondition } from './paper/print-job.ts';
import type { MessageEvent } from './post/message-events.ts';
import type {
  AnnouncementId,
  CaseId,
  ClerkId,
  CounterId,
  JobId,
  KioskId,
  OutcomeId,
  PrinterId,
  PriorityId,
  ServiceId,
  StationId,
  VisitId,
} from './ids.ts';
import type { CallReason, FurtherTo, RegisterEntry, UndoableAct } from './queue/visit.ts';
import type { SupervisionEvent } from './supervision/supervised.ts';
import type { SurveyEvent } from './survey/survey-events.ts';

/** All events of the hall, the output of `decide`. The ledger keeps them for ever, in order; none holds a NIK or a name. */
export type HallEvent = { readonly at: Instant } & (
  | DayEvent
  | IssuingEvent
  | CallingEvent
  | FileEvent
  | CaseEvent
  | ApplicantCorrected
  | ComplaintEvent
  | HomeEvent
  | LetterEvent
  | OutageEvent
  | CounterEvent
  | PaperEvent
  | MessageEvent
  | RegisterEvent
  | HelpEvent
  | AlarmEvent
  | SupervisionEvent
  | SurveyEvent
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
  | { readonly type: 'day-opened'; readonly day: Day }
  | HallRestored;

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
  /** Instead of a kiosk (IS9). */
  readonly given?: GivenAt;
  /** CA17: a further service of a visitor who is here; his place in the line is that of his first arrival. */
  readonly furtherTo?: FurtherTo;
  /** CA17: the first visit's priority was not confirmed; opening a further service does not confirm it. */
  readonly priorityClaimed?: true;
  /** DU9: set if the clock has gone back since the previous arrival: the place in the line is behind that one. Absent: `at`. */
  readonly since?: Instant;
  /** The check made at the kiosk, when the visitor came from there. */
  readonly found: RegisterEntry | null;
  /** Whom it found, masked. */
  readonly applicant?: string;
};

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
    | {
        readonly type: 'visit-transferred';
        readonly stationId: StationId;
        readonly note: string;
        /** What is still to come after it; absent in older ledgers: as it was planned. */
        readonly route?: readonly StationId[];
      }
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
        /** What, by the outcome's needs, the visitor could not be given here and goes on without. */
        readonly goesWithout?: readonly OutcomeNeed[];
        /** How long the visitor was served here. */
        readonly tookMs: number;
      }
    | { readonly type: 'action-undone'; readonly what: UndoableAct }
    | { readonly type: 'priority-settled'; readonly priorityId: PriorityId | null }
  );

type CounterEvent = { readonly counterId: CounterId; readonly clerkId: ClerkId } & (
  | { readonly type: 'counter-opened' }
  | { readonly type: 'counter-paused'; readonly reason: string }
  | { readonly type: 'counter-resumed' }
  /** `by`: another than its clerk has released it. */
  | { readonly type: 'counter-closed'; readonly by?: ClerkId }
);

type PaperEvent =
  | {
      readonly type: 'paper-queued';
      readonly jobId: JobId;
      readonly printerId: PrinterId;
      readonly visitId: VisitId | null;
      readonly paper: Paper;
      /** Which clerk wanted a lost slip once more (IS10): its code is worth a place in the line. */
      readonly by?: ClerkId;
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
      /** RG3: a keyed digest of the NIK. It only shows whether two checks were about the same person. */
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
