import type { HubLink } from '../ui/hub-link.svelte.ts';

/** What the counter needs of its link; a test passes a plain object. */
export type CounterHub = Pick<
  HubLink<'counter'>,
  | 'view'
  | 'online'
  | 'pairingCode'
  | 'signedIn'
  | 'sessionEnded'
  | 'takenBy'
  | 'session'
  | 'clockOffset'
  | 'ask'
  | 'keepSession'
  | 'forgetSession'
  | 'keepDevice'
  | 'reconnect'
>;
