import type { Socket } from 'socket.io';
import type { SteadyClock } from '../../ports/world.ts';

/** How long each of Engine.IO's own pings is on its way there and back; nothing more is sent for it. */
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
