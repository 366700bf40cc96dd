import type { ServerOptions } from 'socket.io';
import { LARGEST_FRAME } from '../../../contract/lists.ts';
import { PATIENCE } from '../door/patience.ts';

/** Options of Socket.IO in the hub; measurements compare it with a bare server of the same options. */
export const ENGINE: Partial<ServerOptions> = {
  transports: ['websocket'],
  serveClient: false,
  perMessageDeflate: false,
  maxHttpBufferSize: LARGEST_FRAME,
  // SC8, VL1: a screen that vanished without a word is noticed within five seconds, when its room gets another voice.
  // Longer than a screen's own three seconds (SC3), so that a hub that was blocked for a moment does not disconnect a
  // thousand screens.
  pingInterval: 2_000,
  pingTimeout: PATIENCE.pingTimeout,
};
