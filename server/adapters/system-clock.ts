import type { Clock, SteadyClock } from '../ports/world.ts';

/** The only place where the hub reads the machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

export const steadyClock: SteadyClock = { elapsedMs: () => performance.now() };

/** A smaller step is an ordinary clock correction, which is waited out. */
const SET_RIGHT_MS = 2_000;

/**
 * A clock that never goes back (DU9): if the machine's does, the hall's time continues by the monotonic clock until the machine's has
 * caught up or the hub is restarted. So nobody loses his place to somebody with an earlier time.
 */
export function forwardOnly(clock: Clock, steady: SteadyClock): Clock {
  let [told, toldAt] = [clock.now(), steady.elapsedMs()];
  const now = () => {
    const wall = clock.now();
    const elapsed = steady.elapsedMs();
    const flowed = told - wall < SET_RIGHT_MS ? told : told + Math.floor(elapsed - toldAt);
    if (wall >= told || flowed > told) toldAt = elapsed;
    told = Math.max(wall, flowed);
    return told;
  };
  return { now, aheadBy: () => Math.max(0, now() - clock.now()) };
}
