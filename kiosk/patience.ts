import type { StepName } from './step.ts';

/** Seconds without a touch until a step ends, and from when on it warns (WCAG 2.2.1: 20 s to say no). */
export interface Patience {
  readonly ends: number;
  readonly warns: number;
  readonly by: 'count-down' | 'question' | 'nothing';
}

const TICKET: Patience = { ends: 20, warns: 0, by: 'count-down' };
/** Without paper the number must be memorised. */
const TICKET_WITHOUT_PAPER: Patience = { ends: 60, warns: 0, by: 'count-down' };
/** SC6: the register's answer disappears after 30 s without a touch. */
const ANSWER: Patience = { ends: 30, warns: 0, by: 'count-down' };
/** Writing a complaint includes pauses to think; its number has to be written down. */
const COMPLAINT: Patience = { ends: 120, warns: 95, by: 'question' };
const COMPLAINT_LEFT: Patience = { ends: 45, warns: 0, by: 'count-down' };
const COMPLAINT_LEFT_WITHOUT_PAPER: Patience = { ends: 120, warns: 0, by: 'count-down' };
/** Long enough to read it, and to open the suggestion box. */
const SURVEY_THANKS: Patience = { ends: 20, warns: 0, by: 'count-down' };
/** A tablet asks, and need not be answered. */
const SURVEY_OFFER: Patience = { ends: 90, warns: 90, by: 'nothing' };
/** The next visitor finds the home page in its default state: at its top, in Indonesian, no priority, plain. */
const HOME: Patience = { ends: 30, warns: 30, by: 'nothing' };
const ELSEWHERE: Patience = { ends: 80, warns: 60, by: 'question' };

export function patienceOf(step: StepName, withoutPaper: boolean): Patience {
  switch (step) {
    case 'home':
      return HOME;
    case 'holding':
      return withoutPaper ? TICKET_WITHOUT_PAPER : TICKET;
    case 'answer':
      return ANSWER;
    case 'complaint':
      return COMPLAINT;
    case 'complaint-left':
      return withoutPaper ? COMPLAINT_LEFT_WITHOUT_PAPER : COMPLAINT_LEFT;
    case 'survey-thanks':
      return SURVEY_THANKS;
    case 'survey-offer':
      return SURVEY_OFFER;
    default:
      return ELSEWHERE;
  }
}

/** Listening takes longer than reading (EN 301 549, 5.1.3), answering included. */
export function doubled(patience: Patience): Patience {
  return { ...patience, ends: 2 * patience.ends, warns: 2 * patience.warns };
}
