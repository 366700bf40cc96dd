import type { CaseAct } from '../cases/case-events.ts';
import type { DeedDetail } from '../cases/case-commands.ts';
import type { Case } from '../cases/case.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { HallEvent } from '../events.ts';
import { serviceOf } from '../hall-setup.ts';
import type { HallSetup } from '../hall-setup.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { MessageId } from '../ids.ts';
import { messageQueued } from '../post/message-events.ts';
import type { MessagePurpose } from '../post/message.ts';
import { isFromHome } from './home.ts';

type Act = CaseAct & { readonly at: Instant };

/** HM3: the answer goes out as it was asked for, with the signed letter if there is one; never while a draft waits. */
export function reply(behind: Case, act: Act, { message }: DeedDetail): Decision {
  if (!isFromHome(behind)) return refuse('not-from-home');
  const { letter } = behind;
  if (letter?.state === 'draft') return refuse('letter-not-signed');
  const letterId = letter?.state === 'signed' ? letter.id : null;
  if (!message || (letterId === null && message.words === '')) return refuse('words-wanted');
  const messageId = idIfSent(behind, message.messageId);
  return accept(
    { ...act, type: 'request-answered', messageId, letterId },
    // LE5: what was sent to him has been handed over.
    ...(letter && letterId !== null
      ? [{ ...act, type: 'handed-over', to: 'applicant', purpose: letter.purpose } as const]
      : []),
    ...written(behind, act.at, messageId, 'request-answered'),
  );
}

/** HM4: which papers, and why in the clerk's words; they count as missing until he brings them. */
export function askPapers(setup: HallSetup, behind: Case, act: Act, { message }: DeedDetail): Decision {
  if (!isFromHome(behind)) return refuse('not-from-home');
  if (!message || message.asked.length === 0) return refuse('no-paper-named');
  const known = serviceOf(setup, behind.serviceId)?.requirements.map(({ id }) => id) ?? [];
  if (!message.asked.every((id) => known.includes(id))) return refuse('unknown-requirement');
  const messageId = idIfSent(behind, message.messageId);
  return accept(
    { ...act, type: 'papers-asked', requirementIds: message.asked, messageId },
    ...written(behind, act.at, messageId, 'papers-wanted'),
  );
}

/** By hand the hub sends nothing: the clerk says that he has. */
const idIfSent = ({ answerBy }: Case, messageId: MessageId): MessageId | null =>
  answerBy === 'email' || answerBy === 'whatsapp' ? messageId : null;

function written(
  { id: caseId, answerBy }: Case,
  at: Instant,
  messageId: MessageId | null,
  purpose: MessagePurpose,
): HallEvent[] {
  if (messageId === null || (answerBy !== 'email' && answerBy !== 'whatsapp')) return [];
  return [messageQueued(at, { messageId, medium: answerBy, about: { is: 'case', caseId }, purpose })];
}
