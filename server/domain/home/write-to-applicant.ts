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
import { newMessage } from '../post/message.ts';
import type { MessagePurpose } from '../post/message.ts';
import { isFromHome, mediumOf } from './home.ts';

type Act = CaseAct & { readonly at: Instant };

/** HM3: the answer goes out by the medium asked for, with the signed letter if there is one; never while a draft is pending. */
export function reply(behind: Case, act: Act, { message }: DeedDetail): Decision {
  if (!isFromHome(behind)) return refuse('not-from-home');
  const { letter } = behind;
  if (letter?.state === 'draft') return refuse('letter-not-signed');
  const letterId = letter?.state === 'signed' ? letter.id : null;
  if (!message || (letterId === null && message.words === '')) return refuse('words-wanted');
  const { messageId } = message;
  return accept(
    { ...act, type: 'request-answered', messageId, letterId },
    // LE5: sending it is its hand-over.
    ...(letter && letterId !== null
      ? [{ ...act, type: 'handed-over', to: 'applicant', purpose: letter.purpose } as const]
      : []),
    ...written(behind, act.at, messageId, 'request-answered'),
  );
}

/** HM4: which papers, and why, in the clerk's words; they count as missing until they arrive. */
export function askPapers(setup: HallSetup, behind: Case, act: Act, { message }: DeedDetail): Decision {
  if (!isFromHome(behind)) return refuse('not-from-home');
  if (!message || message.asked.length === 0) return refuse('no-paper-named');
  const { messageId, asked } = message;
  const known = serviceOf(setup, behind.serviceId)?.requirements.map(({ id }) => id) ?? [];
  if (!asked.every((id) => known.includes(id))) return refuse('unknown-requirement');
  return accept(
    { ...act, type: 'papers-asked', requirementIds: asked, messageId },
    ...written(behind, act.at, messageId, 'papers-wanted'),
  );
}

/** HM5: a message for the post room, or one that a clerk sends and then confirms. */
function written(behind: Case, at: Instant, messageId: MessageId, purpose: MessagePurpose): HallEvent[] {
  const head = { medium: mediumOf(behind), about: { is: 'case', caseId: behind.id }, purpose } as const;
  const queued: HallEvent = messageQueued(at, { messageId, ...head });
  if (behind.answerBy !== 'by-hand') return [queued];
  const facts = newMessage({ id: messageId, ...head }, at);
  const message = { ...facts, number: behind.number, state: 'failed', why: 'by-hand' } as const;
  return [queued, { type: 'message-changed', at, message, decidedBy: null }];
}
