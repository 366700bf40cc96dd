import type { Medium } from '../post/message.ts';

/** How a request came whose applicant stayed at home. */
export type HomeVia = 'online' | 'whatsapp' | 'email';

/** How he wants to be answered; `by-hand`: a clerk writes to him with his own telephone or mailbox. */
export type AnswerBy = 'email' | 'whatsapp' | 'by-hand';

/** A case, as far as it tells how it came. */
interface Came {
  readonly via?: 'hall' | HomeVia;
  readonly answerBy?: AnswerBy | null;
}

/** HM1: the visitor of this case has not come to the hall for it. */
export const isFromHome = ({ via = 'hall' }: Came): boolean => via !== 'hall';

/** By which medium he is written to; by hand it goes back the way it came. */
export function mediumOf({ answerBy, via }: Came): Medium {
  if (answerBy === 'email' || answerBy === 'whatsapp') return answerBy;
  return via === 'email' ? 'email' : 'whatsapp';
}
