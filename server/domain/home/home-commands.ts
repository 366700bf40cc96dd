import type { Actor } from '../cases/case-commands.ts';
import type { Bringer } from '../cases/bringer.ts';
import type { Attachment } from '../cases/case.ts';
import type { CaseId, MessageId, ServiceId, VisitId } from '../ids.ts';
import type { AnswerBy, HomeVia } from './home.ts';

/** Ids and the code are made by whoever asks; who applies is kept beside the ledger. */
export interface ReceiveRequest {
  readonly type: 'receive-request';
  readonly caseId: CaseId;
  /** Of the row in which a request stands beside the visits. */
  readonly visitId: VisitId;
  /** With it the applicant sees the state. */
  readonly code: string;
  readonly messageId: MessageId;
  readonly serviceId: ServiceId;
  readonly via: HomeVia;
  readonly answerBy: AnswerBy;
  readonly language: 'id' | 'en';
  /** Masked. */
  readonly applicant: string;
  /** Who asks for him, masked; absent or null: he himself (CS11). */
  readonly bringer?: Bringer | null;
  readonly purpose: string;
  readonly need: string;
  readonly attachments: readonly Attachment[];
  /** The clerk who entered it; null: it came by itself. */
  readonly by: Actor | null;
}

/** What he was asked for. */
export interface BringPapers {
  readonly type: 'bring-papers';
  readonly caseId: CaseId;
  readonly attachments: readonly Attachment[];
}

export type HomeCommand = ReceiveRequest | BringPapers;
