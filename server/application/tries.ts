import type { Instant } from '../domain/hall-time/instant.ts';

interface Span {
  tries: number;
  readonly until: Instant;
}

/** So many tries of each in a span that begins with the first of them; those beyond count, too, and lengthen nothing. */
export class Tries {
  readonly #most: number;
  readonly #lasting: number;
  /** The oldest first: all last equally long. */
  readonly #spans = new Map<string, Span>();

  constructor({ most, lasting }: { most: number; lasting: number }) {
    [this.#most, this.#lasting] = [most, lasting];
  }

  /** Counts one more; whether it is within the limit. */
  allows(whose: string, now: Instant): boolean {
    for (const [key, { until }] of this.#spans) {
      if (until > now) break;
      this.#spans.delete(key);
    }
    const span = this.#spans.get(whose) ?? { tries: 0, until: now + this.#lasting };
    span.tries += 1;
    this.#spans.set(whose, span);
    return span.tries <= this.#most;
  }
}
