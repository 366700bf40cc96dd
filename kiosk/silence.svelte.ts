import type { Patience } from './patience.ts';

/** How long nobody has touched the kiosk, and what that means for the step it shows. */
export class Silence {
  /** Since the last touch. */
  seconds = $state(0);

  readonly #patience: () => Patience;
  readonly #everySecond: ReturnType<typeof setInterval>;

  readonly #left = $derived.by(() => this.#patience().ends - this.seconds);
  /** Of a page that closes by itself: the seconds left, of how many. */
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

  /** Any touch is a sign of life, but once "Masih di sini?" is asked its two buttons are the answer. */
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
