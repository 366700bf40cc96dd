import type { Socket } from 'socket.io';

/** Shorter than a screen's time for answering a ping (SC8), whose answer waits as well. */
const HELD_MS = 2_000;

/** Of the `ws` package; Socket.IO's types do not show it. */
interface Reading {
  readonly transport?: { readonly socket?: { readonly isPaused: boolean; pause(): void; resume(): void } };
}

/**
 * AC9: a line that asks faster than it is answered is not read for a moment. What it sends waits at its own end, as the hub's buffers are
 * full: refusing each of ten thousand requests would cost the hub nearly as much as answering them.
 */
export function holdBack(socket: Socket): void {
  const line = (socket.conn as unknown as Reading).transport?.socket;
  if (!line || line.isPaused) return;
  line.pause();
  setTimeout(() => line.resume(), HELD_MS).unref();
}
