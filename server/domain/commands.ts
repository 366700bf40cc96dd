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
import type { Attachment, Recipient } from './cases/case.ts';
import type { JobDetail } from './events.ts';
import type { JobState, PrinterCondition } from './paper/print-job.ts';
import type { PaperState, RegisterEntry } from './queue/visit.ts';
import type { SlipLanguage, StandardEssentials } from './slips.ts';

/** What may be asked of the hall. Ids and tokens are handed in, made by whoever asks. */
export type HallCommand =
  | { readonly type: 'close-day' }
  | IssueTicket
  | CounterCommand
  | QueueCommand
  | FileCommand
  | CaseCommand
  | OutageCommand
  | PaperCommand
  | RegisterCommand;
export type CommandType = HallCommand['type'];

export interface IssueTicket {
  readonly type: 'issue-ticket';
  readonly visitId: VisitId;
  readonly token: string;
  readonly jobId: JobId;
  readonly serviceId: ServiceId;
  readonly priorityId: PriorityId | null;
  readonly language: SlipLanguage;
  readonly kioskId: KioskId;
  readonly found: RegisterEntry | null;
  /** The name that was found, masked. */
  readonly applicant?: string;
}

interface AtCounter {
  readonly counterId: CounterId;
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
    | { readonly type: 'recall'; readonly announcementId: AnnouncementId }
    | { readonly type: 'start-serving' }
    | { readonly type: 'hold'; readonly reason: string; readonly returnInMinutes: number | null }
    | { readonly type: 'resume'; readonly visitId: VisitId }
    | { readonly type: 'transfer'; readonly stationId: StationId; readonly note: string }
    | { readonly type: 'mark-missed' }
    | { readonly type: 'restore'; readonly visitId: VisitId }
    | FinishStage
    | { readonly type: 'undo' }
    | { readonly type: 'settle-priority'; readonly visitId: VisitId; readonly priorityId: PriorityId | null }
  );

export interface FinishStage {
  readonly type: 'finish-stage';
  readonly outcomeId: OutcomeId;
  readonly jobId: JobId;
  /** For the case, if this outcome moves it; `caseId` if it is only opened now. */
  readonly deed: DeedDetail;
  readonly caseId: CaseId;
  /** For the slip of this outcome, if it has one. */
  readonly slip: { readonly note: string; readonly programmes: readonly string[]; readonly owner: string };
  /** Call the next visitor in the same breath, if somebody waits. */
  readonly thenCall: AnnouncementId | null;
}

/** What a deed needs to be told; ids and codes are made by whoever asks. */
export interface DeedDetail {
  readonly purpose: string;
  readonly to: Recipient;
  readonly letterId: LetterId;
  readonly jobId: JobId;
  readonly code: string;
}

export type FileCommand = AtCounter &
  (
    | { readonly type: 'note-need'; readonly need: string }
    | { readonly type: 'note-applicant'; readonly applicant: string }
    | {
        readonly type: 'tick-papers';
        readonly papers: Readonly<Record<string, PaperState>>;
        readonly caseId: CaseId;
      }
    | { readonly type: 'link-case'; readonly caseId: CaseId }
    | { readonly type: 'send-file' }
    | { readonly type: 'take-file'; readonly visitId: VisitId }
    | { readonly type: 'release-file'; readonly visitId: VisitId }
    | {
        readonly type: 'record-check';
        readonly visitId: VisitId;
        readonly found: RegisterEntry | null;
        /** The name that was found, masked. */
        readonly applicant: string;
        readonly caseId: CaseId;
      }
    | {
        readonly type: 'issue-letter';
        readonly visitId: VisitId;
        readonly letterId: LetterId;
        readonly jobId: JobId;
        readonly code: string;
        readonly purpose: string;
      }
    | { readonly type: 'copy-letter'; readonly visitId: VisitId; readonly jobId: JobId }
  );

/** Who acts on a case: the roles of the account, and of the counter if there is one. */
export interface Actor {
  readonly clerkId: ClerkId;
  readonly roles: readonly RoleId[];
  readonly administers: boolean;
}

export type CaseCommand = { readonly by: Actor } & (
  | ActOnStep
  | {
      readonly type: 'tick-case-papers';
      readonly caseId: CaseId;
      readonly papers: Readonly<Record<string, PaperState>>;
    }
  | {
      readonly type: 'check-case';
      readonly caseId: CaseId;
      readonly found: RegisterEntry | null;
      readonly applicant: string;
    }
  | { readonly type: 'attach-paper'; readonly caseId: CaseId; readonly attachment: Attachment }
  | { readonly type: 'detach-paper'; readonly caseId: CaseId; readonly attachmentId: AttachmentId }
  | {
      readonly type: 'copy-case-letter';
      readonly caseId: CaseId;
      readonly jobId: JobId;
      readonly printerId: PrinterId | null;
    }
  | {
      readonly type: 'cancel-letter';
      readonly letterId: LetterId;
      readonly serviceId: ServiceId;
      readonly caseId: CaseId | null;
      readonly reason: string;
    }
  | { readonly type: 'undo-move'; readonly caseId: CaseId }
);

export interface ActOnStep {
  readonly type: 'act-on-step';
  readonly caseId: CaseId;
  readonly stepId: StepId;
  readonly outcomeId: OutcomeId;
  /** A disposition, or the reason for sending back. */
  readonly note: string;
  readonly records: Readonly<Record<string, string>>;
  readonly deed: DeedDetail;
}

export type OutageCommand = { readonly by: Actor } & (
  { readonly type: 'begin-outage'; readonly reason: string } | { readonly type: 'end-outage' }
);

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
