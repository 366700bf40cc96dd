import type { ClerkId, ComplaintId, OutcomeId, RoleId, StepId } from '../ids.ts';
import type { ComplaintAttachment, ComplaintKind, ReceivedBy } from './complaint.ts';
import type { ComplaintEnd, ComplaintMedium } from './complaint-setup.ts';

/** CM7: no event names anybody, or holds a word of a complaint, a note or an answer. */
export type ComplaintEvent =
  | {
      readonly type: 'complaint-received';
      readonly complaintId: ComplaintId;
      readonly number: string;
      readonly year: number;
      readonly sequence: number;
      readonly code: string;
      readonly kind: ComplaintKind;
      readonly channel: string;
      readonly medium: ComplaintMedium;
      readonly language: 'id' | 'en';
      readonly answerBy: ComplaintMedium | null;
      /** When it reached the house, which may be before it was entered. */
      readonly cameAt: number;
      readonly by: ReceivedBy;
      readonly hasWords: boolean;
      readonly attachments: readonly ComplaintAttachment[];
      readonly open: readonly StepId[];
      readonly arrived: readonly StepId[];
    }
  | (ComplaintAct &
      (
        | {
            readonly type: 'complaint-noted';
            readonly noteId: string;
            readonly kind: ComplaintKind;
            readonly answerBy: ComplaintMedium | null;
            readonly hasWords: boolean;
          }
        | {
            readonly type: 'complaint-moved';
            /** The words of the move (note, records, answer) are stored under this id. */
            readonly moveId: string;
            readonly stepId: StepId;
            readonly outcomeId: OutcomeId;
            readonly open: readonly StepId[];
            readonly arrived: readonly StepId[];
            readonly begun: readonly StepId[];
            readonly returned: boolean;
            readonly closes: ComplaintEnd | null;
            /** How long the step had been open. */
            readonly tookMs: number;
          }
        | { readonly type: 'answer-written'; readonly moveId: string }
        | { readonly type: 'answer-endorsed' }
        | {
            readonly type: 'answer-delivered';
            /** Null: by hand. */
            readonly through: ComplaintMedium | null;
            /** It was put into a message, and can no longer be undone. */
            readonly sent: boolean;
          }
        | { readonly type: 'complaint-attached'; readonly attachment: ComplaintAttachment }
        | { readonly type: 'complaint-undone' }
      ));

/** Who acted, and in which role. */
export interface ComplaintAct {
  readonly complaintId: ComplaintId;
  readonly clerkId: ClerkId;
  readonly roleId: RoleId | null;
}
