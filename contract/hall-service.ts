import { z } from 'zod';
import { Bilingual, Printed, assumed, id, words } from './hall-file-parts.ts';

const Requirement = z.strictObject({
  id,
  text: Printed,
  mandatory: z.boolean(),
  documents: z.array(words),
  form: words.optional(),
  issuer: words.optional(),
  countersignedBy: words.optional(),
  /** Being listed in the register stands in for this paper (003 line 20). */
  unlessListed: z.boolean().optional(),
  note: words.optional(),
});

export const OutcomeNeed = z.enum([
  'papers-complete',
  'papers-missing',
  'register-checked',
  'listed',
  'not-listed',
  'letter-issued',
  'letter-not-issued',
]);
export type OutcomeNeed = z.output<typeof OutcomeNeed>;

const Outcome = z
  .strictObject({
    id,
    name: Bilingual,
    /** Stations the visitor goes to next, in order. Empty: on along the route already planned, or home. */
    route: z.array(id),
    /** Home now, whatever was planned. */
    ends: z.boolean().optional(),
    needs: z.array(OutcomeNeed),
    slip: z.enum(['missing-papers', 'referral']).optional(),
    assumed,
  })
  .refine((outcome) => !(outcome.ends && outcome.route.length > 0), {
    message: 'an outcome that ends the visit cannot lead to another station',
    path: ['route'],
  });

export const Work = z.enum([
  'hear-need',
  'check-papers',
  'send-file',
  'check-register',
  'issue-letter',
  'inform',
  'refer',
]);
export type Work = z.output<typeof Work>;

/** What one station does with visitors of one service, and how that can end. */
const JourneyStop = z.strictObject({
  stationId: id,
  work: z.array(Work),
  /** Where `send-file` sends the file while the visitor stays. */
  fileTo: id.optional(),
  outcomes: z.array(Outcome).min(1),
});

const TimeLimit = z.strictObject({
  text: Printed,
  value: z.int().positive(),
  unit: z.enum(['menit', 'hari kerja', 'bulan']),
  clockStart: words.optional(),
});

export const Service = z.strictObject({
  id,
  series: z.string().regex(/^[A-HJ-NPR-Z]$/, 'one capital letter, not I, O or Q, which are misheard and misread'),
  name: Printed,
  shortName: Bilingual,
  hint: Bilingual,
  icon: z.enum(['letter', 'register', 'aid', 'elderly', 'people']),
  open: z.boolean(),
  dailyQuota: z.int().positive().optional(),
  programmes: z.array(words),
  eligibility: Printed.optional(),
  requirements: z.array(Requirement),
  procedure: z.array(z.strictObject({ id, name: Bilingual, steps: z.array(Printed).min(1) })),
  timeLimit: TimeLimit,
  fee: z.strictObject({ text: Printed, amount: z.int().min(0) }),
  products: z.array(Printed),
  issuesLetter: z.boolean(),
  journey: z.array(JourneyStop).min(1),
});
