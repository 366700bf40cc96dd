import type { Day } from '../hall-time/zone.ts';
import type { FactCount, SurveyAnswer } from './survey-answer.ts';

/** Moves the answers of a finished day into the ledger, all at once. */
export interface CollectSurvey {
  readonly type: 'collect-survey';
  readonly day: Day;
  readonly answers: readonly SurveyAnswer[];
  readonly facts: readonly FactCount[];
}
