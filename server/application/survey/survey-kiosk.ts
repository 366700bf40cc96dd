import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Payload, Value } from '../../../contract/requests.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import type { VisitKey } from '../../ports/survey.ts';
import type { Office } from '../office.ts';
import { Tries } from '../access/tries.ts';
import { answerSurvey, visitToRate } from './answer-survey.ts';
import { questionsShown } from './questions-shown.ts';

/** Enough for a queue at the kiosk, too few to answer for all visitors of the day. */
const NUMBERS_PER_KIOSK = { most: 20, lasting: minutes(1) };

/** The survey at kiosks and counter tablets: takes a number or the tablet's pass, gives a pass for the answer. */
export class SurveyKiosk {
  readonly #numbers = new Tries(NUMBERS_PER_KIOSK);

  async begin(office: Office, kioskId: string, asked: Payload<'survey:begin'>): Promise<Reply<Value<'survey:begin'>>> {
    const key = asked.by === 'pass' ? keyOf(office, asked.pass) : this.#keyOfNumber(office, kioskId, asked.number);
    if (!key.ok) return key;
    const visit = await visitToRate(office, key.value);
    if (!visit.ok) return visit;
    const { survey, chance, clock, file } = office;
    const { id, serviceId } = visit.value;
    const pass = asked.by === 'pass' ? asked.pass : survey.passes.give(chance.id(), id, clock.now());
    const service = file.current.services.find((each) => each.id === serviceId)?.shortName;
    return granted({
      pass,
      service: service ?? { id: serviceId, en: serviceId },
      questions: questionsShown,
      asksFacts: file.current.survey?.asksRespondents === true,
    });
  }

  async answer(
    office: Office,
    kioskId: string,
    { pass, scores, facts }: Payload<'survey:answer'>,
  ): Promise<Reply<null>> {
    const { survey, clock, file } = office;
    const found = survey.passes.find(pass, clock.now());
    if (!found) return refused('survey-expired');
    if (found.answered) return granted(null);
    const isTablet = file.current.kiosks.find(({ id }) => id === kioskId)?.surveyAt !== undefined;
    const key = { is: 'id', visitId: found.visitId } as const;
    const reply = await answerSurvey(office, key, { via: isTablet ? 'tablet' : 'kiosk', scores, facts });
    if (reply.ok) survey.passes.answered(pass);
    return reply;
  }

  #keyOfNumber({ file, live, clock }: Office, kioskId: string, number: string): Reply<VisitKey> {
    if (file.current.survey?.atKiosk !== true) return refused('survey-off');
    if (!this.#numbers.allows(kioskId, clock.now())) return refused('too-many-tries');
    return granted({ is: 'number', day: live.hall.day, number });
  }
}

function keyOf({ survey, clock }: Office, pass: string): Reply<VisitKey> {
  const found = survey.passes.find(pass, clock.now());
  return found ? granted({ is: 'id', visitId: found.visitId }) : refused('survey-expired');
}
