import type { Actor } from '../cases/case-commands.ts';
import type { Bringer } from '../cases/bringer.ts';
import type { Attachment } from '../cases/case.ts';
import type { CaseId, MessageId, ServiceId, VisitId } from '../ids.ts';
import type { AnswerBy, HomeVia } from './home.ts';

/** Ids and code are made by the caller; who applies is stored beside the ledger. */
export interface ReceiveRequest {
  readonly type: 'receive-request';
  readonly caseId: CaseId;
  /** Id under which the request is stored as if it were a visit. */
  readonly visitId: VisitId;
  /** Shows the applicant the state. */
  readonly code: string;
  readonly messageId: MessageId;
  readonly serviceId: ServiceId;
  readonly via: HomeVia;
  readonly answerBy: AnswerBy;
  readonly language: 'id' | 'en';
  /** Masked. */
  readonly applicant: string;
  /** Who asks for the applicant, masked; absent or null: the applicant (CS11). */
  readonly bringer?: Bringer | null;
  readonly purpose: string;
  readonly need: string;
  readonly attachments: readonly Attachment[];
  /** The clerk who entered it; null: it arrived by itself. */
  readonly by: Actor | null;
}

/** Papers that the applicant was asked for. */
export interface BringPapers {
  readonly type: 'bring-papers';
  readonly caseId: CaseId;
  readonly attachments: readonly Attachment[];
}

export type HomeCommand = ReceiveRequest | BringPapers;
