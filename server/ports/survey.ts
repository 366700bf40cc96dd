import type { Day } from '../domain/hall-time/zone.ts';
import type { ServiceId, VisitId } from '../domain/ids.ts';
import type { FactCount, RespondentFact, SurveyAnswer } from '../domain/survey/survey-answer.ts';
import type { Tally } from '../domain/survey/tally.ts';

/** Survey answers, and which visits may still give one. Nothing here joins the two (SV3). */
export interface SurveyBook {
  visitBy(key: VisitKey): Promise<RatedVisit | undefined>;
  hasAnswered(mark: string): Promise<boolean>;
  /** Mark and answer become durable together, or not at all; false when the mark was used before. */
  keep(mark: string, answer: KeptAnswer): Promise<boolean>;
  /** Earlier days whose answers are not in the ledger yet. */
  uncollected(before: Day): Promise<readonly Day[]>;
  answersOf(day: Day): Promise<{ readonly answers: readonly SurveyAnswer[]; readonly facts: readonly FactCount[] }>;
  /** Both days included; per day and service, today's too. */
  tallies(from: Day, to: Day): Promise<readonly DayTally[]>;
  facts(from: Day, to: Day): Promise<readonly FactCount[]>;
}

export type VisitKey =
  | { readonly is: 'id'; readonly visitId: VisitId }
  | { readonly is: 'token'; readonly token: string }
  | { readonly is: 'number'; readonly day: Day; readonly number: string };

export interface RatedVisit {
  readonly id: VisitId;
  readonly serviceId: ServiceId;
  /** `left`: the day ended before the visitor was served to the end. */
  readonly state: 'here' | 'served' | 'left';
}

export interface KeptAnswer extends SurveyAnswer {
  /** Random, so that the order of keys does not reveal the order of arrival. */
  readonly key: string;
  readonly day: Day;
  readonly facts: { readonly [Fact in RespondentFact]?: string | undefined };
}

export interface DayTally extends Tally {
  readonly day: Day;
  readonly serviceId: ServiceId;
}
