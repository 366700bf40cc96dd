import { z } from 'zod';
import { Deed, RecordField, Work } from '../hall-file/case.ts';
import { Bilingual } from '../hall-file/parts.ts';
import { bringerKinds } from '../lists.ts';
import { Programme } from '../request-parts.ts';
import { JobState, id, instant } from '../view-parts.ts';
import { MessageMedium, MessagePurpose, MessageState, MessageWhy } from './message-view.ts';
import { Attachment, ShownStep, StoryLine, TimeLeft } from './procedure-view.ts';
import { CheckState, PaperTick, Unmet } from './visit-card-parts.ts';

/** What may be asked with an outcome before it is chosen. */
export const StepOffer = z.object({
  id,
  name: Bilingual,
  kind: z.enum(['forward', 'return', 'refuse']),
  /** Empty: it can be chosen now. */
  unmet: z.array(Unmet),
  does: z.array(Deed),
  /** What must be entered with it; empty: one press is enough. */
  wants: z.array(z.enum(['reason', 'note', 'purpose', 'recipient', 'records', 'papers', 'words'])),
  /** It can be chosen for several cases at once, safely: paraf, signatures. */
  together: z.boolean(),
});
export type StepOffer = z.output<typeof StepOffer>;

const Applicant = z.string();

/** CS11: what the hall's file calls whoever brings it for the applicant; as whom he fetches what comes of it. */
export const ShownBringer = z.object({ called: Bilingual, as: z.enum(bringerKinds), name: z.string() });
export type ShownBringer = z.output<typeof ShownBringer>;

/** A request from home: how it came, and how its applicant wants to be answered. */
export const FromHome = z.object({
  via: z.enum(['online', 'whatsapp', 'email']),
  answerBy: z.enum(['email', 'whatsapp', 'by-hand']),
});
export type FromHome = z.output<typeof FromHome>;

export const InboxRow = z.object({
  caseId: id,
  number: z.string(),
  service: Bilingual,
  /** Masked. */
  applicant: Applicant,
  /** Masked, too; null: the applicant himself. */
  bringer: ShownBringer.nullable(),
  stepId: id,
  step: Bilingual,
  place: z.enum(['counter', 'desk', 'field', 'outside', 'home']),
  openedAt: instant,
  due: TimeLeft,
  stepDue: TimeLeft.nullable(),
  /** Null: somebody came to the hall with it. */
  fromHome: FromHome.nullable(),
  /** Sits in the hall and waits: the number he holds. */
  waiting: z.string().nullable(),
  /** What came with it: a disposition, or why it was sent back. */
  note: z.string(),
  returned: z.boolean(),
  offers: z.array(StepOffer),
  moves: z.int(),
  /** Of this step: another, once the case says something else, or came back to it (CS12). */
  edition: z.string(),
  /** LE2: its draft bears initials that are older than what the case says now. */
  changedSinceParaf: z.boolean(),
});
export type InboxRow = z.output<typeof InboxRow>;

/** What waits for this clerk, in the order in which it is due (CS7). */
export const Inbox = z.object({
  rows: z.array(InboxRow),
  /** Total; `rows` are the first of them. */
  count: z.int(),
  late: z.int(),
  roles: z.array(Bilingual),
});
export type Inbox = z.output<typeof Inbox>;

export const OutageNow = z.object({ since: instant, reason: z.string() });

/** The case behind a visitor, as the counter shows it beside him. */
export const CaseBrief = z.object({
  caseId: id,
  number: z.string(),
  state: z.enum(['open', 'done', 'refused', 'expired']),
  due: TimeLeft,
  /** Open steps in words, and whose they are. */
  at: z.array(z.object({ step: Bilingual, roles: z.array(Bilingual), since: instant, stepDue: TimeLeft.nullable() })),
  /** The steps that this clerk may do here. */
  mine: z.array(InboxRow),
  /** Its signed letter, and whether it was printed; null: there is none. */
  letter: z.object({ number: z.string(), job: JobState.nullable() }).nullable(),
});
export type CaseBrief = z.output<typeof CaseBrief>;

