import * as fc from 'fast-check';
import { decide } from '../../server/domain/decide.ts';
import { evolve } from '../../server/domain/evolve.ts';
import type { HallEvent } from '../../server/domain/events.ts';
import { minute } from '../../server/domain/hall.fixture.ts';
import { newHall } from '../../server/domain/hall.ts';
import type { Hall } from '../../server/domain/hall.ts';
import type { HallSetup } from '../../server/domain/hall-setup.ts';
import { days, seconds } from '../../server/domain/hall-time/instant.ts';
import { atCounters } from './at-counters.fixture.ts';
import { atDesks } from './at-desks.fixture.ts';
import { triedIn } from './tried.fixture.ts';
import type { Picks } from './tried.fixture.ts';
import { withComplaints } from './with-complaints.fixture.ts';

const tries = { ...atCounters, ...atDesks, ...withComplaints };

interface Attempt extends Picks {
  readonly does: keyof typeof tries;
  /** How the clock moves before it. */
  readonly clock: number;
}

const some = fc.nat(96);
/** Visitors come, clerks and officials continue their work, and anything may be pressed in between. */
const does = fc.oneof(
  { weight: 3, arbitrary: fc.constant('come' as const) },
  { weight: 16, arbitrary: fc.constant('go-on' as const) },
  { weight: 6, arbitrary: fc.constant('act' as const) },
  { weight: 14, arbitrary: fc.constantFrom(...(Object.keys(tries) as Attempt['does'][])) },
);
const clock = fc.oneof(
  { weight: 200, arbitrary: fc.integer({ min: 0, max: seconds(20) }) },
  { weight: 1, arbitrary: fc.constant(days(1)) },
);

/** The work of some days. */
export const anyWork: fc.Arbitrary<readonly Attempt[]> = fc.array(
  fc.record({ does, who: some, what: some, how: some, clock }),
  { minLength: 100, maxLength: 300, size: 'max' },
);

export interface Lived {
  readonly hall: Hall;
  readonly ledger: readonly HallEvent[];
}

/** Applies the attempts to a new hall; a refused one leaves nothing. */
export function lived(setup: HallSetup, attempts: readonly Attempt[]): Lived {
  const ledger: HallEvent[] = [];
  let [hall, now] = [newHall(setup), minute(0)];
  for (const [i, attempt] of attempts.entries()) {
    now += attempt.clock;
    const decision = decide(hall, tries[attempt.does](triedIn(hall, attempt, i)), now);
    if (!decision.ok) continue;
    ledger.push(...decision.events);
    hall = decision.events.reduce(evolve, hall);
  }
  return { hall, ledger };
}
