import { describe, expect, it } from 'vitest';
import { evolve } from '../../server/domain/evolve.ts';
import type { HallEvent } from '../../server/domain/events.ts';
import { callsNext, comes, emptyHall, finishes, opens, starts } from '../../server/domain/hall.fixture.ts';
import { loket1 } from '../../server/domain/hall-setup.fixture.ts';
import { hours, minutes } from '../../server/domain/hall-time/instant.ts';
import { instantOf } from '../../server/domain/hall-time/zone.ts';
import type { HallCommand } from '../../server/domain/commands.ts';
import { dayTurned } from '../../server/domain/day.ts';
import { visitorAt } from '../../server/domain/hall.ts';
import { decide } from '../../server/domain/decide.ts';
import { forwardOnly } from '../../server/adapters/system-clock.ts';
import { openDatabase } from '../../server/adapters/ledger/open-database.ts';
import { SqliteLedger } from '../../server/adapters/ledger/sqlite-ledger.ts';

const NINE = instantOf('2026-11-23', '09:00', 'WIB');

/** A hall with its ledger, and a clock that anybody may set. */
function hallWithClock() {
  const db = openDatabase(':memory:', null);
  const ledger = new SqliteLedger(db);
  const world = { hall: emptyHall, wall: NINE, elapsed: 0, visitors: 0 };
  const begin = () => forwardOnly({ now: () => world.wall }, { elapsedMs: () => world.elapsed });
  let clock = begin();
  /** A new hub knows nothing of what its clock has told before; the ledger does. */
  const startsAnew = () => void (clock = begin());
  const pass = (ms: number) => {
    world.wall += ms;
    world.elapsed += ms;
  };
  const does = async (command: HallCommand): Promise<readonly HallEvent[]> => {
    const decision = decide(world.hall, command, clock.now());
    if (!decision.ok) throw new Error(decision.refusal);
    await ledger.append([{ events: decision.events, answer: null, letter: null }]);
    world.hall = decision.events.reduce(evolve, world.hall);
    return decision.events;
  };
  const takesNumber = async () => {
    pass(minutes(1));
    await does(comes(`visitor-${++world.visitors}`, { serviceId: 'pengaduan' }));
    return world.hall.visits.get(`visitor-${world.visitors}`)?.number ?? '';
  };
  return { world, does, takesNumber, startsAnew };
}

describe('a clock that jumps', () => {
  it.each([
    ['an hour back', -hours(1)],
    ['a day back', -hours(24)],
    ['back to the year 2000, as without its battery', instantOf('2000-01-01', '00:00', 'WIB') - NINE],
    ['a few minutes forth', minutes(7)],
  ])('[DU9][IS1] %s and to right again gives no number twice and keeps everybody in the line', async (_, jump) => {
    const { world, does, takesNumber } = hallWithClock();
    await does(opens(loket1));
    const numbers = [await takesNumber(), await takesNumber()];
    world.wall += jump;
    numbers.push(await takesNumber());
    await does({ type: 'close-day' });
    numbers.push(await takesNumber());
    await does(callsNext(loket1));
    world.wall = NINE + minutes(20);
    numbers.push(await takesNumber());
    expect(numbers).toEqual(['B001', 'B002', 'B003', 'B004', 'B005']);
    expect(world.hall.day).toBe('2026-11-23');
    // The first who came is at the counter, the others still wait, whatever their times say.
    const stages = [...world.hall.visits.values()].map(({ stage }) => stage.is);
    expect(stages).toEqual(['called', 'waiting', 'waiting', 'waiting', 'waiting']);
  });

  it('[DU9] serves to the end whoever was called before it went back', async () => {
    const { world, does, takesNumber } = hallWithClock();
    await does(opens(loket1));
    await takesNumber();
    await does(callsNext(loket1));
    await does(starts(loket1));
    world.wall -= hours(3);
    await does(finishes(loket1, 'heard'));
    expect([...world.hall.visits.values()].map(({ stage }) => stage.is)).toEqual(['done']);
    const took = [...world.hall.samples.values()].flat().map((sample) => JSON.stringify(sample));
    expect(took.filter((sample) => sample.includes('-'))).toEqual([]);
  });

  it('[DU9][CA12] a day forth ends the day by name in the ledger, and back again opens it no second time', async () => {
    const { world, does, takesNumber } = hallWithClock();
    await takesNumber();
    world.wall += hours(24);
    const events = await does({ type: 'close-day' });
    expect(events).toMatchObject([{ type: 'day-closed', expired: ['visitor-1'] }, { type: 'day-opened' }]);
    world.wall = NINE + minutes(30);
    expect(await takesNumber()).toBe('B001');
    expect(world.hall.day).toBe('2026-11-24');
    expect(await takesNumber()).toBe('B002');
  });

  it.each([
    ['five years behind, as without its battery', instantOf('2021-01-04', '08:30', 'WIB')],
    ['an hour behind', NINE - hours(1)],
  ])('[DU9][CA1] a hub that is started anew %s calls nobody before those who wait already', async (_, wall) => {
    const { world, does, takesNumber, startsAnew } = hallWithClock();
    await does(opens(loket1));
    for (let visitor = 0; visitor < 3; visitor++) await takesNumber();
    world.wall = wall;
    startsAnew();
    for (let visitor = 0; visitor < 3; visitor++) await takesNumber();
    world.wall = NINE + minutes(30);
    for (let visitor = 0; visitor < 2; visitor++) await takesNumber();
    const called: string[] = [];
    for (let visitor = 0; visitor < 8; visitor++) {
      await does(callsNext(loket1, `call-${visitor}`));
      called.push(visitorAt(world.hall, loket1)?.number ?? '');
      await does(starts(loket1));
      await does(finishes(loket1, 'heard'));
    }
    expect(called).toEqual(['B001', 'B002', 'B003', 'B004', 'B005', 'B006', 'B007', 'B008']);
  });

  it('[DU9][IS1] a hub that is started anew with a clock a day behind begins no day a second time', async () => {
    const { world, does, takesNumber } = hallWithClock();
    expect(await takesNumber()).toBe('B001');
    // A new hub knows nothing of what its clock has told before; the ledger does.
    expect(dayTurned(world.hall, NINE - hours(24))).toEqual([]);
    expect(await does({ type: 'close-day' })).toEqual([]);
    expect(await takesNumber()).toBe('B002');
  });
});
