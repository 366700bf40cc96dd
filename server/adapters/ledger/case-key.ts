/** So many cases of one millisecond have keys of their own. */
export const KEYS_OF_AN_INSTANT = 1_024;

export const FIRST_KEY = 0;

/** The first key of a case that was opened then; what no key can reach stays in the numbers that are exact. */
export const firstKeyAt = (instant: number): number =>
  Math.min(Math.max(FIRST_KEY, instant * KEYS_OF_AN_INSTANT), Number.MAX_SAFE_INTEGER);
