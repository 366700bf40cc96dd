import type { EventEmitter } from 'node:events';
import type { Socket } from 'socket.io';

/** How a line ended: its page went away or dialled anew, the hub ended it, or the network did. */
export type LineEnd = 'left' | 'cut';

/** RFC 6455: "going away". Every browser sends it when a page is loaded anew, left or closed, and when the browser is shut. */
const GOING_AWAY = 1001;
const BROKEN: ReadonlySet<string> = new Set(['ping timeout', 'transport error', 'transport close']);

/**
 * OB5: only a line that the network broke speaks against the network. A page that hears nothing closes its line with a frame without a
 * code (SC8): that is a cut, too. A computer that falls asleep ends its line without a word, as a pulled cable does.
 */
export function whenItEnds(socket: Socket, tell: (end: LineEnd) => void): void {
  // The WebSocket below Engine.IO, whose types hide it; Engine.IO itself does not pass the code on.
  const { socket: below } = socket.conn.transport as unknown as { readonly socket: EventEmitter };
  let code: number | null = null;
  below.prependOnceListener('close', (said: number) => (code = said));
  socket.on('disconnect', (reason) => tell(BROKEN.has(reason) && code !== GOING_AWAY ? 'cut' : 'left'));
}
