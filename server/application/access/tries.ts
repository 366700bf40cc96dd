import { hours, minutes } from '../../domain/hall-time/instant.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';

interface Span {
  tries: number;
  readonly until: Instant;
}

/**
 * AC18: so many tries of each in a span that begins with the first of them. A try is counted before what is tried is known, and at once: of many that
 * come at the same moment each would else find room that only one of them has.
 */
export class Tries {
  readonly #most: number;
  readonly #lasting: number;
  /** The oldest first: all last equally long. */
  readonly #spans = new Map<string, Span>();

  constructor({ most, lasting }: { readonly most: number; readonly lasting: number }) {
    [this.#most, this.#lasting] = [most, lasting];
  }

  /** Counts one more, unless that were one too many. */
  allows(whose: string, now: Instant): boolean {
    if (this.isSpent(whose, now)) return false;
    const span = this.#spans.get(whose) ?? { tries: 0, until: now + this.#lasting };
    span.tries += 1;
    this.#spans.set(whose, span);
    return true;
  }

  /** Whether one more would be too many. */
  isSpent(whose: string, now: Instant): boolean {
    for (const [key, { until }] of this.#spans) {
      // One that lies farther ahead than any lasts was counted by a clock that has been set back since.
      if (until > now && until <= now + this.#lasting) break;
      this.#spans.delete(key);
    }
    return (this.#spans.get(whose)?.tries ?? 0) >= this.#most;
  }

  /** One that was allowed costs nothing after all. */
  giveBack(whose: string): void {
    const span = this.#spans.get(whose);
    if (span && span.tries > 0) span.tries -= 1;
  }

  /** For what only costs where it was wrong; null: that would be one too many, and nothing was looked up. */
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

/** What a hall lets be guessed at, from wherever it is asked. */
export const newGuesses = () => ({
  /** CM9: complaints' codes, by address. */
  complaints: new Tries({ most: 10, lasting: minutes(10) }),
  /** OB7: an administrator may have made it up himself; by address. */
  metrics: new Tries({ most: 20, lasting: minutes(10) }),
  /** HM7: a year has 366 birth dates, four digits ten thousand values: so many tries for one request. */
  letters: new Tries({ most: 5, lasting: hours(1) }),
});
export type Guesses = ReturnType<typeof newGuesses>;
