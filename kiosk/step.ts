import type { RefusalCode } from '../contract/reply.ts';
import type { CheckAnswer } from '../contract/requests/kiosk-requests.ts';
import type { Value } from '../contract/requests.ts';
import type { ComplaintReceived } from '../contract/requests/complaint-requests.ts';
import type { Complaint } from './complaints/complaint.svelte.ts';
import type { Survey, TypedNumber } from './survey/survey.svelte.ts';

export type IssuedTicket = Value<'ticket:issue'>;
export type SecondFactorKind = 'birth-date' | 'family-card';

export interface HomeStep {
  readonly at: 'home';
}

export interface PapersStep {
  readonly at: 'papers';
  readonly serviceId: string;
}

/** The page a visitor is on. Data of a step, personal data above all, exists only in that step's object. */
export type Step =
  | HomeStep
  | PapersStep
  | { readonly at: 'standard'; readonly serviceId: string; readonly back: HomeStep | PapersStep }
  | { readonly at: 'asking'; readonly slow: boolean }
  | { readonly at: 'holding'; readonly ticket: IssuedTicket }
  | { readonly at: 'nik'; readonly digits: string }
  | {
      readonly at: 'second-factor';
      readonly nik: string;
      readonly kind: SecondFactorKind;
      readonly digits: string;
      /** The hub did not answer the last try. */
      readonly unanswered: boolean;
    }
  | { readonly at: 'checking' }
  | { readonly at: 'answer'; readonly answer: CheckAnswer }
  | {
      readonly at: 'sorry';
      readonly refusal: RefusalCode;
      readonly serviceId: string | null;
      /** When the hall opens again, as the hub says with the refusal. */
      readonly opensAt?: number | undefined;
    }
  | { readonly at: 'complaint'; readonly complaint: Complaint }
  /** Null: its words went with a reload, the press did not. */
  | { readonly at: 'complaint-sending'; readonly complaint: Complaint | null; readonly slow: boolean }
  | { readonly at: 'complaint-left'; readonly received: ComplaintReceived; readonly channel: string }
  | { readonly at: 'complaint-lost' }
  | { readonly at: 'survey-number'; readonly typed: TypedNumber }
  | { readonly at: 'survey-asking' }
  /** Offered by a tablet; once touched it is a survey. */
  | { readonly at: 'survey' | 'survey-offer'; readonly survey: Survey }
  | { readonly at: 'survey-sending'; readonly slow: boolean }
  | { readonly at: 'survey-thanks'; /** False: nothing was answered. */ readonly kept: boolean };

export type ComplaintStep = Extract<Step, { at: `complaint${string}` }>;
export type CheckStep = Extract<Step, { at: 'nik' | 'second-factor' | 'answer' }>;
export type SurveyStep = Extract<Step, { at: `survey${string}` }>;
export type StepName = Step['at'];

/** How the parts of a visit change its step. */
export interface Steps {
  readonly step: () => Step;
  readonly go: (step: Step) => void;
  /** The same step, told anew: no sign that somebody is there. */
  readonly retell: (step: Step) => void;
}

export const isCheck = (step: Step): step is CheckStep =>
  step.at === 'nik' || step.at === 'second-factor' || step.at === 'answer';

export const isComplaint = (step: Step): step is ComplaintStep => step.at.startsWith('complaint');

/** A complaint is told on several pages, each a step of its own for whoever stands there. */
export const complaintPage = ({ complaint }: Extract<Step, { at: 'complaint' }>): string =>
  `complaint-${complaint.page}`;

export const isSurvey = (step: Step): step is SurveyStep => step.at.startsWith('survey');
