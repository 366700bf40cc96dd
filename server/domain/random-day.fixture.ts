import * as fc from 'fast-check';
import { attempts, commandOf } from './attempt.fixture.ts';
import type { Attempt } from './attempt.fixture.ts';
import type { HallCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import type { HallEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { Hall } from './hall.ts';
import { emptyHall, minute } from './hall.fixture.ts';
import { allCounters, setup } from './hall-setup.fixture.ts';
import { days, minutes, seconds } from './hall-time/instant.ts';
import type { Instant } from './hall-time/instant.ts';

/** Mostly a busy morning; sometimes the clock is corrected, and some days end. */
const clockMove = fc.oneof(
  { weight: 240, arbitrary: fc.integer({ min: 0, max: minutes(2) }) },
  { weight: 8, arbitrary: fc.integer({ min: -minutes(90), max: minutes(90) }) },
  { weight: 1, arbitrary: fc.constantFrom(days(1), -days(1), days(2)) },
);

/** Visitors come, clerks continue their work, and in between anything is pressed. */
const deed: fc.Arbitrary<Attempt['does']> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('come' as const) },
  { weight: 14, arbitrary: fc.constant('go-on' as const) },
  { weight: 4, arbitrary: fc.constantFrom(...attempts) },
);

const attempt: fc.Arbitrary<Attempt> = fc.record({
  does: deed,
  counter: fc.nat(allCounters.length - 1),
  whom: fc.nat(11),
  choice: fc.nat(11),
  clock: clockMove,
});

/** Days of a hall that never closes, so that a clock jump does not end them. */
export const randomDay: fc.Arbitrary<readonly Attempt[]> = fc.array(attempt, {
  maxLength: 200,
  size: 'max',
});

export interface Moment {
  readonly before: Hall;
  readonly command: HallCommand;
  readonly decision: Decision;
  readonly hall: Hall;
  readonly now: Instant;
}

export interface LivedDay {
  readonly opened: Hall;
  readonly moments: readonly Moment[];
  readonly ledger: readonly HallEvent[];
  readonly hall: Hall;
}

export const alwaysOpen: Hall = { ...emptyHall, setup: { ...setup, hours: { ...setup.hours, always: true } } };

/** Lives a random day. */
export function live(day: readonly Attempt[], opened: Hall = alwaysOpen, from: Instant = minute(0)): LivedDay {
  const moments: Moment[] = [];
  const ledger: HallEvent[] = [];
  let hall = opened;
  let now = from;
  const meet = (command: HallCommand) => {
    const before = hall;
    const decision = decide(before, command, now);
    if (decision.ok) ledger.push(...decision.events);
    hall = decision.ok ? decision.events.reduce(evolve, before) : before;
    moments.push({ before, command, decision, hall, now });
  };
  day.forEach((attempt, i) => {
    now += attempt.clock;
    meet(commandOf(attempt, hall, i));
  });
  return { opened, moments, ledger, hall };
}

/** A moment at which it is not too late to undo. */
export const aMomentLater = (now: Instant): Instant => now + seconds(10);
