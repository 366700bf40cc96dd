import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/**
 * Below the ports that a kernel hands out by itself: one of those may be somebody else's while its server is away, and whoever
 * dials it may be given it himself and hear his own voice.
 */
const LOWEST = 12_000;
const PORTS = 16_000;

/** A port of 127.0.0.1 where nobody answers but the server that is begun there, however often it goes and comes back. */
export async function lastingPort(): Promise<number> {
  const port = LOWEST + Math.floor(Math.random() * PORTS);
  return (await isClaimed(port)) && (await isFree(port)) ? port : lastingPort();
}

/** The tests' processes tell each other by the datagrams' port of that number, which each holds until its end. */
function isClaimed(port: number): Promise<boolean> {
  const claim = createSocket('udp4').unref();
  return new Promise((resolve) => {
    claim.once('error', () => claim.close(() => resolve(false)));
    claim.bind(port, '127.0.0.1', () => resolve(true));
  });
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
