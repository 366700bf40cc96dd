import type { Payload, RequestName, Value } from './requests.ts';
import type { Reply } from './reply.ts';
import type { ScreenRole } from './handshake.ts';
import type { ViewOf } from './views.ts';

/** The tables of the contract as type parameters for Socket.IO. Nothing is declared twice. */
export type ScreenToHub = {
  [Name in RequestName]: (payload: Payload<Name>, answer: (reply: Reply<Value<Name>>) => void) => void;
};

export interface HubToScreen {
  view: (view: ViewOf<ScreenRole>) => void;
  /** Every second (SC3): a screen that lacks this revision reconnects to get the view. */
  beat: (beat: { revision: number; now: number }) => void;
  /** Sent to an unpaired screen: the code to show. */
  pairing: (pairing: { code: string }) => void;
  /** The screen stores this token and is paired from now on. */
  paired: (paired: { device: string }) => void;
  /** SC5: the screen is older than the hub and must reload. */
  outdated: (outdated: { protocol: number }) => void;
  /** SC7: the protocol matches, but the hub serves newer files by now. */
  'newer-build': (newer: { build: string }) => void;
  /** The clerk's session has ended: signed out elsewhere, taken over (and by whom), or the trial is over. */
  'session-ended': (ended: { takenBy: string | null }) => void;
}
