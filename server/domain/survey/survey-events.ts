import type { Day } from '../hall-time/zone.ts';
import type { FactCount, SurveyAnswer } from './survey-answer.ts';

/** How it was, as those said who were served that day: no visit, no number, no mark, no time of any of them (SV3). */
export type SurveyEvent = {
  readonly type: 'survey-collected';
  readonly day: Day;
  readonly answers: readonly SurveyAnswer[];
  readonly facts: readonly FactCount[];
};
