import { accessBounds } from '../../contract/lists.ts';

const MINUTE = 60_000;
/** The hub is told that somebody is there, though he asks for nothing: it has a silence of its own. */
const TELLS_EVERY_MS = 2 * 60_000;

interface Watched {
  readonly now: () => number;
  /** AC2: a screen before which nobody touches anything for so long is locked; undefined: as usual. */
  readonly lockMinutes: () => number | undefined;
  readonly lock: () => void;
  readonly present: () => void;
}

/** When the screen was last touched, and what follows from a silence. */
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

  /** Now and then, while somebody is signed in. */
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

/** Follows what is done in this window; whoever works in the small one touches this one by each press. */
export function followSilence(silence: Silence, isSignedIn: () => boolean): () => void {
  const touch = () => silence.touch();
  for (const name of touches) window.addEventListener(name, touch, { capture: true, passive: true });
  const timer = setInterval(() => (isSignedIn() ? silence.look() : silence.touch()), LOOKS_EVERY_MS);
  return () => {
    clearInterval(timer);
    for (const name of touches) window.removeEventListener(name, touch, { capture: true });
  };
}
