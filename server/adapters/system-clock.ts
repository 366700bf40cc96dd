import type { Clock, SteadyClock } from '../ports/world.ts';

/** The hub's only look at the machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

export const steadyClock: SteadyClock = { elapsedMs: () => performance.now() };
