import { z } from 'zod';
import { Bilingual } from '../hall-file/parts.ts';
import { scores } from '../lists.ts';
import { id } from '../view-parts.ts';

/** How it was: the survey of PermenPANRB 14/2017 (SKM), as screens ask it and show its result. */

export const ElementId = z.enum(['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9']);
export type ElementId = z.output<typeof ElementId>;

export const Score = z.literal(scores);
export type Score = z.output<typeof Score>;

export const SurveyQuestion = z.object({
  element: ElementId,
  name: Bilingual,
  question: Bilingual,
  /** From the worst to the best. */
  answers: z.tuple([Bilingual, Bilingual, Bilingual, Bilingual]),
});
export type SurveyQuestion = z.output<typeof SurveyQuestion>;

/** What somebody may say of himself where the hall asks. */
export const RespondentFacts = z.strictObject({
  sex: z.enum(['male', 'female']).optional(),
  education: z.enum(['sd', 'smp', 'sma', 's1', 's2', 's3']).optional(),
  job: z.enum(['pns', 'tni', 'polri', 'swasta', 'wirausaha', 'lainnya']).optional(),
});
export type RespondentFacts = z.output<typeof RespondentFacts>;

export const Band = z.enum(['A', 'B', 'C', 'D']);
export type Band = z.output<typeof Band>;

/** The index that everybody may see: of twelve months, the last of them over. Months are written 2026-10. */
export const PublishedIndex = z.object({
  index: z.number(),
  band: Band,
  respondents: z.int(),
  from: z.string(),
  to: z.string(),
});
export type PublishedIndex = z.output<typeof PublishedIndex>;

const ElementFigures = z.object({
  id: ElementId,
  name: Bilingual,
  answered: z.int(),
  /** How many gave 1, 2, 3 and 4. */
  spread: z.array(z.int()).length(4),
  sum: z.int(),
  /** NRR, and NRR times 25; null: nobody has answered it. */
  average: z.number().nullable(),
  converted: z.number().nullable(),
  band: Band.nullable(),
});

export const SurveyFigures = z.object({
  respondents: z.int(),
  /** IKM; null: an element has no answer. */
  index: z.number().nullable(),
  band: Band.nullable(),
  lacking: z.array(ElementId),
  elements: z.array(ElementFigures).length(9),
});
export type SurveyFigures = z.output<typeof SurveyFigures>;

/** A part of the whole; `respondents` null: withheld, so that nobody can be identified. */
const SurveyPart = z.object({
  /** Of a service, or a month as 2026-11. */
  id,
  name: Bilingual.nullable(),
  respondents: z.int().nullable(),
  index: z.number().nullable(),
  band: Band.nullable(),
});
export type SurveyPart = z.output<typeof SurveyPart>;

export const SurveyReport = z.object({
  from: z.string(),
  to: z.string(),
  serviceId: id.nullable(),
  /** Null: no answers, or too few to be shown; `fewest` is how many it takes. */
  figures: SurveyFigures.nullable(),
  nobody: z.boolean(),
  fewest: z.int(),
  services: z.array(SurveyPart),
  months: z.array(SurveyPart),
  /** Empty where the hall does not ask. */
  respondents: z.array(
    z.object({ fact: z.enum(['sex', 'education', 'job']), value: z.string(), people: z.int().nullable() }),
  ),
});
export type SurveyReport = z.output<typeof SurveyReport>;
