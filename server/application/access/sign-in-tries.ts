import type { Instant } from '../../domain/hall-time/instant.ts';
import type { DoorBook, Failures } from '../../ports/door.ts';

const MINUTE = 60_000;
const FIRST_WAIT = 30_000;
/** After this time tries are forgotten. */
const REMEMBERED = 12 * 60 * MINUTE;

/** AC3: how long further tries are refused after this many wrong ones in a row: doubled each time, up to the office's maximum. */
export function waitAfter(count: number, { free, longest }: Omit<Tried, 'key'>): number {
  return count <= free ? 0 : Math.min(longest, FIRST_WAIT * 2 ** (count - free - 1));
}

interface Tried {
  readonly key: string;
  /** This many wrong tries have no delay: names are mistyped, and several clerks share a computer. */
  readonly free: number;
  /** The longest delay, so that nobody can lock out a colleague for longer by guessing. */
  readonly longest: number;
}

/** Counts one wrong try under each key, or tells how long to wait. Counted before the check, so that parallel tries are no loophole. */
export async function tryDoor(
  door: DoorBook,
  tries: readonly Tried[],
  now: Instant,
): Promise<{ readonly waitMs: number }> {
  await door.forgetBefore(now - REMEMBERED);
  let waitMs = 0;
  const keys = tries.map(({ key }) => key);
  await door.recount(keys, (before) => {
    // After a clock was set back, a try in the future counts as one of now, so that nobody waits longer for it.
    const known = before.map((each) => (each && each.lastAt > now ? { ...each, lastAt: now } : each));
    waitMs = Math.max(...tries.map((tried, i) => stillShut(known[i], tried, now)));
    return waitMs > 0 ? known : known.map((each) => ({ count: (each?.count ?? 0) + 1, lastAt: now }));
  });
  return { waitMs };
}

function stillShut(known: Failures | undefined, tried: Tried, now: Instant): number {
  return known ? Math.max(0, waitAfter(known.count, tried) - (now - known.lastAt)) : 0;
}
