const STEPS = [0.35, 0.6, 1, 1.6, 2.4] as const;
/** As the loudspeaker of the hall was set up. */
const USUAL = 2;

/** How loud it is for this visitor. The next one finds it as everybody does (EN 301 549, 5.1.3.9). */
export class Loudness {
  #step = USUAL;
  readonly #set: (gain: number) => void;

  constructor(set: (gain: number) => void) {
    this.#set = set;
  }

  change(by: 1 | -1): void {
    this.#go(this.#step + by);
  }

  reset(): void {
    this.#go(USUAL);
  }

  #go(step: number): void {
    this.#step = Math.min(Math.max(step, 0), STEPS.length - 1);
    this.#set(STEPS[this.#step] ?? 1);
  }
}
