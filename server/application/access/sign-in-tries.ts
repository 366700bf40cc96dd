import type { Instant } from '../../domain/hall-time/instant.ts';
import type { DoorBook, Failures } from '../../ports/door.ts';

const MINUTE = 60_000;
const FIRST_WAIT = 30_000;
/** Nobody can keep a colleague out for longer by guessing at his name. */
const LONGEST_WAIT = 15 * MINUTE;
/** After that a new day begins. */
const REMEMBERED = 12 * 60 * MINUTE;

/** So many wrong tries cost nothing: a name is mistyped, and one computer has several clerks. */
export const FREE = { name: 4, place: 20 } as const;

/** AC3: how long the door stays shut after so many wrong tries in a row: twice as long after each. */
export function waitAfter(count: number, free: number): number {
  return count <= free ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (count - free - 1));
}

interface Tried {
  readonly key: string;
  readonly free: number;
}

/** One wrong try more under each key, or how long to wait first. It is counted before it is tried: many at once are no loophole. */
export function tryDoor(door: DoorBook, keys: readonly Tried[], now: Instant): { readonly waitMs: number } {
  door.forgetBefore(now - REMEMBERED);
  const known = keys.map(({ key, free }) => ({ key, free, failures: door.failures(key) ?? { count: 0, lastAt: now } }));
  const waitMs = Math.max(...known.map(({ free, failures }) => stillShut(failures, free, now)));
  // A clock that was set back leaves a try in the future: nobody waits longer for it than for one of now.
  for (const { key, failures } of known) if (failures.lastAt > now) door.failed(key, { ...failures, lastAt: now });
  if (waitMs > 0) return { waitMs };
  for (const { key, failures } of known) door.failed(key, { count: failures.count + 1, lastAt: now });
  return { waitMs: 0 };
}

function stillShut({ count, lastAt }: Failures, free: number, now: Instant): number {
  return Math.max(0, waitAfter(count, free) - Math.max(0, now - lastAt));
}
