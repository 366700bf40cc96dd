import { accessBounds } from '../../contract/lists.ts';

const MINUTE = 60_000;
/** How often the hub is told that somebody is present: it has an idle timeout of its own. */
const TELLS_EVERY_MS = 2 * 60_000;

interface Watched {
  readonly now: () => number;
  /** AC2: idle minutes after which the screen locks itself; undefined: the default. */
  readonly lockMinutes: () => number | undefined;
  readonly lock: () => void;
  readonly present: () => void;
}

/** Time since the last touch, and what follows from it. */
export class Silence {
  readonly #watched: Watched;
  #touchedAt: number;
  #toldAt: number;

  constructor(watched: Watched) {
    this.#watched = watched;
    this.#touchedAt = watched.now();
    this.#toldAt = watched.now();
  }

  touch(): void {
    this.#touchedAt = this.#watched.now();
  }

  get #locksAfter(): number {
    return (this.#watched.lockMinutes() ?? accessBounds.lockMinutes.usual) * MINUTE;
  }

  /** Called regularly while somebody is signed in. */
  look(): void {
    const now = this.#watched.now();
    if (now - this.#touchedAt >= this.#locksAfter) {
      this.#watched.lock();
    } else if (this.#touchedAt > this.#toldAt && now - this.#toldAt >= TELLS_EVERY_MS) {
      this.#toldAt = now;
      this.#watched.present();
    }
  }
}

const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
const LOOKS_EVERY_MS = 15_000;

/** Follows input in this window; each press in the small window counts here, too. */
export function followSilence(silence: Silence, isSignedIn: () => boolean): () => void {
  const touch = () => silence.touch();
  for (const name of touches) window.addEventListener(name, touch, { capture: true, passive: true });
  const timer = setInterval(() => (isSignedIn() ? silence.look() : silence.touch()), LOOKS_EVERY_MS);
  return () => {
    clearInterval(timer);
    for (const name of touches) window.removeEventListener(name, touch, { capture: true });
  };
}
