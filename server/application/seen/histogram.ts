/** Counts of durations by upper bound, the last without one: a Prometheus histogram. */
export class Histogram {
  readonly bounds: readonly number[];
  readonly #counts: number[];
  sum = 0;
  count = 0;

  constructor(bounds: readonly number[]) {
    this.bounds = bounds;
    this.#counts = bounds.map(() => 0);
  }

  observe(value: number): void {
    this.sum += value;
    this.count++;
    const fits = this.bounds.findIndex((bound) => value <= bound);
    if (fits >= 0) this.#counts[fits] = (this.#counts[fits] ?? 0) + 1;
  }

  /** Cumulative counts: at or below each bound. */
  get atMost(): readonly { readonly bound: number; readonly count: number }[] {
    let below = 0;
    return this.bounds.map((bound, i) => ({ bound, count: (below += this.#counts[i] ?? 0) }));
  }
}
