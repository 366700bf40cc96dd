import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/**
 * Below the kernel's ephemeral ports: one of those may be given to another program while its server is away, or even to
 * the client that dials it, which would then connect to itself.
 */
const LOWEST = 12_000;
const PORTS = 16_000;

/** A port of 127.0.0.1 that only the server started there uses, however often it goes and comes back. */
export async function lastingPort(): Promise<number> {
  const port = LOWEST + Math.floor(Math.random() * PORTS);
  return (await isClaimed(port)) && (await isFree(port)) ? port : lastingPort();
}

/** Test processes reserve the number by binding the UDP port of that number until they end. */
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
