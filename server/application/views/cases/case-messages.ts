import type { CaseDetail, CaseMessage, FromHome } from '../../../../contract/views/case-view.ts';
import type { Case } from '../../../domain/cases/case.ts';
import { isFromHome } from '../../../domain/home/home.ts';
import type { KeptMessage } from '../../../ports/post.ts';
import { messageLink } from '../../home/message-link.ts';
import type { Office } from '../../office.ts';

/** Null: the request was made at the hall. */
export function fromHome(behind: Case): FromHome | null {
  const { via = 'hall', answerBy } = behind;
  return isFromHome(behind) && via !== 'hall' && answerBy ? { via, answerBy } : null;
}

/** The messages sent about a case, and what became of them (MS1). */
export async function messagesOf({ outbox }: Office, behind: Case): Promise<CaseDetail['messages']> {
  if (!isFromHome(behind)) return [];
  return (await outbox.about({ is: 'case', caseId: behind.id })).map(shown);
}

function shown({ id, purpose, medium, state, why, queuedAt, words }: KeptMessage): CaseMessage {
  return {
    messageId: id,
    purpose,
    medium,
    state,
    why,
    at: queuedAt,
    words: words && { to: words.to, subject: words.subject, text: words.text, link: messageLink(medium, words) },
    letterId: words?.letterId ?? null,
  };
}
