import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js';

const MINUTE = 60;

/** ON7: a village may share one address of its mobile network, so a whole network may send more than a person would. */
export const limits = () => ({
  /** Any post of a form: looking something up by its code, above all. */
  look: new RateLimiterMemory({ points: 60, duration: 10 * MINUTE }),
  /** Codes that were wrong: whoever guesses has many. */
  wrong: new RateLimiterMemory({ points: 20, duration: 10 * MINUTE }),
  /** Requests and complaints that were taken in. */
  sent: new RateLimiterMemory({ points: 30, duration: 60 * MINUTE }),
  /** The same from one telephone number or e-mail address. */
  person: new RateLimiterMemory({ points: 4, duration: 24 * 60 * MINUTE }),
  /** Second factors for one letter. */
  factor: new RateLimiterMemory({ points: 5, duration: 60 * MINUTE }),
});
export type Limits = ReturnType<typeof limits>;

/** Counts one more; false: that was one too many. */
export const within = async (limiter: RateLimiterMemory, key: string): Promise<boolean> =>
  limiter.consume(key).then(
    () => true,
    () => false,
  );

/** Whether one more would be within, without counting. */
export async function hasRoom(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  const known = await limiter.get(key);
  return known === null || known.remainingPoints > 0;
}

/** Counts one more at each of them at once, before what is counted is tried; null: that would be one too many, and nothing is counted. */
export async function takeOne(
  places: readonly (readonly [RateLimiterMemory, key: string])[],
): Promise<{ readonly giveBack: () => Promise<void> } | null> {
  const giveBack = async () => {
    for (const [limiter, key] of places) await limiter.reward(key);
  };
  const isWithin = await Promise.all(places.map(([limiter, key]) => within(limiter, key)));
  if (!isWithin.includes(false)) return { giveBack };
  await giveBack();
  return null;
}
