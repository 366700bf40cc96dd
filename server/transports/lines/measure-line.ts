import type { Socket } from 'socket.io';
import type { SteadyClock } from '../../ports/world.ts';

/** Measures a connection's round-trip time with the pings that Engine.IO sends anyway. */
export function measureLine({ conn }: Socket, tell: (roundTripMs: number) => void, clock: SteadyClock): void {
  let askedAt: number | null = null;
  conn.on('packetCreate', ({ type }) => {
    if (type === 'ping') askedAt = clock.elapsedMs();
  });
  conn.on('heartbeat', () => {
    if (askedAt !== null) tell(clock.elapsedMs() - askedAt);
    askedAt = null;
  });
}
