import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright/test';

const TELLS = existsSync('/proc/thread-self/schedstat');

/**
 * A promise in seconds is kept by a machine that does nothing else. On a busy one, the time for which those who keep it stood
 * ready and got no core is not theirs. Where the system does not tell that, every second counts.
 */
export class OwnTime {
  readonly #begunMs = performance.now();
  /** How long each had been waiting when it began. */
  readonly #before: ReadonlyMap<string, number>;

  /** Of the thread that measures, and of these processes. */
  constructor(...processes: readonly number[]) {
    const places = TELLS ? ['thread-self', ...processes.map(String)] : [];
    this.#before = new Map(places.map((place) => [place, waitedMs(place) ?? 0]));
  }

  /** Of a story: its hub lives in the thread that measures, its screens in the browser. */
  static async of(browser: Browser): Promise<OwnTime> {
    const line = await browser.newBrowserCDPSession();
    const { processInfo } = await line.send('SystemInfo.getProcessInfo');
    await line.detach();
    return new OwnTime(...processInfo.map(({ id }) => id));
  }

  get ms(): number {
    const waits = [...this.#before].map(([place, before]) => (waitedMs(place) ?? before) - before);
    return performance.now() - this.#begunMs - waits.reduce((sum, ms) => sum + ms, 0);
  }
}

/** How long its first thread has been waiting for a core: the second number, in ns. Null: it has ended, as a page's process may. */
function waitedMs(place: string): number | null {
  const file = `/proc/${place}/schedstat`;
  if (!existsSync(file)) return null;
  const [, waitedNs = '0'] = readFileSync(file, 'utf8').split(' ');
  return Number(waitedNs) / 1e6;
}
