import { z } from 'zod';
import { Bilingual } from '../hall-file/parts.ts';
import { nothing } from '../request-parts.ts';
import { RespondentFacts, Score, SurveyQuestion } from '../views/survey-view.ts';

const ELEMENTS = 9;

/** At least one element is answered: if all are skipped nothing is stored, and the visitor may still answer later. */
export const ScoresGiven = z
  .array(Score.nullable())
  .length(ELEMENTS)
  .refine((scores) => scores.some((score) => score !== null), { message: 'nothing is answered' });

const SurveyBegun = z.object({
  /** Stands for the visit until the survey is answered; the number is no longer needed. */
  pass: z.uuid(),
  service: Bilingual,
  questions: z.array(SurveyQuestion).length(ELEMENTS),
  /** The hall asks respondents about themselves. */
  asksFacts: z.boolean(),
});

/** The survey at the kiosk or at a counter's tablet, about a visit that has just ended. */
export const surveyRequests = {
  'survey:begin': {
    from: 'kiosk',
    right: null,
    payload: z.discriminatedUnion('by', [
      /** Today's number, typed at the kiosk. */
      z.strictObject({ by: z.literal('number'), number: z.string().regex(/^[A-Z]\d{3,4}$/) }),
      /** Sent to the tablet with its view. */
      z.strictObject({ by: z.literal('pass'), pass: z.uuid() }),
    ]),
    value: SurveyBegun,
  },
  'survey:answer': {
    from: 'kiosk',
    right: null,
    payload: z.strictObject({ pass: z.uuid(), scores: ScoresGiven, facts: RespondentFacts }),
    value: nothing,
  },
} as const;
