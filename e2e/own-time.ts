import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright/test';

const TELLS = existsSync('/proc/thread-self/schedstat');

/**
 * A promised time is for an idle machine. On a busy one, the time that the processes concerned were runnable but got no
 * core is subtracted. Where the system does not report that, all time counts.
 */
export class OwnTime {
  readonly #begunMs = performance.now();
  /** Waiting time of each process at the start. */
  readonly #before: ReadonlyMap<string, number>;

  /** Of the measuring thread, and of these processes. */
  constructor(...processes: readonly number[]) {
    const places = TELLS ? ['thread-self', ...processes.map(String)] : [];
    this.#before = new Map(places.map((place) => [place, waitedMs(place) ?? 0]));
  }

  /** For a story: the hub runs in the measuring thread, the screens in the browser. */
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

/** How long its main thread has waited for a core: the second number, in ns. Null: the process has ended. */
function waitedMs(place: string): number | null {
  const file = `/proc/${place}/schedstat`;
  if (!existsSync(file)) return null;
  const [, waitedNs = '0'] = readFileSync(file, 'utf8').split(' ');
  return Number(waitedNs) / 1e6;
}
