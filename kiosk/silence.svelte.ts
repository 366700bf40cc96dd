import type { Patience } from './patience.ts';

/** Time since the last touch, and its consequence for the current step. */
export class Silence {
  /** Since the last touch. */
  seconds = $state(0);

  readonly #patience: () => Patience;
  readonly #everySecond: ReturnType<typeof setInterval>;

  readonly #left = $derived.by(() => this.#patience().ends - this.seconds);
  /** For a page that closes by itself: the seconds left, and of how many. */
  readonly countDown = $derived.by(() => ({ left: this.#left, of: this.#patience().ends }));
  /** Seconds left to answer "Masih di sini?"; null while it is not asked. */
  readonly stillHere = $derived.by(() => {
    const patience = this.#patience();
    return patience.by === 'question' && this.seconds >= patience.warns ? this.#left : null;
  });

  constructor(patience: () => Patience, onend: () => void) {
    this.#patience = patience;
    this.#everySecond = setInterval(() => {
      this.seconds += 1;
      if (this.#left <= 0) onend();
    }, 1_000);
  }

  /** Any touch is a sign of presence, but once "Masih di sini?" is shown only its two buttons count. */
  touched(): void {
    if (this.stillHere === null) this.seconds = 0;
  }

  begin(): void {
    this.seconds = 0;
  }

  stop(): void {
    clearInterval(this.#everySecond);
  }
}
