import type { HallSetup } from '../hall-setup.ts';
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
  /** `2026-00012`: the number that people use, on the receipt and at the counter. */
  readonly number: string;
  readonly serviceId: ServiceId;
  /** What it began with: a visit, or a request from home. */
  readonly visitId: VisitId;
  /** How the request came; absent: somebody came to the hall. */
  readonly via?: 'hall' | HomeVia;
  readonly answerBy?: AnswerBy | null;
  /** Shows the state to an applicant at home. */
  readonly code?: string;
  /** Purpose of the letter, as given in a request from home. */
  readonly purpose?: string;
  readonly language: 'id' | 'en';
  /** The applicant's name, masked for lists: `S••• A•••••`. Empty until it is known. */
  readonly applicant: string;
  /** Who brings the request; null: the applicant; absent: nobody has asked yet (CS11). */
  readonly bringer?: Bringer | null;
  /** When its papers were complete: the clock starts here (CS5). */
  readonly openedAt: Instant;
  /** When the applicant last sent what was asked for: the clock starts anew here (HM4). */
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
  /** When no visitor of it was in the hall; absent: an older program has kept it (CS13). */
  readonly away?: readonly Absence[];
  /** When the end of a stage at a counter last moved it. */
  readonly movedWithStageAt: Instant | null;
  /** How often it has moved, or has come to say something else: tells apart two states of the same case. */
  readonly moves: number;
  readonly undo: CaseUndo | null;
}

type CaseStage =
  | { readonly is: 'open' }
  | { readonly is: 'closed'; readonly at: Instant; readonly as: CaseEnd | 'expired'; readonly outcomeId: OutcomeId };

export interface OpenStep {
  readonly stepId: StepId;
  readonly openedAt: Instant;
  /** The note of the step before: a disposition, or the reason for a return (CS6). */
  readonly note: string;
  readonly returned: boolean;
  /** The `moves` at which it was opened, or at which what the case says was last changed: whoever acts on it acts on that (CS12). */
  readonly edition: number;
}

/** A time in which no visitor of the case was in the hall, and the steps that were open meanwhile (CS13); `to` null: it goes on. */
export interface Absence {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly steps: readonly StepId[];
}

/** A photo or scan of a paper, stored outside every public folder under this id. */
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
  /** Assigned at signing (LE2). */
  readonly number: string | null;
  readonly purpose: string;
  readonly parafs: readonly Paraf[];
  readonly copies: number;
  /** The person the letter is about (LE1); null: a letter about the application itself. */
  readonly about: RegisterEntry | null;
}

export interface Paraf {
  readonly stepId: StepId | null;
  readonly roleId: RoleId;
  readonly clerkId: ClerkId;
  readonly at: Instant;
  /** LE2: what the case says was changed afterwards: whoever gave it has not read that. */
  readonly changedSince?: true;
}

/** LE5: to whom, when, for what purpose. The name of a recipient other than the applicant is stored beside the ledger. */
interface HandOver {
  readonly at: Instant;
  readonly to: Recipient;
  readonly purpose: string;
}
export type Recipient = 'applicant' | 'family' | 'representative';

/** CA10, for cases: the last move, and the case as it was before. */
export interface CaseUndo {
  readonly before: Omit<Case, 'undo'>;
  readonly at: Instant;
  readonly clerkId: ClerkId;
  /** The move came with a stage finished at a counter, and is undone together with it. */
  readonly atCounter: boolean;
}

/** The state in which every case begins, at the hall or from home. */
export const untouched = {
  arrived: [],
  records: {},
  letter: null,
  handedOver: null,
  stage: { is: 'open' },
  away: [],
  movedWithStageAt: null,
  moves: 0,
  undo: null,
} as const satisfies Partial<Case>;

/** Of an open step, as a screen shows it: another, once what he acts on says something else. While a letter is drafted, its words belong to it (CS12). */
export const editionOf = (
  { letterWords = {} }: Pick<HallSetup, 'letterWords'>,
  { letter, serviceId }: Pick<Case, 'letter' | 'serviceId'>,
  { edition }: OpenStep,
): string => [edition, letter?.state === 'draft' ? letterWords[serviceId] : undefined].join(' ').trimEnd();

/** What it says has been written otherwise, and with it what a letter would say: whoever had it before him has to be shown it anew (CS12). */
export function reworded(behind: Case): Case {
  const edition = behind.moves + 1;
  const open = behind.open.map((step) => ({ ...step, edition }));
  return { ...behind, moves: edition, open, letter: changedSinceParaf(behind.letter) };
}

/** LE2: who initialled a draft has not read what its case says now; who signed a letter has, for it changes no more. */
function changedSinceParaf(letter: CaseLetter | null): CaseLetter | null {
  if (letter?.state !== 'draft' || letter.parafs.length === 0) return letter;
  return { ...letter, parafs: letter.parafs.map((paraf) => ({ ...paraf, changedSince: true })) };
}

/** A tick that says what was ticked already changes nothing that anybody was shown. */
export function withPapers(behind: Case, ticked: Case['papers']): Case {
  const isNews = Object.entries(ticked).some(([id, state]) => behind.papers[id] !== state);
  return isNews ? { ...reworded(behind), papers: { ...behind.papers, ...ticked } } : behind;
}

export const markingOf = ({ open, arrived }: Case): Marking => ({ open: open.map(({ stepId }) => stepId), arrived });

/** CA10: the move that can be undone; none once the letter was cancelled, which older ledgers did not rule out (LE2). */
export function undoable({ undo, letter }: Case): CaseUndo | null {
  return letter?.state === 'cancelled' && undo?.before.letter?.state === 'signed' ? null : undo;
}

export const isOpen = ({ stage }: Case): boolean => stage.is === 'open';