const Letter = z.object({
  letterId: id,
  title: z.string(),
  state: z.enum(['draft', 'signed', 'cancelled']),
  number: z.string().nullable(),
  purpose: z.string(),
  /** The chain, in order; `by` null: still to come. */
  parafs: z.array(
    z.object({
      roles: z.array(Bilingual),
      by: z.string().nullable(),
      at: instant.nullable(),
      /** LE2: something that the letter or its case says was changed afterwards; whoever gave it has not seen that. */
      changedSince: z.boolean(),
    }),
  ),
  copies: z.int(),
  job: JobState.nullable(),
  /** Why it was cancelled. */
  reason: z.string().nullable(),
  mayCopy: z.boolean(),
  mayCancel: z.boolean(),
});

/** What was written to an applicant at home about his case. */
export const CaseMessage = z.object({
  messageId: id,
  purpose: MessagePurpose,
  medium: MessageMedium,
  state: MessageState,
  why: MessageWhy.nullable(),
  at: instant,
  /** Deleted a while after it was settled: null then. */
  words: z
    .object({
      to: z.string(),
      subject: z.string(),
      text: z.string(),
      /** Opens the clerk's own chat or mailbox with the words ready. */
      link: z.string(),
    })
    .nullable(),
  /** The letter that is attached. */
  letterId: id.nullable(),
});
export type CaseMessage = z.output<typeof CaseMessage>;

export const ApplicantData = z.object({
  name: z.string(),
  nik: z.string(),
  familyCard: z.string(),
  birthDate: z.string(),
  address: z.string(),
  phone: z.string(),
  email: z.string(),
});
export type ApplicantData = z.output<typeof ApplicantData>;

/** The whole case on one page. Each look at it is in the audit record (DU5). */
export const CaseDetail = z.object({
  caseId: id,
  number: z.string(),
  service: Bilingual,
  state: CaseBrief.shape.state,
  outcome: Bilingual.nullable(),
  openedAt: instant,
  closedAt: instant.nullable(),
  due: TimeLeft.nullable(),
  /** The step that is late, or has waited longest of a late case. */
  lateStep: Bilingual.nullable(),
  visitNumber: z.string(),
  waiting: z.boolean(),
  /** Null: somebody came to the hall with it. */
  fromHome: FromHome.nullable(),
  /** Newest first. */
  messages: z.array(CaseMessage),
  need: z.string(),
  applicant: ApplicantData.nullable(),
  bringer: ShownBringer.nullable(),
  programmes: z.array(Programme),
  papers: z.array(PaperTick),
  attachments: z.array(Attachment),
  check: CheckState.nullable(),
  /** All steps of the procedure with where the case stands. */
  steps: z.array(z.object({ ...ShownStep, due: TimeLeft.nullable() })),
  /** What this clerk may do now. */
  mine: z.array(
    z.object({ row: InboxRow, work: z.array(Work), records: z.array(RecordField), printed: z.string().nullable() }),
  ),
  purposes: z.array(z.string()),
  letter: Letter.nullable(),
  handedOver: z
    .object({
      at: instant,
      to: z.enum(['applicant', 'family', 'representative']),
      name: z.string(),
      purpose: z.string(),
    })
    .nullable(),
  story: z.array(StoryLine),
  mayAttach: z.boolean(),
  mayUndo: z.boolean(),
  /** A visitor at this clerk's counter may be joined to it. */
  mayLink: z.boolean(),
  moves: z.int(),
});
export type CaseDetail = z.output<typeof CaseDetail>;

export const CaseFound = z.object({
  caseId: id,
  number: z.string(),
  service: Bilingual,
  applicant: Applicant,
  /** Masked, too; null: the applicant himself. */
  bringer: ShownBringer.nullable(),
  openedAt: instant,
  closedAt: instant.nullable(),
  state: CaseBrief.shape.state,
  letterNumber: z.string().nullable(),
  fromHome: z.boolean(),
  /** Where an open case stands. */
  at: z.array(Bilingual),
});
export type CaseFound = z.output<typeof CaseFound>;
