import type { Case } from '../cases/case.ts';
import type { Medium } from '../post/message.ts';

/** How a request came whose applicant stayed at home. */
export type HomeVia = 'online' | 'whatsapp' | 'email';

/** How he wants to be answered; `by-hand`: a clerk writes to him with his own telephone or mailbox. */
export type AnswerBy = 'email' | 'whatsapp' | 'by-hand';

/** HM1: the visitor of this case has not come to the hall for it. */
export const isFromHome = ({ via = 'hall' }: Pick<Case, 'via'>): boolean => via !== 'hall';

/** By which medium he is written to; by hand it goes back the way it came. */
export function mediumOf({ answerBy, via }: Pick<Case, 'answerBy' | 'via'>): Medium {
  if (answerBy === 'email' || answerBy === 'whatsapp') return answerBy;
  return via === 'email' ? 'email' : 'whatsapp';
}
