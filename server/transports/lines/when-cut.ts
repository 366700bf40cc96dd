import type { EventEmitter } from 'node:events';
import type { Socket } from 'socket.io';

/** RFC 6455: "going away". Every browser sends it when a page is loaded anew, left or closed, and when the browser is shut. */
const GOING_AWAY = 1001;

/**
 * OB5: only a line that the network broke speaks against the network. A page that hears nothing closes its line with a frame without a
 * code (SC8): that is a cut, too. A computer that falls asleep ends its line without a word, as a pulled cable does.
 */
export function whenCut(socket: Socket, tell: () => void): void {
  // The WebSocket below Engine.IO, whose types hide it; Engine.IO itself does not pass the code on.
  const { socket: below } = socket.conn.transport as unknown as { readonly socket: EventEmitter };
  let [isBroken, code]: [boolean, number | null] = [false, null];
  const judge = () => {
    if (isBroken && code !== null && code !== GOING_AWAY) tell();
  };
  below.once('close', (said: number) => {
    code = said;
    judge();
  });
  socket.on('disconnect', (reason) => {
    if (reason === 'ping timeout') return tell();
    // Whatever is sent to a page that is just going away is an error, too, before its code is known.
    isBroken = reason === 'transport close' || reason === 'transport error';
    judge();
  });
}
