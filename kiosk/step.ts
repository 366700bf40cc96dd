import type { RefusalCode } from '../contract/reply.ts';
import type { CheckAnswer } from '../contract/kiosk-requests.ts';
import type { Value } from '../contract/requests.ts';

export type IssuedTicket = Value<'ticket:issue'>;
export type SecondFactorKind = 'birth-date' | 'family-card';

export interface HomeStep {
  readonly at: 'home';
}

export interface PapersStep {
  readonly at: 'papers';
  readonly serviceId: string;
  readonly priorityId: string | null;
}

/** Where a visitor is. What belongs to one step, personal data above all, exists in that step and nowhere else. */
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
  | { readonly at: 'answer'; readonly answer: CheckAnswer; readonly priorityId: string | null }
  | {
      readonly at: 'sorry';
      readonly refusal: RefusalCode;
      readonly serviceId: string | null;
      /** When the hall opens again, as the hub says with the refusal. */
      readonly opensAt?: number | undefined;
    };

export type StepName = Step['at'];
