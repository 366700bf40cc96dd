import { hours, minutes } from '../../domain/hall-time/instant.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';

interface Span {
  tries: number;
  readonly until: Instant;
}

/**
 * AC18: rate limit per key: a number of tries in a time span that begins with the first. A try is counted at once, before its outcome is
 * known; otherwise parallel tries would all find the last place free.
 */
export class Tries {
  readonly #most: number;
  readonly #lasting: number;
  /** Oldest first, since all spans are equally long. */
  readonly #spans = new Map<string, Span>();

  constructor({ most, lasting }: { readonly most: number; readonly lasting: number }) {
    [this.#most, this.#lasting] = [most, lasting];
  }

  /** Counts one more try; false: the limit is reached, and it is not counted. */
  allows(whose: string, now: Instant): boolean {
    if (this.isSpent(whose, now)) return false;
    const span = this.#spans.get(whose) ?? { tries: 0, until: now + this.#lasting };
    span.tries += 1;
    this.#spans.set(whose, span);
    return true;
  }

  /** Whether the limit is reached. */
  isSpent(whose: string, now: Instant): boolean {
    for (const [key, { until }] of this.#spans) {
      // A span that ends too far ahead was begun under a clock that has been set back since.
      if (until > now && until <= now + this.#lasting) break;
      this.#spans.delete(key);
    }
    return (this.#spans.get(whose)?.tries ?? 0) >= this.#most;
  }

  /** A try that was counted turns out to be free. */
  giveBack(whose: string): void {
    const span = this.#spans.get(whose);
    if (span && span.tries > 0) span.tries -= 1;
  }

  /** For tries of which only wrong ones count; null: the limit is reached, and nothing was looked up. */
  async guess<Answer>(
    whose: string,
    now: Instant,
    look: () => Promise<Answer>,
    isWrong: (answer: Answer) => boolean,
  ): Promise<Answer | null> {
    if (!this.allows(whose, now)) return null;
    let wasWrong = false;
    try {
      const answer = await look();
      wasWrong = isWrong(answer);
      return answer;
    } finally {
      if (!wasWrong) this.giveBack(whose);
    }
  }
}

/** Rate limits for what can be guessed, whatever way it is asked. */
export const newGuesses = () => ({
  /** CM9: complaints' codes, by address. */
  complaints: new Tries({ most: 10, lasting: minutes(10) }),
  /** OB7: by address; the token may be a weak one that an administrator made up. */
  metrics: new Tries({ most: 20, lasting: minutes(10) }),
  /** HM7: per request. There are only 366 birth dates, and 10,000 values of four digits. */
  letters: new Tries({ most: 5, lasting: hours(1) }),
});
export type Guesses = ReturnType<typeof newGuesses>;
