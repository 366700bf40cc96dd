import type { Marking } from '../procedures/marking.ts';
import type { Attachment } from '../cases/case.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { ClerkId, ComplaintId, KioskId, OutcomeId, RoleId, StepId } from '../ids.ts';
import type { ComplaintEnd, ComplaintMedium, ComplaintNeed } from './complaint-setup.ts';

/**
 * A complaint, suggestion or input. Who complains, about what, officials' notes and the answer are stored beside the
 * ledger (CM7); this is only its state.
 */
export interface Complaint {
  readonly id: ComplaintId;
  /** `P-2026-00007`: its number in the agenda. */
  readonly number: string;
  /** Shows the complainant the state. */
  readonly code: string;
  readonly kind: ComplaintKind;
  /** Id of a channel in the hall's file. */
  readonly channel: string;
  readonly medium: ComplaintMedium;
  readonly language: 'id' | 'en';
  /** How the answer is to be delivered; null: not fixed. */
  readonly answerBy: ComplaintMedium | null;
  /** When it reached the house: a time limit, where the hall sets one, starts here. */
  readonly receivedAt: Instant;
  readonly receivedBy: ReceivedBy;
  /** Somebody has written or spoken down what it is about. */
  readonly hasWords: boolean;
  readonly open: readonly OpenComplaintStep[];
  readonly arrived: readonly StepId[];
  readonly answer: ComplaintAnswer | null;
  readonly attachments: readonly ComplaintAttachment[];
  /** The note that has put right what was written down before; absent: there was none. */
  readonly mendedBy?: string;
  readonly stage: ComplaintStage;
  /** How often it has moved: tells apart two states of the same complaint. */
  readonly moves: number;
  readonly undo: ComplaintUndo | null;
}

export type ComplaintKind = 'complaint' | 'suggestion' | 'input';

export type ReceivedBy =
  | { readonly is: 'clerk'; readonly clerkId: ClerkId; readonly roleId: RoleId }
  | { readonly is: 'kiosk'; readonly kioskId: KioskId }
  | { readonly is: 'online' }
  /** In a WhatsApp conversation with the hub. */
  | { readonly is: 'whatsapp' };

type ComplaintStage =
  | { readonly is: 'open' }
  | { readonly is: 'closed'; readonly at: Instant; readonly as: ComplaintEnd; readonly outcomeId: OutcomeId };

export interface OpenComplaintStep {
  readonly stepId: StepId;
  readonly openedAt: Instant;
  readonly returned: boolean;
  /** The move that opened the step: its note is stored under this id. Null: the step was opened at receipt. */
  readonly moveId: string | null;
}

/** The words are stored under this move's id. */
export interface ComplaintAnswer {
  readonly moveId: string;
  readonly state: 'written' | 'endorsed' | 'delivered';
  /** When it reached its state. */
  readonly at: Instant;
  readonly by: ClerkId;
}

/** A scan of a letter, a photo, or a spoken note, kept outside every public folder. */
export interface ComplaintAttachment extends Omit<Attachment, 'requirementId' | 'kind'> {
  readonly kind: Attachment['kind'] | VoiceKind;
}
export type VoiceKind = 'audio/webm' | 'audio/ogg' | 'audio/mp4';

/** CA10, for complaints: the last move, and the complaint as it was before. */
interface ComplaintUndo {
  readonly before: Omit<Complaint, 'undo'>;
  readonly at: Instant;
  readonly clerkId: ClerkId;
}

export const markingOf = ({ open, arrived }: Complaint): Marking => ({
  open: open.map(({ stepId }) => stepId),
  arrived,
});

export const isOpen = ({ stage }: Complaint): boolean => stage.is === 'open';

/** Of an open step: another, once it came back to it, its answer or the complaint itself was written anew, or something was attached. Whoever acts on it acts on that (CS12). */
export const editionOf = ({ answer, mendedBy, attachments }: Complaint, { moveId }: OpenComplaintStep): string =>
  [moveId, answer?.moveId, mendedBy, attachments.length].map((part) => part ?? '-').join(' ');

/** There is something that tells what it is about: text, a scan or a spoken note. */
export const hasSubstance = ({ hasWords, attachments }: Complaint): boolean => hasWords || attachments.length > 0;

export const unmetNeeds = (needs: readonly ComplaintNeed[], answer: ComplaintAnswer | null): ComplaintNeed[] =>
  needs.filter((need) => !isMet(need, answer?.state ?? null));

export function isMet(need: ComplaintNeed, answer: ComplaintAnswer['state'] | null): boolean {
  switch (need) {
    case 'answer-written':
      return answer !== null;
    case 'answer-endorsed':
      return answer === 'endorsed' || answer === 'delivered';
    case 'answer-delivered':
      return answer === 'delivered';
  }
}
