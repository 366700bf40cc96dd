import type { Day } from '../domain/hall-time/zone.ts';
import type { ServiceId, VisitId } from '../domain/ids.ts';
import type { FactCount, RespondentFact, SurveyAnswer } from '../domain/survey/survey-answer.ts';
import type { Tally } from '../domain/survey/tally.ts';

/** How it was: what is kept of it, and who may still say so. Nothing here joins the one with the other (SV3). */
export interface SurveyBook {
  visitBy(key: VisitKey): Promise<RatedVisit | undefined>;
  hasAnswered(mark: string): Promise<boolean>;
  /** Mark and answer become durable together, or neither: false when the mark was used before, whoever was quicker. */
  keep(mark: string, answer: KeptAnswer): Promise<boolean>;
  /** Days before this one whose answers the ledger has not taken up. */
  uncollected(before: Day): Promise<readonly Day[]>;
  answersOf(day: Day): Promise<{ readonly answers: readonly SurveyAnswer[]; readonly facts: readonly FactCount[] }>;
  /** From the first of these days to the last; per day and service, those of today too. */
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
  /** `left`: the day ended before anybody served him to the end. */
  readonly state: 'here' | 'served' | 'left';
}

export interface KeptAnswer extends SurveyAnswer {
  /** Made by chance, so that the order of keys is not that of coming. */
  readonly key: string;
  readonly day: Day;
  readonly facts: { readonly [Fact in RespondentFact]?: string | undefined };
}

export interface DayTally extends Tally {
  readonly day: Day;
  readonly serviceId: ServiceId;
}
