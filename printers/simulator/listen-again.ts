import { setTimeout as wait } from 'node:timers/promises';

interface Listening {
  listen(port: number, host: string, begun: () => void): unknown;
  once(event: 'error', failed: (fault: Error) => void): unknown;
  off(event: 'error', failed: (fault: Error) => void): unknown;
}

const WITHIN_MS = 30_000;
const AGAIN_AFTER_MS = 5;

/**
 * Listens on a port it had before. A child process that is being started inherits everything open here until it execs,
 * so a port that was just closed may be in use for a moment, longer on a busy machine.
 */
export async function listenAgain(server: Listening, port: number, host: string): Promise<void> {
  const until = performance.now() + WITHIN_MS;
  for (;;) {
    try {
      await listen(server, port, host);
      return;
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EADDRINUSE' || performance.now() > until) throw fault;
    }
    await wait(AGAIN_AFTER_MS);
  }
}

/** Rejects if the port belongs to another program. */
export function listen(server: Listening, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
