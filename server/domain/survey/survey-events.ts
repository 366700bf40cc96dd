import type { Day } from '../hall-time/zone.ts';
import type { FactCount, SurveyAnswer } from './survey-answer.ts';

/** A day's answers: no visit, number, mark or time of any respondent (SV3). */
export type SurveyEvent = {
  readonly type: 'survey-collected';
  readonly day: Day;
  readonly answers: readonly SurveyAnswer[];
  readonly facts: readonly FactCount[];
};
