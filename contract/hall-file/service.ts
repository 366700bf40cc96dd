import { z } from 'zod';
import { MOST_BRINGERS, MOST_PAPERS, MOST_PICTURES, MOST_PROGRAMMES, bringerKinds, paperPictures } from '../lists.ts';
import { Deed, OutcomeNeed, Procedure, Work } from './case.ts';
import { Bilingual, LimitUnit, PrintedOrOwn, PrintedStep, assumed, id, words } from './parts.ts';
import { Letter } from './letter.ts';
import { ServiceFromHome } from './online.ts';

export const PaperPicture = z.enum(paperPictures);

const Requirement = z.strictObject({
  id,
  text: PrintedOrOwn,
  mandatory: z.boolean(),
  documents: z.array(words),
  /** Absent: those that its words call by name (KI15). */
  pictures: z.array(PaperPicture).min(1).max(MOST_PICTURES).optional(),
  form: words.optional(),
  issuer: words.optional(),
  countersignedBy: words.optional(),
  /** Being listed in the register stands in for this paper (003 line 20). */
  unlessListed: z.boolean().optional(),
  /** Other papers of this service, any one of which stands in for this one. */
  alternatives: z.array(id).min(1).optional(),
  note: words.optional(),
});

const Outcome = z
  .strictObject({
    id,
    name: Bilingual,
    /** Stations the visitor goes to next, in order. Empty: on along the route already planned, or, at its end, home. */
    route: z.array(id),
    /** The visit ends here, whatever was planned. */
    ends: z.boolean().optional(),
    needs: z.array(OutcomeNeed),
    slip: z.enum(['missing-papers', 'referral', 'receipt']).optional(),
    /** Steps of the case that this opens, side by side. */
    opens: z.array(id).min(1).optional(),
    does: z.array(Deed).min(1).optional(),
    /** The visitor sits down again and is called to that station when the case needs him. */
    waitsAt: id.optional(),
    assumed,
  })
  .refine((outcome) => !(outcome.ends && outcome.route.length > 0), {
    message: 'an outcome that ends the visit cannot lead to another station',
    path: ['route'],
  })
  .refine((outcome) => outcome.waitsAt === undefined || (!outcome.ends && outcome.route.length === 0), {
    message: 'a visitor who waits for the case neither goes home nor to another station',
    path: ['waitsAt'],
  });

/** What one station does with visitors of one service, and how that can end. */
const JourneyStop = z.strictObject({
  stationId: id,
  work: z.array(Work),
  /** Where `send-file` sends the file while the visitor stays. */
  fileTo: id.optional(),
  /** What the source says is done here, and within how many minutes. */
  printed: z.array(PrintedOrOwn).min(1).optional(),
  limit: z.strictObject({ text: PrintedOrOwn, value: z.int().positive() }).optional(),
  outcomes: z.array(Outcome).min(1),
});

const TimeLimit = z.strictObject({
  text: PrintedOrOwn,
  value: z.int().positive(),
  unit: LimitUnit,
  /**
   * What the standard says about when the time limit begins. Plain strings come from hall files older than the line
   * citations.
   */
  clockStart: z.preprocess(
    (said) => (typeof said === 'string' ? { text: said, own: true } : said),
    PrintedOrOwn.optional(),
  ),
  /** The standard makes the time depend on server and network: a recorded outage stops the clock. */
  pausedByOutage: z.boolean().optional(),
});

/** Who may bring a request for the applicant, as the text of the service has it (CS11). */
const Bringer = z.strictObject({
  id,
  name: Bilingual,
  printed: PrintedOrOwn.optional(),
  /** The capacity in which the bringer may fetch the result (LE5). */
  fetchesAs: z.enum(bringerKinds),
  assumed,
});

export const Service = z.strictObject({
  id,
  series: z.string().regex(/^[A-HJ-NPR-Z]$/, 'one capital letter, not I, O or Q, which are misheard and misread'),
  name: PrintedOrOwn,
  shortName: Bilingual,
  hint: Bilingual,
  icon: z.enum(['letter', 'register', 'aid', 'elderly', 'people']),
  open: z.boolean(),
  dailyQuota: z.int().positive().optional(),
  programmes: z.array(words).max(MOST_PROGRAMMES),
  /** SB4: who may have it, as a complete sentence. */
  eligibility: PrintedOrOwn.optional(),
  requirements: z.array(Requirement).max(MOST_PAPERS),
  procedure: z.array(z.strictObject({ id, name: Bilingual, steps: z.array(PrintedStep).min(1) })),
  timeLimit: TimeLimit,
  fee: z.strictObject({ text: PrintedOrOwn, amount: z.int().min(0) }),
  products: z.array(PrintedOrOwn),
  issuesLetter: z.boolean(),
  journey: z.array(JourneyStop).min(1),
  /** What happens to the file behind the visit, from complete papers to its end. */
  case: Procedure.optional(),
  /** The letter of this service, where it is not the hall's own. */
  letter: Letter.optional(),
  /** Absent: it is not asked who brings it. */
  broughtBy: z.array(Bringer).min(1).max(MOST_BRINGERS).optional(),
  /** Absent: it can only be had at the hall. */
  fromHome: ServiceFromHome.optional(),
});
