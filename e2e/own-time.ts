import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright/test';

const TELLS = existsSync('/proc/thread-self/schedstat');

/**
 * A promise in seconds is kept by a machine that does nothing else. On a busy one, the time for which those who keep it stood
 * ready and got no core is not theirs. Where the system does not tell that, every second counts.
 */
export class OwnTime {
  readonly #places: readonly string[];
  readonly #begunMs: number;

  /** Of the thread that measures, and of these processes. */
  constructor(...processes: readonly number[]) {
    this.#places = TELLS ? ['thread-self', ...processes.map(String)] : [];
    this.#begunMs = this.#now();
  }

  /** Of a story: its hub lives in the thread that measures, its screens in the browser. */
  static async of(browser: Browser): Promise<OwnTime> {
    const line = await browser.newBrowserCDPSession();
    const { processInfo } = await line.send('SystemInfo.getProcessInfo');
    await line.detach();
    return new OwnTime(...processInfo.map(({ id }) => id));
  }

  get ms(): number {
    return this.#now() - this.#begunMs;
  }

  #now(): number {
    return performance.now() - this.#places.map(waitedMs).reduce((sum, ms) => sum + ms, 0);
  }
}

/** How long its first thread has been waiting for a core since it began: the second number, in ns. */
function waitedMs(place: string): number {
  const [, waitedNs = '0'] = readFileSync(`/proc/${place}/schedstat`, 'utf8').split(' ');
  return Number(waitedNs) / 1e6;
}
