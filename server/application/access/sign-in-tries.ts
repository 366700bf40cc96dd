import type { Instant } from '../../domain/hall-time/instant.ts';
import type { DoorBook, Failures } from '../../ports/door.ts';

const MINUTE = 60_000;
const FIRST_WAIT = 30_000;
/** After that a new day begins. */
const REMEMBERED = 12 * 60 * MINUTE;

/** AC3: how long the door stays shut after so many wrong tries in a row: twice as long after each, never longer than the office lets it. */
export function waitAfter(count: number, { free, longest }: Omit<Tried, 'key'>): number {
  return count <= free ? 0 : Math.min(longest, FIRST_WAIT * 2 ** (count - free - 1));
}

interface Tried {
  readonly key: string;
  /** So many wrong tries cost nothing: a name is mistyped, and one computer has several clerks. */
  readonly free: number;
  /** Nobody can keep a colleague out for longer by guessing at his name. */
  readonly longest: number;
}

/** One wrong try more under each key, or how long to wait first. It is counted before it is tried: many at once are no loophole. */
export async function tryDoor(
  door: DoorBook,
  tries: readonly Tried[],
  now: Instant,
): Promise<{ readonly waitMs: number }> {
  await door.forgetBefore(now - REMEMBERED);
  let waitMs = 0;
  const keys = tries.map(({ key }) => key);
  await door.recount(keys, (before) => {
    // A clock that was set back leaves a try in the future: nobody waits longer for it than for one of now.
    const known = before.map((each) => (each && each.lastAt > now ? { ...each, lastAt: now } : each));
    waitMs = Math.max(...tries.map((tried, i) => stillShut(known[i], tried, now)));
    return waitMs > 0 ? known : known.map((each) => ({ count: (each?.count ?? 0) + 1, lastAt: now }));
  });
  return { waitMs };
}

function stillShut(known: Failures | undefined, tried: Tried, now: Instant): number {
  return known ? Math.max(0, waitAfter(known.count, tried) - (now - known.lastAt)) : 0;
}
