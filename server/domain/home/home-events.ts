import type { CaseAct } from '../cases/case-events.ts';
import type { Bringer } from '../cases/bringer.ts';
import type { Attachment } from '../cases/case.ts';
import type { Day } from '../hall-time/zone.ts';
import type { CaseId, ClerkId, LetterId, MessageId, ServiceId, StepId, VisitId } from '../ids.ts';
import type { AnswerBy, HomeVia } from './home.ts';

export type HomeEvent =
  | {
      readonly type: 'request-received';
      readonly caseId: CaseId;
      readonly visitId: VisitId;
      readonly code: string;
      readonly day: Day;
      readonly number: string;
      readonly year: number;
      readonly sequence: number;
      readonly serviceId: ServiceId;
      readonly via: HomeVia;
      readonly answerBy: AnswerBy;
      readonly language: 'id' | 'en';
      /** Masked here; the personal data is stored beside the ledger. */
      readonly applicant: string;
      /** Who asked for the applicant, masked; absent: the applicant (CS11). */
      readonly bringer?: Bringer;
      readonly purpose: string;
      readonly need: string;
      readonly attachments: readonly Attachment[];
      /** The steps that begin with it. */
      readonly open: readonly StepId[];
      /** Who entered it; absent: it arrived by itself. */
      readonly clerkId?: ClerkId;
    }
  /** By the applicant; where it moves the case on, `case-moved` follows. */
  | { readonly type: 'papers-brought'; readonly caseId: CaseId; readonly attachments: readonly Attachment[] }
  | (CaseAct & {
      readonly type: 'papers-asked';
      readonly requirementIds: readonly string[];
      readonly messageId: MessageId;
    })
  | (CaseAct & {
      readonly type: 'request-answered';
      readonly messageId: MessageId | null;
      /** The letter sent with the answer. */
      readonly letterId: LetterId | null;
    });
