import { granted } from '../../../contract/reply.ts';
import type { CounterHub } from '../../counter-hub.ts';

/** A hub with one answer for every request. */
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
    // The test chooses the shape of that answer.
    ask: () => Promise.resolve(granted(value)) as never,
    keepSession: () => {},
    forgetSession: () => {},
    keepDevice: () => {},
    reconnect: () => {},
  };
}
