import type { Socket } from 'socket.io';

const MOST_PACKETS_WAITING = 200;
/** Many times the largest answer; a device has ten lines at most. */
const MOST_BYTES_WAITING = 4_000_000;

/** Engine.IO's buffer of unsent packets; Socket.IO's types do not show it. */
interface Unsent {
  readonly writeBuffer?: readonly { readonly data?: string | Buffer }[];
}

/** AC9: whether the other end has left so much unread that it no longer reads; it would only fill the hub's memory. */
export function readsNothing(socket: Socket): boolean {
  const { writeBuffer = [] } = socket.conn as unknown as Unsent;
  if (writeBuffer.length > MOST_PACKETS_WAITING) return true;
  return writeBuffer.reduce((bytes, { data }) => bytes + (data?.length ?? 0), 0) > MOST_BYTES_WAITING;
}
