import type { Case } from '../cases/case.ts';

/** How a request came whose applicant stayed at home. */
export type HomeVia = 'online' | 'whatsapp' | 'email';

/** How he wants to be answered; `by-hand`: a clerk writes to him with his own telephone or mailbox. */
export type AnswerBy = 'email' | 'whatsapp' | 'by-hand';

/** HM1: the visitor of this case has not come to the hall for it. */
export const isFromHome = ({ via = 'hall' }: Pick<Case, 'via'>): boolean => via !== 'hall';
