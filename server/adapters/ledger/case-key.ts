/** How many cases opened in the same millisecond get keys of their own. */
export const KEYS_OF_AN_INSTANT = 1_024;

export const FIRST_KEY = 0;

/** The first key for a case opened at that instant, clamped to exact integers. */
export const firstKeyAt = (instant: number): number =>
  Math.min(Math.max(FIRST_KEY, instant * KEYS_OF_AN_INSTANT), Number.MAX_SAFE_INTEGER);
