import type { Clock, SteadyClock } from '../ports/world.ts';

/** The hub's only look at the machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

export const steadyClock: SteadyClock = { elapsedMs: () => performance.now() };

/** Less than this is a clock that is being set right, and is waited for. */
const SET_RIGHT_MS = 2_000;

/**
 * A clock that never goes back (DU9): where the machine's does, the hall's time flows on by the one that nobody sets, until the
 * machine's has caught up or the hub is started anew. Nobody loses his place in the line to a time that was before his.
 */
export function forwardOnly(clock: Clock, steady: SteadyClock): Clock {
  let [told, toldAt] = [clock.now(), steady.elapsedMs()];
  return {
    now: () => {
      const wall = clock.now();
      const elapsed = steady.elapsedMs();
      const flowed = told - wall < SET_RIGHT_MS ? told : told + Math.floor(elapsed - toldAt);
      if (wall >= told || flowed > told) toldAt = elapsed;
      told = Math.max(wall, flowed);
      return told;
    },
  };
}
