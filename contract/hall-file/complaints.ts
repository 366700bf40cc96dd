import { z } from 'zod';
import { complaintMedia } from '../lists.ts';
import { RecordField } from './case.ts';
import { Bilingual, LimitUnit, PrintedOrOwn, assumed, id, words } from './parts.ts';

/** How the hall takes complaints, suggestions and feedback, as its standard has it: data, like the procedures of cases (CS1). */

/** How people reach the office, for any matter. */
export const Contact = z.strictObject({
  kind: id,
  label: Bilingual,
  value: words.optional(),
  /** Where the source has it; absent: the office added it itself. */
  line: z.union([z.int().positive(), z.array(z.int().positive()).min(2)]).optional(),
});

/** What carries a complaint in, and an answer out. */
export const ComplaintMedium = z.enum(complaintMedia);
export type ComplaintMedium = z.output<typeof ComplaintMedium>;

const ComplaintChannel = z.strictObject({
  ...Contact.shape,
  medium: ComplaintMedium,
  /** Steps that begin when a complaint comes in by it. */
  opens: z.array(id).min(1),
  /** Where the complainant enters it himself; the officer may always enter it for him. */
  at: z
    .array(z.enum(['kiosk', 'online']))
    .min(1)
    .optional(),
  assumed,
});

export const ComplaintDeed = z.enum(['write-answer', 'endorse', 'deliver']);
export type ComplaintDeed = z.output<typeof ComplaintDeed>;

export const ComplaintNeed = z.enum(['answer-written', 'answer-endorsed', 'answer-delivered']);
export type ComplaintNeed = z.output<typeof ComplaintNeed>;

const ComplaintOutcome = z.strictObject({
  id,
  name: Bilingual,
  /** If given, only these of the step's roles may choose it. */
  roles: z.array(id).min(1).optional(),
  /** Empty: the complaint ends with it. */
  opens: z.array(id),
  ends: z.enum(['answered', 'closed']).optional(),
  /** Back for correction, with a reason. */
  returns: z.boolean().optional(),
  needs: z.array(ComplaintNeed),
  does: z.array(ComplaintDeed).min(1).optional(),
  /** A disposition or a reason must go with it. */
  wantsNote: z.boolean().optional(),
  assumed,
});

const ComplaintStep = z.strictObject({
  id,
  name: Bilingual,
  printed: PrintedOrOwn.optional(),
  /** What the complainant is told while it is open: "Sedang ditindaklanjuti oleh tim". */
  shownAs: Bilingual,
  /** Any one of them may act. */
  roles: z.array(id).min(1),
  /**
   * At `room` and `phone` the complainant is waiting at this moment, so those who are to come are told at their
   * screens.
   */
  place: z.enum(['desk', 'room', 'phone', 'field', 'outside']),
  joins: z.array(id).min(2).optional(),
  records: z.array(RecordField).min(1).optional(),
  outcomes: z.array(ComplaintOutcome).min(1),
  assumed,
});

export const Complaints = z.strictObject({
  sentences: z.array(PrintedOrOwn),
  channels: z.array(ComplaintChannel).min(1),
  /** Name and a clear address must be given (003 line 84). */
  identityRequired: z.boolean(),
  /** Who receives them. The name is the office's to fill in; no hall is shipped with one. */
  officer: z.strictObject({ roleId: id, name: words.optional(), assumed }),
  /** Time limit for the answer, counted from receipt. Absent where no source sets one: none is invented. */
  limit: z
    .strictObject({
      text: PrintedOrOwn.optional(),
      value: z.int().positive(),
      unit: LimitUnit,
      assumed,
    })
    .optional(),
  steps: z.array(ComplaintStep).min(1),
});
export type Complaints = z.output<typeof Complaints>;
