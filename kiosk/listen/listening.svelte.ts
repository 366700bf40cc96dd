import { fiveKeyOf } from './five-keys.ts';
import type { Listened } from './listened.ts';
import type { Listener } from './listener.ts';

type FetchListener = (listened: Listened) => Promise<Listener>;

/** What speaks is fetched by whoever wants to listen: most visitors read. */
const fetchListener: FetchListener = async (listened) =>
  (await import('./browser-listener.ts')).browserListener(listened);

/** "Dengarkan": every page and every control spoken, the first touch speaks and the second acts [LI1]. */
export class Listening {
  on = $state(false);
  readonly #listened: Listened;
  readonly #fetch: FetchListener;
  #listener = $state.raw<Listener | null>(null);
  #coming: Promise<Listener> | null = null;
  /** Counts who began or ended: what comes for somebody who has gone, or has pressed again meanwhile, begins nothing. */
  #round = 0;

  constructor(listened: Listened, fetch: FetchListener = fetchListener) {
    this.#listened = listened;
    this.#fetch = fetch;
  }

  /** What stands at the foot of the page meanwhile; null: nobody listens, or it is on its way. */
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
    // The hub is away and did not bring it: the button stands as it stood, and may be pressed again.
    this.on = listener !== null;
    this.#listener = listener;
    listener?.begin();
  }

  /** One for all who ask, however often they press while it is on its way; null: it did not come. */
  async #fetched(): Promise<Listener | null> {
    const coming = (this.#coming ??= this.#fetch(this.#listened));
    try {
      return await coming;
    } catch {
      if (this.#coming === coming) this.#coming = null;
      return null;
    }
  }

  /** LI8, with the visit: whoever comes next finds the kiosk silent, and as loud as it was set up. */
  stop(): void {
    this.#round += 1;
    this.on = false;
    this.#listener?.end();
  }

  /** LI2: whoever does not see the button presses one of five keys at home. Enter belongs to a control that has the focus. */
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
