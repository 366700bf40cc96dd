import type { Instant } from '../hall-time/instant.ts';
import type { AttachmentId, CaseId, ClerkId, LetterId, OutcomeId, RoleId, ServiceId, StepId, VisitId } from '../ids.ts';
import type { AnswerBy, HomeVia } from '../home/home.ts';
import type { PaperState, RegisterCheck, RegisterEntry } from '../queue/visit.ts';
import type { Bringer } from './bringer.ts';
import type { Marking } from '../procedures/marking.ts';
import type { CaseEnd } from '../procedures/procedure.ts';

/** The case (berkas) behind a visit. It may outlive the visit by months; names and NIKs are not in it. */
export interface Case {
  readonly id: CaseId;
  /** `2026-00012`: what people call it by, on the receipt and at the counter. */
  readonly number: string;
  readonly serviceId: ServiceId;
  /** What it began with: a visit, or a request from home. */
  readonly visitId: VisitId;
  /** How it came; absent: somebody came to the hall. */
  readonly via?: 'hall' | HomeVia;
  readonly answerBy?: AnswerBy | null;
  /** With it an applicant at home sees the state. */
  readonly code?: string;
  /** What the letter is for, told with a request from home. */
  readonly purpose?: string;
  readonly language: 'id' | 'en';
  /** Whose file it is, as it may be seen in a list: `S••• A•••••`. Empty until somebody has said. */
  readonly applicant: string;
  /** Who brought it for him; null: he himself, absent: nobody has asked (CS11). */
  readonly bringer?: Bringer | null;
  /** When its papers were complete: the clock runs from here (CS5). */
  readonly openedAt: Instant;
  /** When the applicant brought what he had been asked for: the clock runs from there (HM4). */
  readonly completedAt?: Instant;
  readonly need: string;
  readonly papers: Readonly<Record<string, PaperState>>;
  readonly attachments: readonly Attachment[];
  readonly check: RegisterCheck | null;
  readonly open: readonly OpenStep[];
  /** Branches that wait at a join (CS3). */
  readonly arrived: readonly StepId[];
  /** What was written down, by step and field. */
  readonly records: Readonly<Record<StepId, Readonly<Record<string, string>>>>;
  readonly letter: CaseLetter | null;
  readonly handedOver: HandOver | null;
  readonly stage: CaseStage;
  /** When a stage at a counter last moved it. */
  readonly movedWithStageAt: Instant | null;
  /** How often it has moved: tells one state of it from another. */
  readonly moves: number;
  readonly undo: CaseUndo | null;
}

type CaseStage =
  | { readonly is: 'open' }
  | { readonly is: 'closed'; readonly at: Instant; readonly as: CaseEnd | 'expired'; readonly outcomeId: OutcomeId };

export interface OpenStep {
  readonly stepId: StepId;
  readonly openedAt: Instant;
  /** What the one before said with it: a disposition, or, when it came back, the reason (CS6). */
  readonly note: string;
  readonly returned: boolean;
}

/** A photo or scan of a paper, kept outside every public folder; its bytes are known by this id. */
export interface Attachment {
  readonly id: AttachmentId;
  readonly requirementId: string | null;
  readonly kind: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
  readonly bytes: number;
  readonly at: Instant;
}

export interface CaseLetter {
  readonly id: LetterId;
  readonly state: 'draft' | 'signed' | 'cancelled';
  /** Given at signing (LE2). */
  readonly number: string | null;
  readonly purpose: string;
  readonly parafs: readonly Paraf[];
  readonly copies: number;
  /** Whom it speaks of (LE1); null: a letter about the application itself. */
  readonly about: RegisterEntry | null;
}

export interface Paraf {
  readonly stepId: StepId | null;
  readonly roleId: RoleId;
  readonly clerkId: ClerkId;
  readonly at: Instant;
}

/** LE5: to whom, when, for what purpose. The name of somebody else than the applicant is kept beside the ledger. */
interface HandOver {
  readonly at: Instant;
  readonly to: Recipient;
  readonly purpose: string;
}
export type Recipient = 'applicant' | 'family' | 'representative';

/** CA10, for cases: the last move, and how the case stood before it. */
export interface CaseUndo {
  readonly before: Omit<Case, 'undo'>;
  readonly at: Instant;
  readonly clerkId: ClerkId;
  /** Done by finishing a stage at a counter: taken back together with that. */
  readonly atCounter: boolean;
}

/** How every case begins, whatever it begins with. */
export const untouched = {
  arrived: [],
  records: {},
  letter: null,
  handedOver: null,
  stage: { is: 'open' },
  movedWithStageAt: null,
  moves: 0,
  undo: null,
} as const satisfies Partial<Case>;

export const markingOf = ({ open, arrived }: Case): Marking => ({ open: open.map(({ stepId }) => stepId), arrived });

/** CA10: what may be taken back of it; nothing once its letter has been cancelled, which older ledgers did not keep anybody from (LE2). */
export function undoable({ undo, letter }: Case): CaseUndo | null {
  return letter?.state === 'cancelled' && undo?.before.letter?.state === 'signed' ? null : undo;
}

export const isOpen = ({ stage }: Case): boolean => stage.is === 'open';
