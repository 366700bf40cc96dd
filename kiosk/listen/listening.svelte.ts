import { fiveKeyOf } from './five-keys.ts';
import type { Listened } from './listened.ts';
import type { Listener } from './listener.ts';

type FetchListener = (listened: Listened) => Promise<Listener>;

/** The speaking part is loaded only when somebody listens: most visitors read. */
const fetchListener: FetchListener = async (listened) =>
  (await import('./browser-listener.ts')).browserListener(listened);

/** "Dengarkan": every page and every control spoken, the first touch speaks and the second acts [LI1]. */
export class Listening {
  on = $state(false);
  readonly #listened: Listened;
  readonly #fetch: FetchListener;
  #listener = $state.raw<Listener | null>(null);
  #coming: Promise<Listener> | null = null;
  /**
   * Counts starts and ends, so that a load which finishes after the visitor has gone or pressed again starts nothing.
   */
  #round = 0;

  constructor(listened: Listened, fetch: FetchListener = fetchListener) {
    this.#listened = listened;
    this.#fetch = fetch;
  }

  /** Shown at the foot of the page meanwhile; null: nobody listens, or it is still loading. */
  get listener(): Listener | null {
    return this.on ? this.#listener : null;
  }

  toggle(): void {
    if (this.on) this.stop();
    else void this.start();
  }

  async start(): Promise<void> {
    if (this.on) return;
    this.on = true;
    const round = ++this.#round;
    const listener = await this.#fetched();
    if (round !== this.#round) return;
    // If the hub is away and it cannot be loaded, the button stays off and can be pressed again.
    this.on = listener !== null;
    this.#listener = listener;
    listener?.begin();
  }

  /** One load for all presses made while it is under way; null: it failed. */
  async #fetched(): Promise<Listener | null> {
    const coming = (this.#coming ??= this.#fetch(this.#listened));
    try {
      return await coming;
    } catch {
      if (this.#coming === coming) this.#coming = null;
      return null;
    }
  }

  /** LI8: ends with the visit, so that the next visitor finds the kiosk silent, at its normal volume. */
  stop(): void {
    this.#round += 1;
    this.on = false;
    this.#listener?.end();
  }

  /**
   * LI2: somebody who does not see the button presses one of five keys on the home page. Enter belongs to a control
   * that has the focus.
   */
  wakeByKey(window: Window): () => void {
    const wake = (event: KeyboardEvent) => {
      const key = fiveKeyOf(event);
      if (this.on || key === null || !this.#listened.isHome()) return;
      if (key === 'ok' && window.document.activeElement?.matches('button, input')) return;
      event.preventDefault();
      event.stopPropagation();
      void this.start();
    };
    window.addEventListener('keydown', wake, { capture: true });
    return () => window.removeEventListener('keydown', wake, { capture: true });
  }
}
