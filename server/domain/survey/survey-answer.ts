import type { ServiceId } from '../ids.ts';
import type { Score } from './elements.ts';

/** Where somebody answered. */
export type SurveyWay = 'kiosk' | 'phone' | 'tablet';

/** One score for each of the nine elements; null: skipped. */
export type Scores = readonly (Score | null)[];

/** All that is stored of an answer: nothing tells whose it is (SV3). */
export interface SurveyAnswer {
  readonly serviceId: ServiceId;
  readonly via: SurveyWay;
  readonly scores: Scores;
}

/** What respondents may say of themselves where the hall asks, with the values of the regulation's questionnaire. */
const respondentFacts = {
  sex: ['male', 'female'],
  education: ['sd', 'smp', 'sma', 's1', 's2', 's3'],
  job: ['pns', 'tni', 'polri', 'swasta', 'wirausaha', 'lainnya'],
} as const;
export type RespondentFact = keyof typeof respondentFacts;

/** How many respondents of a service gave this fact; never joined with their answers (SV6). */
export interface FactCount {
  readonly serviceId: ServiceId;
  readonly fact: RespondentFact;
  readonly value: string;
  readonly people: number;
}

/** An order that depends only on the answers' content, so it does not show who came first (SV3). */
export function inNoOrder(answers: readonly SurveyAnswer[]): readonly SurveyAnswer[] {
  const key = ({ serviceId, via, scores }: SurveyAnswer) => `${serviceId} ${via} ${scores.map((s) => s ?? 0).join('')}`;
  return answers.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
