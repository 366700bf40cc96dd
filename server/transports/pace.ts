/** No hand presses so fast, and no screen asks so much by itself; a program that floods is told so, and costs nobody else anything. */
const BURST = 500;
const PER_SECOND = 200;

/** AC9: how much one connection may ask: many at once, fewer in the long run. */
export class Pace {
  #left = BURST;
  #at = 0;

  /** Whether one more is answered now. */
  allows(nowMs: number): boolean {
    this.#left = Math.min(BURST, this.#left + (Math.max(0, nowMs - this.#at) / 1_000) * PER_SECOND);
    this.#at = nowMs;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
