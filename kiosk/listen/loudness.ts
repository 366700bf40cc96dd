const STEPS = [0.35, 0.6, 1, 1.6, 2.4] as const;
/** The normal volume, at which the hall's loudspeaker was set up. */
const USUAL = 2;

/** The volume for this visitor. The next one finds the normal volume (EN 301 549, 5.1.3.9). */
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
