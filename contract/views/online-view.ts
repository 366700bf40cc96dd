import type { HallBadge, WaitRange } from '../view-parts.ts';
import type { ComplaintKind, ComplaintState } from './complaint-view.ts';
import type { PublishedIndex, SurveyQuestion } from './survey-view.ts';

/** What the pages for visitors' own telephones show. Nothing here names a person (ON2). */

interface Words {
  readonly id: string;
  readonly en: string;
}

/** On every page: whose site it is, and what may be done there. */
export interface OnlineFrame {
  readonly hall: HallBadge;
  readonly parts: OnlineParts;
  readonly address: readonly string[];
  readonly contacts: readonly OnlineContact[];
  /** None of its services costs anything. */
  readonly isFree: boolean;
}

/** The hall switches each of them (ON1). */
export interface OnlineParts {
  readonly requests: boolean;
  readonly complaints: boolean;
  readonly survey: boolean;
  readonly waiting: boolean;
  readonly letters: boolean;
}

export interface OnlineContact {
  readonly label: Words;
  readonly value: string;
  /** A link that a telephone acts on: `tel:`, `mailto:`, `https://wa.me/…`; null: plain text. */
  readonly href: string | null;
}

/** Ways to complain other than by the site. */
export interface ComplaintWays {
  readonly contacts: readonly OnlineContact[];
  readonly atTheOffice: readonly Words[];
}

export interface OnlineHome {
  readonly open:
    | { readonly is: 'open'; readonly closesAt: number | null }
    | { readonly is: 'closed'; readonly why: 'holiday' | 'outside-hours'; readonly opensAt: number | null };
  readonly now: number;
  /** The hours that hold this week; empty: it never closes. */
  readonly hours: readonly OnlineHours[];
  /** Those of the next two weeks. */
  readonly holidays: readonly { readonly day: string; readonly name: string }[];
  /** Null: the hall does not publish how many wait. */
  readonly lines: readonly OnlineLine[] | null;
  /** Result of the survey; null: the hall does not ask here, or too few answers. */
  readonly survey: PublishedIndex | null;
}

/** What the bearer of a ticket is asked when his visit is over. */
export interface OnlineSurvey {
  readonly service: Words;
  readonly questions: readonly SurveyQuestion[];
  readonly asksFacts: boolean;
  /** There is a suggestion box for free text. */
  readonly hasBox: boolean;
  /** Id of this form: sent twice, it is one suggestion. */
  readonly press: string;
}

export interface OnlineHours {
  /** 0 is Monday. */
  readonly days: readonly number[];
  readonly open: string;
  readonly close: string;
}

interface OnlineLine {
  readonly service: Words;
  readonly waiting: number;
  readonly wait: WaitRange | null;
}

export interface OnlineService {
  readonly id: string;
  readonly name: Words;
  readonly fullName: Words;
  readonly hint: Words;
  /** Eligibility; null: the standard does not say. */
  readonly eligibility: Words | null;
  /** Who may bring it for somebody else, as a sentence; null: the standard names nobody. */
  readonly whoMayBring: Words | null;
  readonly timeLimit: Words;
  readonly fee: Words;
  readonly products: readonly Words[];
  readonly papers: readonly OnlinePaper[];
  /** Null: whoever wants it comes to the hall. */
  readonly fromHome: { readonly limit: Words; readonly printed: readonly Words[] } | null;
  readonly issuesLetter: boolean;
  /** Who may ask for somebody else (CS11); empty: it is not asked. */
  readonly broughtBy: readonly { readonly id: string; readonly name: Words }[];
}

export interface OnlinePaper {
  readonly id: string;
  readonly text: Words;
  readonly mandatory: boolean;
  /** What to ask for, where the printed words are a sentence. */
  readonly called: string | null;
  readonly form: string | null;
  readonly issuer: string | null;
  readonly countersignedBy: string | null;
  readonly unlessListedIn: string | null;
  /** CS4: of those with the same figure, which follow each other, one is enough. */
  readonly oneOf?: number;
}

/** What the bearer of a ticket's token may know of it, and nothing of anybody else (IS7). */
export interface OnlineTicket {
  readonly number: string;
  readonly service: Words;
  readonly now: TicketNow;
  readonly at: number;
}

export type TicketNow =
  | { readonly is: 'waiting'; readonly ahead: number; readonly wait: WaitRange | null; readonly station: Words }
  /** `call` changes with each call: a recall sounds again (CA5). */
  | { readonly is: 'called'; readonly place: Words; readonly call: string }
  | { readonly is: 'serving'; readonly place: Words }
  | { readonly is: 'held'; readonly forCase: boolean; readonly returnAt: number | null }
  | { readonly is: 'missed' }
  /** `expired`: with the day, unserved (CA12). */
  | { readonly is: 'over'; readonly expired: boolean };

/** What the applicant sees of his request by its code. */
export interface OnlineRequestState {
  readonly number: string;
  readonly service: Words;
  readonly is: 'working' | 'waits' | 'answered' | 'refused';
  readonly state: Words;
  readonly receivedAt: number;
  readonly dueAt: number | null;
  readonly closedAt: number | null;
  /** The papers that are asked for now. */
  readonly asked: readonly { readonly id: string; readonly name: Words }[];
  readonly hasLetter: boolean;
}

/** What the complainant sees by his code. */
export interface OnlineComplaintState {
  readonly number: string;
  readonly kind: ComplaintKind;
  readonly state: ComplaintState;
  readonly receivedAt: number;
  readonly closedAt: number | null;
  readonly shownAs: readonly Words[];
  /** Present once it is delivered. */
  readonly answer: { readonly words: string } | null;
}

export interface OnlineLetter {
  readonly number: string;
  readonly title: string;
  readonly issuedAt: number;
  readonly cancelled: boolean;
}
