import type { ServerOptions } from 'socket.io';
import { LARGEST_FRAME } from '../../../contract/lists.ts';
import { PATIENCE } from '../door/patience.ts';

/** Socket.IO as the hub speaks it; the measurements compare it with a bare server of the same options. */
export const ENGINE: Partial<ServerOptions> = {
  transports: ['websocket'],
  serveClient: false,
  perMessageDeflate: false,
  maxHttpBufferSize: LARGEST_FRAME,
  // A screen that has gone without a word is noticed within five seconds: by then its room has another voice (SC8, VL1). Longer than a
  // screen's own three seconds (SC3), so that a hub that was held up for a moment does not send a thousand screens away.
  pingInterval: 2_000,
  pingTimeout: PATIENCE.pingTimeout,
};
