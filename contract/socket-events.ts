import type { Payload, RequestName, Value } from './requests.ts';
import type { Reply } from './reply.ts';
import type { CounterView } from './views/counter-view.ts';
import type { DisplayView } from './views/display-view.ts';
import type { KioskView } from './views/kiosk-view.ts';

/** The tables of the contract, in the form that Socket.IO's type parameters want. Nothing is declared twice. */
export type ScreenToHub = {
  [Name in RequestName]: (payload: Payload<Name>, answer: (reply: Reply<Value<Name>>) => void) => void;
};

export interface HubToScreen {
  view: (view: KioskView | DisplayView | CounterView) => void;
  /** Every second (SC3): who misses the revision asks for the view by connecting anew. */
  beat: (beat: { revision: number; now: number }) => void;
  /** To a screen that is not paired: the code to show. */
  pairing: (pairing: { code: string }) => void;
  /** The screen keeps this token and is paired from now on. */
  paired: (paired: { device: string }) => void;
  /** SC5: the screen is older than the hub and must load itself anew. */
  outdated: (outdated: { protocol: number }) => void;
  /** SC7: understood, but the hub serves newer files by now. */
  'newer-build': (newer: { build: string }) => void;
  /** The clerk's session has ended: signed out elsewhere, taken over (by whom), or the trial is over. */
  'session-ended': (ended: { takenBy: string | null }) => void;
}
