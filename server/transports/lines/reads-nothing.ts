import type { Socket } from 'socket.io';

const MOST_PACKETS_WAITING = 200;

/** AC9: whether the other end has left so many packets unread that it no longer reads; it would only fill the hub's memory. */
export function readsNothing(socket: Socket): boolean {
  // Engine.IO's buffer of unsent packets; Socket.IO's types do not show it.
  const { writeBuffer } = socket.conn as unknown as { writeBuffer?: readonly unknown[] };
  return (writeBuffer?.length ?? 0) > MOST_PACKETS_WAITING;
}
