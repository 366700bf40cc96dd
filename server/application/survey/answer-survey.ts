import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { RespondentFacts, Score } from '../../../contract/views/survey-view.ts';
import type { SurveyWay } from '../../domain/survey/survey-answer.ts';
import type { RatedVisit, VisitKey } from '../../ports/survey.ts';
import type { Office } from '../office.ts';

interface SurveyGiven {
  readonly via: SurveyWay;
  readonly scores: readonly (Score | null)[];
  readonly facts: RespondentFacts;
}

/** Whose visit it is may say how it was: served to the end, and not asked before (SV4). */
export async function visitToRate(office: Office, key: VisitKey): Promise<Reply<RatedVisit>> {
  if (!office.file.current.survey) return refused('survey-off');
  const visit = await office.surveyBook.visitBy(key);
  if (!visit) return refused('unknown-visit');
  if (visit.state === 'here') return refused('visit-not-over');
  if (visit.state === 'left') return refused('visit-not-served');
  return (await office.surveyBook.hasAnswered(markOf(office, visit.id))) ? refused('survey-answered') : granted(visit);
}

/**
 * SV4: one answer per visit, and whatever `first` stores with it once, however many forms arrive at the same moment. If the hub ends
 * between the two, the form is sent again: `first` recognises its press, and the answer is accepted.
 */
export async function answerSurvey(
  office: Office,
  key: VisitKey,
  given: SurveyGiven,
  first: () => Promise<void> = () => Promise.resolve(),
): Promise<Reply<null>> {
  const visit = await visitToRate(office, key);
  if (!visit.ok) return visit;
  return office.survey.turns.inTurn(visit.value.id, async () => {
    const still = await visitToRate(office, key);
    if (!still.ok) return still;
    await first();
    return keep(office, still.value, given);
  });
}

/** The answer is kept without the visit, the mark of the visit without the answer (SV3). */
async function keep(
  office: Office,
  { id, serviceId }: RatedVisit,
  { via, scores, facts }: SurveyGiven,
): Promise<Reply<null>> {
  const kept = await office.surveyBook.keep(markOf(office, id), {
    key: office.chance.token(),
    day: office.live.hall.day,
    serviceId,
    via,
    scores,
    facts: office.file.current.survey?.asksRespondents === true ? facts : {},
  });
  if (kept) office.survey.tablets.settled(id);
  return kept ? granted(null) : refused('survey-answered');
}

/** Not the mark of a NIK, whatever a visit is called. */
const markOf = ({ mark }: Pick<Office, 'mark'>, visitId: string): string => mark(`survey of the visit ${visitId}`);
