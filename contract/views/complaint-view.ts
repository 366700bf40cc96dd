import { z } from 'zod';
import { RecordField } from '../hall-file/case.ts';
import { ComplaintDeed, ComplaintMedium, ComplaintNeed } from '../hall-file/complaints.ts';
import { Bilingual } from '../hall-file/parts.ts';
import { complaintKinds, complaintStates } from '../lists.ts';
import { id, instant } from '../view-parts.ts';
import { MessageState } from './message-view.ts';
import { Attachment, ShownStep, StoryLine, TimeLeft } from './procedure-view.ts';

/** Perpres 76/2013 and the halls' own words: pengaduan, saran, masukan. */
export const ComplaintKind = z.enum(complaintKinds);
export type ComplaintKind = z.output<typeof ComplaintKind>;

export const ComplaintState = z.enum(complaintStates);
export type ComplaintState = z.output<typeof ComplaintState>;

/** What may be asked with an outcome before it is chosen. */
export const ComplaintOffer = z.object({
  id,
  name: Bilingual,
  kind: z.enum(['forward', 'return', 'close']),
  /** Empty: it can be chosen now. */
  unmet: z.array(ComplaintNeed),
  does: z.array(ComplaintDeed),
  /** `words`: what it is about must be written down first, with `complaint:note`. */
  wants: z.array(z.enum(['note', 'answer', 'records', 'words'])),
});
export type ComplaintOffer = z.output<typeof ComplaintOffer>;

/**
 * One step that waits for this clerk. No names and no words of a complaint: those are on its page, where each look is
 * recorded.
 */
export const ComplaintRow = z.object({
  complaintId: id,
  number: z.string(),
  kind: ComplaintKind,
  channel: Bilingual,
  stepId: id,
  step: Bilingual,
  place: z.enum(['desk', 'room', 'phone', 'field', 'outside']),
  receivedAt: instant,
  openedAt: instant,
  /** Null: the hall's standard sets no limit. */
  due: TimeLeft.nullable(),
  returned: z.boolean(),
  offers: z.array(ComplaintOffer),
  moves: z.int(),
  /** Of this step: another, once its answer was written anew, or it came back (CS12). */
  edition: z.string(),
});
export type ComplaintRow = z.output<typeof ComplaintRow>;

export const ComplaintInbox = z.object({
  /** Who waits in the room or at the telephone first, then by what is due, then by age. */
  rows: z.array(ComplaintRow),
  count: z.int(),
  /** May enter what comes by telephone, letter, box, media: the officer. */
  mayReceive: z.boolean(),
  channels: z.array(z.object({ kind: id, label: Bilingual, value: z.string().nullable(), medium: ComplaintMedium })),
  identityRequired: z.boolean(),
});
export type ComplaintInbox = z.output<typeof ComplaintInbox>;

/** Who complains; empty where it was not told. Kept confidential: seen on the page of the complaint only. */
export const Complainant = z.object({ name: z.string(), address: z.string(), phone: z.string(), email: z.string() });
export type Complainant = z.output<typeof Complainant>;

/** A spoken note, besides the photos and scans that a case may have. */
export const ComplaintAttachment = z.object({
  ...Attachment.shape,
  kind: z.enum([...Attachment.shape.kind.options, 'audio/webm', 'audio/ogg', 'audio/mp4']),
});
export type ComplaintAttachment = z.output<typeof ComplaintAttachment>;

export const ComplaintDetail = z.object({
  complaintId: id,
  number: z.string(),
  code: z.string(),
  kind: ComplaintKind,
  state: ComplaintState,
  channel: Bilingual,
  medium: ComplaintMedium,
  answerBy: ComplaintMedium.nullable(),
  receivedAt: instant,
  receivedBy: z.string().nullable(),
  closedAt: instant.nullable(),
  due: TimeLeft.nullable(),
  words: z.string(),
  /** Null: he gave no name. */
  complainant: Complainant.nullable(),
  attachments: z.array(ComplaintAttachment),
  steps: z.array(z.object(ShownStep)),
  mine: z.array(
    z.object({
      row: ComplaintRow,
      records: z.array(RecordField),
      printed: z.string().nullable(),
      /** A disposition, or why it came back; empty: nothing was noted. */
      note: z.string(),
    }),
  ),
  answer: z
    .object({ words: z.string(), state: z.enum(['written', 'endorsed', 'delivered']), at: instant, by: z.string() })
    .nullable(),
  /** State of the message with the answer, where the hub sends it. */
  message: MessageState.nullable(),
  story: z.array(StoryLine),
  mayAttach: z.boolean(),
  mayUndo: z.boolean(),
  moves: z.int(),
});
export type ComplaintDetail = z.output<typeof ComplaintDetail>;

export const ComplaintFound = z.object({
  complaintId: id,
  number: z.string(),
  kind: ComplaintKind,
  channel: Bilingual,
  state: ComplaintState,
  receivedAt: instant,
  closedAt: instant.nullable(),
  at: z.array(Bilingual),
});
export type ComplaintFound = z.output<typeof ComplaintFound>;
