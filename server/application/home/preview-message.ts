import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Payload, Value } from '../../../contract/requests.ts';
import type { Actor } from '../../domain/cases/case-commands.ts';
import { stepOf } from '../../domain/procedures/procedure.ts';
import type { StepOutcome } from '../../domain/procedures/procedure.ts';
import { serviceOf } from '../../domain/hall-setup.ts';
import { isFromHome, mediumOf } from '../../domain/home/home.ts';
import { applicantOf } from '../cases/applicant.ts';
import type { Office } from '../office.ts';
import { answerWords, suggestedWords, wantedWords } from './written-words.ts';

type Asked = Payload<'case:message'>;

/** HM3: shows the clerk the whole message exactly as it will be sent. */
export async function previewMessage(
  office: Office,
  by: Actor,
  { caseId, stepId, outcomeId, words: typed, asked }: Asked,
): Promise<Reply<Value<'case:message'>>> {
  const { hall } = office.live;
  const behind = hall.cases.get(caseId);
  if (!behind) return refused('unknown-case');
  if (!isFromHome(behind)) return refused('not-from-home');
  const step = stepOf(serviceOf(hall.setup, behind.serviceId)?.case, stepId);
  if (!step?.roles.some((role) => by.roles.includes(role))) return refused('not-your-step');
  const outcome = step.outcomes.find(({ id }) => id === outcomeId);
  const deed = outcome && deedOf(outcome);
  if (!outcome || !deed) return refused('unknown-outcome');
  const words = typed ?? suggestedWords(office, behind, deed);
  const to = { behind, applicant: await applicantOf(office, behind) };
  const withLetter = behind.letter?.state === 'signed' || outcome.does?.includes('sign') === true;
  const written =
    deed === 'reply' ? answerWords(office, to, words, withLetter) : wantedWords(office, to, { words, asked });
  return granted({ medium: mediumOf(behind), ...written, words });
}

const deedOf = ({ does = [] }: StepOutcome): 'reply' | 'ask-papers' | undefined =>
  does.find((deed) => deed === 'reply' || deed === 'ask-papers');
