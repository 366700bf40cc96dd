import type { Actor } from '../cases/case-commands.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { ComplaintId, JobId, KioskId, MessageId, OutcomeId, PrinterId, StepId } from '../ids.ts';
import type { SlipLanguage } from '../slips.ts';
import type { Complainant } from './complainant.ts';
import type { ComplaintAttachment, ComplaintKind } from './complaint.ts';
import type { ComplaintMedium } from './complaint-setup.ts';

/** Words and names are included so that they can be checked; no event repeats them. */
export type ComplaintCommand = ReceiveComplaint | ComplaintAsk;

export interface ReceiveComplaint {
  readonly type: 'receive-complaint';
  readonly complaintId: ComplaintId;
  readonly code: string;
  readonly kind: ComplaintKind;
  readonly channel: string;
  readonly language: SlipLanguage;
  readonly words: string;
  readonly complainant: Complainant;
  readonly answerBy: ComplaintMedium | null;
  /** Null: now. */
  readonly cameAt: Instant | null;
  readonly attachments: readonly ComplaintAttachment[];
  readonly by: Receiver;
  /** Null: no receipt is printed. */
  readonly receipt: { readonly jobId: JobId; readonly printerId: PrinterId | null } | null;
  /** For the message with the code, where nothing is printed. */
  readonly messageId: MessageId;
}

export type Receiver =
  | { readonly is: 'clerk'; readonly actor: Actor }
  | { readonly is: 'kiosk'; readonly kioskId: KioskId }
  | { readonly is: 'online' }
  | { readonly is: 'whatsapp' };

export type ComplaintAsk = { readonly by: Actor; readonly complaintId: ComplaintId } & (
  | ActOnComplaint
  | NoteComplaint
  | { readonly type: 'attach-to-complaint'; readonly attachment: ComplaintAttachment }
  | { readonly type: 'undo-complaint' }
  | {
      readonly type: 'print-complaint-receipt';
      readonly jobId: JobId;
      readonly printerId: PrinterId | null;
    }
);

export interface ActOnComplaint {
  readonly type: 'act-on-complaint';
  readonly moveId: string;
  readonly stepId: StepId;
  readonly outcomeId: OutcomeId;
  /** Of the step, as whoever acts was shown it; absent: no screen stands between (CS12). */
  readonly edition?: string;
  readonly note: string;
  readonly records: Readonly<Record<string, string>>;
  readonly answer: string;
  /** For the message with the answer, where one is sent. */
  readonly messageId: MessageId;
}

export interface NoteComplaint {
  readonly type: 'note-complaint';
  readonly noteId: string;
  readonly kind: ComplaintKind;
  readonly words: string;
  readonly complainant: Complainant;
  readonly answerBy: ComplaintMedium | null;
}
