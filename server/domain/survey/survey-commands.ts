import type { Day } from '../hall-time/zone.ts';
import type { FactCount, SurveyAnswer } from './survey-answer.ts';

/** The answers of a day that is over go into the ledger, all at once. */
export interface CollectSurvey {
  readonly type: 'collect-survey';
  readonly day: Day;
  readonly answers: readonly SurveyAnswer[];
  readonly facts: readonly FactCount[];
}
