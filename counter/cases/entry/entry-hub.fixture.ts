import { granted } from '../../../contract/reply.ts';
import type { CounterHub } from '../../counter-hub.ts';

/** A hub that answers every question with this. */
export function answering(value: unknown): CounterHub {
  return {
    view: null,
    online: true,
    pairingCode: null,
    signedIn: true,
    sessionEnded: false,
    takenBy: null,
    session: 'session',
    clockOffset: 0,
    // Whatever is asked here has that one answer; its shape is the test's to choose.
    ask: () => Promise.resolve(granted(value)) as never,
    keepSession: () => {},
    forgetSession: () => {},
    keepDevice: () => {},
    reconnect: () => {},
  };
}
