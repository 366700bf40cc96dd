import type { ServerOptions } from 'socket.io';

/** The largest payload a screen may send: a hall file. */
const FRAME_BYTES = 256 * 1024;

/** Socket.IO as the hub speaks it; the measurements compare it with a bare server of the same options. */
export const ENGINE: Partial<ServerOptions> = {
  transports: ['websocket'],
  serveClient: false,
  perMessageDeflate: false,
  maxHttpBufferSize: FRAME_BYTES,
  pingInterval: 5_000,
  pingTimeout: 4_000,
  connectTimeout: 5_000,
};
