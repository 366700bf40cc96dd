import type { AlarmCommand } from './alarm/staff-alarm.ts';
import type { RecordRestore } from './backup/restored.ts';
import type { CaseCommand, CorrectApplicant, DeedDetail, FileCommand, OutageCommand } from './cases/case-commands.ts';
import type { ComplaintCommand } from './complaints/complaint-commands.ts';
import type { AsShown, AtCounter, GivenAt } from './counters/clerk-act.ts';
import type { Refusal } from './decision.ts';
import type { JobDetail } from './events.ts';
import type { HelpCommand } from './help/help-call.ts';
import type { HomeCommand } from './home/home-commands.ts';
import type { JobState, PrinterCondition } from './paper/print-job.ts';
import type { MessageCommand } from './post/message-events.ts';
import type { SlipLanguage, StandardEssentials } from './slips.ts';
import type {
  AnnouncementId,
  CaseId,
  ClerkId,
  JobId,
  KioskId,
  OutcomeId,
  PrinterId,
  PriorityId,
  ServiceId,
  StationId,
  VisitId,
} from './ids.ts';
import type { FurtherTo, RegisterEntry } from './queue/visit.ts';
import type { SupervisionCommand } from './supervision/supervised.ts';
import type { CollectSurvey } from './survey/survey-commands.ts';

/** All commands of the hall, the input of `decide`. Ids and tokens are made by the caller, so that deciding stays pure. */
export type HallCommand =
  | { readonly type: 'close-day' }
  /** The caller has found it out himself. It is the answer to the press like any other refusal: a repeat gets it, too (IS2). */
  | { readonly type: 'refuse'; readonly refusal: Refusal }
  | RecordRestore
  | IssueTicket
  | CounterCommand
  | QueueCommand
  | FileCommand
  | CaseCommand
  | CorrectApplicant
  | ComplaintCommand
  | HomeCommand
  | OutageCommand
  | PaperCommand
  | MessageCommand
  | RegisterCommand
  | HelpCommand
  | AlarmCommand
  | SupervisionCommand
  | CollectSurvey;

export interface IssueTicket {
  readonly type: 'issue-ticket';
  readonly visitId: VisitId;
  readonly token: string;
  readonly jobId: JobId;
  readonly serviceId: ServiceId;
  readonly priorityId: PriorityId | null;
  readonly language: SlipLanguage;
  /** Null: a clerk gives it. */
  readonly kioskId: KioskId | null;
  readonly given?: GivenAt;
  readonly furtherTo?: FurtherTo;
  readonly priorityClaimed?: boolean;
  readonly found: RegisterEntry | null;
  /** The name that was found, masked. */
  readonly applicant?: string;
}

export type CounterCommand =
  | (AtCounter & { readonly type: 'open-counter'; readonly clerkId: ClerkId; readonly takeOver: boolean })
  | (AtCounter & { readonly type: 'pause-counter'; readonly reason: string })
  | (AtCounter & { readonly type: 'resume-counter' })
  | (AtCounter & { readonly type: 'close-counter' });

export type QueueCommand = AtCounter &
  (
    | { readonly type: 'call-next'; readonly announcementId: AnnouncementId }
    | {
        readonly type: 'call-visit';
        readonly visitId: VisitId;
        readonly announcementId: AnnouncementId;
        readonly why: string;
      }
    | StageCommand
    | { readonly type: 'resume'; readonly visitId: VisitId }
    | { readonly type: 'restore'; readonly visitId: VisitId }
    | FinishStage
    /** `act`: by its place in the order of all acts, as the screen showed it; absent: the latest (CA18). */
    | { readonly type: 'undo'; readonly act?: number }
    | { readonly type: 'settle-priority'; readonly visitId: VisitId; readonly priorityId: PriorityId | null }
    | { readonly type: 'print-ticket'; readonly visitId: VisitId; readonly jobId: JobId }
    | OpenFurther
  );

/** With the visitor at the counter, in the stage in which he is shown. */
export type StageCommand = AsShown &
  (
    | { readonly type: 'recall'; readonly announcementId: AnnouncementId }
    | { readonly type: 'start-serving' }
    | { readonly type: 'hold'; readonly reason: string; readonly returnInMinutes: number | null }
    | { readonly type: 'transfer'; readonly stationId: StationId; readonly note: string }
    | { readonly type: 'mark-missed' }
  );

/** CA17: the visitor being served here also needs this service. */
export interface OpenFurther extends AsShown {
  readonly type: 'open-further';
  readonly serviceId: ServiceId;
  readonly visitId: VisitId;
  readonly token: string;
  readonly jobId: JobId;
}

export interface FinishStage extends AsShown {
  readonly type: 'finish-stage';
  readonly outcomeId: OutcomeId;
  readonly jobId: JobId;
  /** For the case, if this outcome moves it; `caseId` if it is only opened now. */
  readonly deed: DeedDetail;
  readonly caseId: CaseId;
  /** For the slip of this outcome, if it has one. */
  readonly slip: { readonly note: string; readonly programmes: readonly string[]; readonly owner: string };
  /** Also call the next visitor, if somebody waits. */
  readonly thenCall: AnnouncementId | null;
}

export type PaperCommand =
  | {
      readonly type: 'record-job';
      readonly jobId: JobId;
      readonly printerId: PrinterId;
      readonly state: JobState;
      readonly detail: JobDetail;
    }
  | { readonly type: 'record-printer'; readonly printerId: PrinterId; readonly condition: PrinterCondition }
  | { readonly type: 'print-test'; readonly jobId: JobId; readonly printerId: PrinterId }
  | PrintStandard;

export interface PrintStandard {
  readonly type: 'print-standard';
  readonly jobId: JobId;
  readonly kioskId: KioskId;
  readonly serviceId: ServiceId;
  readonly language: SlipLanguage;
  /** As the hall's file has them. */
  readonly essentials: StandardEssentials;
}

export type RegisterCommand =
  | { readonly type: 'record-asking'; readonly kioskId: KioskId; readonly mark: string; readonly listed: boolean }
  | {
      readonly type: 'record-register';
      readonly snapshot: number;
      readonly name: string;
      readonly period: string;
      readonly people: number;
    };
