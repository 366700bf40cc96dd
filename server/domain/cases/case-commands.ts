import type { AsShown, AtCounter } from '../counters/clerk-act.ts';
import type { Bringer } from './bringer.ts';
import type { Attachment, Recipient } from './case.ts';
import type { CorrectedField } from './correction.ts';
import type {
  AttachmentId,
  CaseId,
  ClerkId,
  JobId,
  LetterId,
  MessageId,
  OutcomeId,
  PrinterId,
  RoleId,
  ServiceId,
  StepId,
  VisitId,
} from '../ids.ts';
import type { PaperState, RegisterEntry } from '../queue/visit.ts';

/** Input that a deed needs; ids and codes are made by the caller. */
export interface DeedDetail {
  readonly purpose: string;
  readonly to: Recipient;
  readonly letterId: LetterId;
  readonly jobId: JobId;
  readonly code: string;
  /** To an applicant at home; absent: no message is sent. */
  readonly message?: MessageDetail | undefined;
}

export interface MessageDetail {
  readonly messageId: MessageId;
  /** The clerk's words; they are sent, and stored beside the ledger. */
  readonly words: string;
  /** Ids of the papers that are asked for. */
  readonly asked: readonly string[];
}

/** With the visitor who is being served. */
export type HereCommand = AsShown &
  (
    | { readonly type: 'note-need'; readonly need: string }
    | { readonly type: 'note-applicant'; readonly applicant: string }
    /** Null: the applicant himself. */
    | { readonly type: 'note-bringer'; readonly bringer: Bringer | null }
    | {
        readonly type: 'tick-papers';
        readonly papers: Readonly<Record<string, PaperState>>;
        readonly caseId: CaseId;
      }
    | { readonly type: 'link-case'; readonly caseId: CaseId }
    | { readonly type: 'send-file' }
  );

export type FileCommand = AtCounter &
  (
    | HereCommand
    | { readonly type: 'take-file'; readonly visitId: VisitId }
    | { readonly type: 'release-file'; readonly visitId: VisitId }
    | {
        readonly type: 'record-check';
        readonly visitId: VisitId;
        readonly found: RegisterEntry | null;
        /** Name of the person found, masked. */
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
        readonly caseId: CaseId;
      }
    | { readonly type: 'copy-letter'; readonly visitId: VisitId; readonly jobId: JobId }
  );

/** Who acts on a case: the roles of the account, and of the counter, if any. */
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
      /** For a case that is no longer in memory. */
      readonly fromHome?: boolean;
      readonly reason: string;
    }
  | { readonly type: 'undo-move'; readonly caseId: CaseId }
);

export interface ActOnStep {
  readonly type: 'act-on-step';
  readonly caseId: CaseId;
  readonly stepId: StepId;
  readonly outcomeId: OutcomeId;
  /** Of the step, as whoever acts was shown it; absent: no screen stands between (CS12). */
  readonly edition?: string;
  /** A disposition, or the reason for sending back. */
  readonly note: string;
  readonly records: Readonly<Record<string, string>>;
  readonly deed: DeedDetail;
}

/** PD4: asked by whoever runs the hall; the caller has looked up whose data it is. */
export interface CorrectApplicant {
  readonly type: 'correct-applicant';
  readonly visitId: VisitId;
  readonly caseId: CaseId | null;
  readonly clerkId: ClerkId;
  readonly applicant: string;
  /** The bringer's corrected name, masked; absent: unchanged. */
  readonly bringer?: string;
  readonly fields: readonly CorrectedField[];
}

export type OutageCommand = { readonly by: Actor } & (
  | { readonly type: 'begin-outage'; readonly reason: string }
  | { readonly type: 'end-outage' }
);
