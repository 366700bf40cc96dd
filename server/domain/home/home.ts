import type { Medium } from '../post/message.ts';

/** How a request came whose applicant stayed at home. */
export type HomeVia = 'online' | 'whatsapp' | 'email';

/** How the applicant wants to be answered; `by-hand`: by a clerk's own telephone or mailbox. */
export type AnswerBy = 'email' | 'whatsapp' | 'by-hand';

/** The part of a case that tells how it came. */
interface Came {
  readonly via?: 'hall' | HomeVia;
  readonly answerBy?: AnswerBy | null;
}

/** HM1: the visitor of this case has not come to the hall for it. */
export const isFromHome = ({ via = 'hall' }: Came): boolean => via !== 'hall';

/** The medium for messages to the applicant; by hand, the one by which the request came. */
export function mediumOf({ answerBy, via }: Came): Medium {
  if (answerBy === 'email' || answerBy === 'whatsapp') return answerBy;
  return via === 'email' ? 'email' : 'whatsapp';
}
