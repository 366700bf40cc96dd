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
export function tryDoor(door: DoorBook, keys: readonly Tried[], now: Instant): { readonly waitMs: number } {
  door.forgetBefore(now - REMEMBERED);
  const known = keys.map((tried) => ({ ...tried, failures: door.failures(tried.key) ?? { count: 0, lastAt: now } }));
  const waitMs = Math.max(...known.map((tried) => stillShut(tried.failures, tried, now)));
  // A clock that was set back leaves a try in the future: nobody waits longer for it than for one of now.
  for (const { key, failures } of known) if (failures.lastAt > now) door.failed(key, { ...failures, lastAt: now });
  if (waitMs > 0) return { waitMs };
  for (const { key, failures } of known) door.failed(key, { count: failures.count + 1, lastAt: now });
  return { waitMs: 0 };
}

function stillShut({ count, lastAt }: Failures, tried: Tried, now: Instant): number {
  return Math.max(0, waitAfter(count, tried) - Math.max(0, now - lastAt));
}
