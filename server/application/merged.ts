import { isDeepStrictEqual } from 'node:util';

/**
 * What somebody wishes to be written, over what stands there now: he changes what is otherwise than he was shown, and nothing else.
 * Null: of that somebody has changed the same meanwhile, otherwise.
 */
export function merged<Written extends object>(now: Written, was: Written, wish: Written): Written | null {
  const next = { ...now };
  for (const field of Object.keys(wish) as (keyof Written)[]) {
    if (isDeepStrictEqual(wish[field], was[field])) continue;
    if (![was[field], wish[field]].some((each) => isDeepStrictEqual(each, now[field]))) return null;
    next[field] = wish[field];
  }
  return next;
}
