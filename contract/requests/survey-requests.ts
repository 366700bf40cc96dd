import { z } from 'zod';
import { Bilingual } from '../hall-file/parts.ts';
import { nothing } from '../request-parts.ts';
import { RespondentFacts, Score, SurveyQuestion } from '../views/survey-view.ts';

const ELEMENTS = 9;

/** At least one element is answered: of somebody who skips all nothing is kept, and he may still answer later. */
export const ScoresGiven = z
  .array(Score.nullable())
  .length(ELEMENTS)
  .refine((scores) => scores.some((score) => score !== null), { message: 'nothing is answered' });

const SurveyBegun = z.object({
  /** Stands for the visit until it has answered; the number is not needed any more. */
  pass: z.uuid(),
  service: Bilingual,
  questions: z.array(SurveyQuestion).length(ELEMENTS),
  /** The hall asks who the respondents are. */
  asksFacts: z.boolean(),
});

/** What a visitor says at the kiosk, or at the tablet of a counter, about the visit that has just ended. */
export const surveyRequests = {
  'survey:begin': {
    from: 'kiosk',
    right: null,
    payload: z.discriminatedUnion('by', [
      /** Typed at the kiosk: today's number. */
      z.strictObject({ by: z.literal('number'), number: z.string().regex(/^[A-Z]\d{3,4}$/) }),
      /** Told to the tablet with its view. */
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
