import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { OnlineSurvey } from '../../../contract/views/online-view.ts';
import { ScoresGiven } from '../../../contract/requests/survey-requests.ts';
import { RespondentFacts } from '../../../contract/views/survey-view.ts';
import { anonymous } from '../../domain/complaints/complainant.ts';
import { elementIds } from '../../domain/survey/elements.ts';
import { receiveComplaint } from '../complaints/receive-complaint.ts';
import type { Office } from '../office.ts';
import { answerSurvey, visitToRate } from '../survey/answer-survey.ts';
import { questionsShown } from '../survey/questions-shown.ts';
import { partsOf } from './site-frame.ts';

type Fields = Readonly<Record<string, string>>;

/** The survey for the holder of a ticket's token, once the visit is over. */
export async function onlineSurvey(office: Office, token: string): Promise<Reply<OnlineSurvey>> {
  if (!partsOf(office.file.current).survey) return refused('survey-off');
  const visit = await visitToRate(office, { is: 'token', token });
  if (!visit.ok) return visit;
  const { services, survey } = office.file.current;
  const service = services.find(({ id }) => id === visit.value.serviceId)?.shortName;
  return granted({
    service: service ?? { id: visit.value.serviceId, en: visit.value.serviceId },
    questions: questionsShown,
    asksFacts: survey?.asksRespondents === true,
    hasBox: boxOf(office) !== undefined,
    press: office.chance.id(),
  });
}

/** Stores the answer without the visit; its words, if any, go to the suggestion box without the answer (SV10). */
export async function answerOnline(
  office: Office,
  token: string,
  fields: Fields,
  language: 'id' | 'en',
): Promise<Reply<null>> {
  if (!partsOf(office.file.current).survey) return refused('survey-off');
  const scores = ScoresGiven.safeParse(elementIds.map((id) => (fields[id] ? Number(fields[id]) : null)));
  const facts = RespondentFacts.safeParse(factsIn(fields));
  if (!scores.success || !facts.success) return refused('malformed-request');
  const given = { via: 'phone', scores: scores.data, facts: facts.data } as const;
  return answerSurvey(office, { is: 'token', token }, given, () => suggest(office, fields, language));
}

const factsIn = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name in RespondentFacts.shape));

const LONGEST_WORDS = 1_000;
const isPress = (press: string): boolean => /^[0-9a-f-]{36}$/u.test(press);

async function suggest(office: Office, fields: Fields, language: 'id' | 'en'): Promise<void> {
  const channel = boxOf(office)?.kind;
  // A browser sends a line break as two characters but counts it as one.
  const words = (fields['words'] ?? '').replaceAll('\r\n', '\n').trim().slice(0, LONGEST_WORDS);
  const commandId = fields['press'] ?? '';
  if (channel === undefined || words === '' || !isPress(commandId)) return;
  const given = { commandId, kind: 'suggestion', channel, words, complainant: anonymous, language } as const;
  const reply = await receiveComplaint(office, { ...given, attachments: [] }, { is: 'online' });
  // The answer is stored and thanked for; that the words were refused concerns the office only.
  if (!reply.ok) office.log.info(`words of a survey were refused: ${reply.refusal}`);
}

/** The suggestion box, or the complaint book, of a hall that takes complaints online without a name. */
function boxOf({ file }: Pick<Office, 'file'>) {
  const { complaints } = file.current;
  if (!partsOf(file.current).complaints || complaints.identityRequired) return undefined;
  return complaints.channels.find(
    ({ medium, at }) => (medium === 'box' || medium === 'book') && at?.includes('online') === true,
  );
}
