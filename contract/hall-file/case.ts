import { z } from 'zod';
import { Bilingual, LimitUnit, PrintedOrOwn, assumed, id } from './parts.ts';

export const OutcomeNeed = z.enum([
  'papers-complete',
  'papers-missing',
  'register-checked',
  'listed',
  'not-listed',
  'letter-issued',
  'letter-not-issued',
  'applicant-known',
  'handed-over',
]);
export type OutcomeNeed = z.output<typeof OutcomeNeed>;

export const Work = z.enum([
  'hear-need',
  'note-applicant',
  'check-papers',
  'send-file',
  'check-register',
  'issue-letter',
  'inform',
  'refer',
]);
export type Work = z.output<typeof Work>;

/** What choosing an outcome does besides leading to the next step. */
export const Deed = z.enum(['draft-letter', 'paraf', 'sign', 'hand-over', 'reply', 'ask-papers']);
export type Deed = z.output<typeof Deed>;

/** A role in the office: who may act at a step, at any computer. */
export const Role = z.strictObject({ id, name: Bilingual, assumed });

const StepOutcome = z.strictObject({
  id,
  name: Bilingual,
  /**
   * Steps that this outcome opens; several run side by side. Empty: the case ends. A branch opens the step that joins
   * it.
   */
  opens: z.array(id),
  ends: z.enum(['done', 'refused']).optional(),
  /** Back for correction, with a reason. */
  returns: z.boolean().optional(),
  needs: z.array(OutcomeNeed),
  does: z.array(Deed).min(1).optional(),
  assumed,
});

export const RecordField = z.strictObject({
  id,
  name: Bilingual,
  kind: z.enum(['text', 'day', 'rupiah']),
  required: z.boolean(),
});
export type RecordField = z.output<typeof RecordField>;

const Step = z.strictObject({
  id,
  name: Bilingual,
  /** What the source says of it; absent where the step is assumed. */
  printed: PrintedOrOwn.optional(),
  /** Any one of them may act. */
  roles: z.array(id).min(1),
  /**
   * `outside`: done by another office, recorded here when its paper comes back.
   * `home`: waits for the applicant, who was asked for something by message.
   */
  place: z.enum(['counter', 'desk', 'field', 'outside', 'home']),
  work: z.array(Work),
  /** Begins only when all of these are done. */
  joins: z.array(id).min(2).optional(),
  limit: z
    .strictObject({
      text: PrintedOrOwn.optional(),
      value: z.int().positive(),
      unit: LimitUnit,
      assumed,
    })
    .optional(),
  /** A visitor who waits in the hall is called to that station when it begins. */
  visitorAt: id.optional(),
  records: z.array(RecordField).min(1).optional(),
  outcomes: z.array(StepOutcome).min(1),
  assumed,
});

/** The way of a case through the house. No steps: it begins and ends at the counters. */
export const Procedure = z.strictObject({ steps: z.array(Step) });
