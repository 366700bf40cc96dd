import type { HallEvent } from './events.ts';

/** What the hall can say no to. A fault, something broken, is never one of these: it throws. */
export type Refusal =
  | 'unknown-service'
  | 'unknown-visit'
  | 'unknown-counter'
  | 'unknown-station'
  | 'unknown-outcome'
  | 'unknown-priority'
  | 'unknown-requirement'
  | 'unknown-printer'
  | 'unknown-kiosk'
  | 'unknown-letter'
  | 'hall-closed'
  | 'holiday'
  | 'service-closed'
  | 'quota-spent'
  | 'nobody-waiting'
  | 'counter-busy'
  | 'counter-empty'
  | 'counter-closed'
  | 'counter-paused'
  | 'counter-taken'
  | 'visit-not-waiting'
  | 'visit-not-called'
  | 'visit-not-serving'
  | 'visit-not-held'
  | 'visit-not-missed'
  | 'visit-elsewhere'
  | 'needs-unmet'
  | 'no-file'
  | 'file-taken'
  | 'not-listed'
  | 'letter-issued-already'
  | 'letter-not-issued-here'
  | 'nothing-to-undo'
  | 'printed-just-now'
  | 'unknown-case'
  | 'unknown-attachment'
  | 'case-closed'
  | 'step-not-open'
  | 'not-your-step'
  | 'reason-wanted'
  | 'record-wanted'
  | 'purpose-wanted'
  | 'no-draft'
  | 'paraf-not-due'
  | 'paraf-missing'
  | 'letter-not-signed'
  | 'letter-cancelled-already'
  | 'outage-already'
  | 'no-outage';

export type Decision =
  { readonly ok: true; readonly events: readonly HallEvent[] } | { readonly ok: false; readonly refusal: Refusal };

export const accept = (...events: readonly HallEvent[]): Decision => ({ ok: true, events });
export const refuse = (refusal: Refusal): Decision => ({ ok: false, refusal });
