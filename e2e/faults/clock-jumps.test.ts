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
import { SqliteReportArchive } from '../../server/adapters/ledger/sqlite-report-archive.ts';
import { receives } from '../../server/domain/complaints/complaint-acts.fixture.ts';
import type { ComplaintBeside } from '../../server/ports/complaint-archive.ts';
import { SqliteLedger } from '../../server/adapters/ledger/sqlite-ledger.ts';

const at = (day: string) => instantOf(day, '09:00', 'WIB');
const NINE = at('2026-11-23');

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
    await ledger.append([{ events: decision.events, answer: null, letter: null, complaint: toldIn(command) }]);
    world.hall = decision.events.reduce(evolve, world.hall);
    return decision.events;
  };
  const takesNumber = async () => {
    pass(minutes(1));
    await does(comes(`visitor-${++world.visitors}`, { serviceId: 'pengaduan' }));
    return world.hall.visits.get(`visitor-${world.visitors}`)?.number ?? '';
  };
  const archive = new SqliteReportArchive(db);
  return { world, does, takesNumber, startsAnew, archive };
}

function toldIn(command: HallCommand): ComplaintBeside | null {
  if (command.type !== 'receive-complaint') return null;
  const { complaintId, words, complainant } = command;
  return { is: 'told', complaintId, entryId: complaintId, words, complainant };
}

describe('a clock that was months ahead, and is set right', () => {
  const [TODAY, WRONG, TOMORROW] = ['2026-11-24', '2027-03-03', '2026-11-25'] as const;

  async function wasAhead() {
    const made = hallWithClock();
    const { world, does, takesNumber, startsAnew } = made;
    const complains = async (name: string) => {
      await does(receives(name));
      return world.hall.complaints.get(name)?.number;
    };
    await takesNumber();
    const numbers = [await complains('before')];
    world.wall = at(WRONG);
    await takesNumber();
    numbers.push(await complains('ahead'));
    world.wall = at(TODAY);
    startsAnew();
    const begins = async (day: string) =>
      does({ type: 'begin-day', day, ahead: await made.archive.givenFrom(day), clerkId: 'head' });
    return { ...made, complains, begins, numbers };
  }

  it('[DU9] goes on in that day until somebody who looks at the date says so; then in the right one, with numbers anew', async () => {
    const { world, does, takesNumber, begins } = await wasAhead();
    expect([await takesNumber(), world.hall.day]).toEqual(['B002', WRONG]);
    await does(opens(loket1));
    await does({ type: 'pause-counter', counterId: loket1, reason: 'Salat' });
    const { staffed } = world.hall;
    await begins(TODAY);
    expect([world.hall.day, world.hall.visits.size]).toEqual([TODAY, 0]);
    expect(world.hall.staffed, 'whoever sits at a counter sits there still').toEqual(staffed);
    expect([await takesNumber(), await takesNumber()]).toEqual(['B001', 'B002']);
    await begins(TODAY);
    expect(await takesNumber(), 'who presses a second time has what he wanted').toBe('B003');
    world.wall = at(TOMORROW);
    expect([await takesNumber(), world.hall.day]).toEqual(['B001', TOMORROW]);
  });

  it('[IS1] [CM3] gives no number of a day or year a second time, neither now nor when that day comes', async () => {
    const { world, takesNumber, begins, complains, numbers } = await wasAhead();
    await begins(TODAY);
    numbers.push(await complains('right'));
    world.wall = at('2027-03-02');
    const given = [await takesNumber()];
    numbers.push(await complains('the year after'));
    world.wall = at(WRONG);
    given.push(await takesNumber());
    expect(world.hall.day, 'that one was open already').toBe('2027-03-02');
    world.wall = at('2027-03-04');
    given.push(await takesNumber());
    expect(given).toEqual(['B001', 'B002', 'B001']);
    expect(numbers).toEqual(['P-2026-00001', 'P-2027-00001', 'P-2026-00002', 'P-2027-00002']);
  });

  it('[IS1] [CM3] nor one that was given while the ledger was read for it', async () => {
    const { world, does, complains, archive } = await wasAhead();
    const ahead = await archive.givenFrom(TODAY);
    expect(await complains('meanwhile')).toBe('P-2027-00002');
    await does({ type: 'begin-day', day: TODAY, ahead, clerkId: 'head' });
    expect(await complains('right')).toBe('P-2026-00002');
    world.wall = at('2027-03-02');
    expect(await complains('the year after')).toBe('P-2027-00003');
  });

  it('[DU9] [CS5] an outage that began while it was ahead has ended in the reports, too, and the one before lasts no longer', async () => {
    const { world, does, startsAnew, archive } = hallWithClock();
    const by = { clerkId: 'head', roles: [], administers: true };
    const begins: HallCommand = { type: 'begin-outage', reason: 'Listrik padam', by };
    await does(begins);
    world.wall += minutes(10);
    await does({ type: 'end-outage', by });
    world.wall = at(WRONG);
    await does(begins);
    world.wall = at(TODAY);
    startsAnew();
    await does({ type: 'end-outage', by });
    expect(await archive.outages()).toEqual([
      { from: NINE, to: NINE + minutes(10) },
      { from: at(WRONG), to: at(TODAY) },
    ]);
  });

  it('[IS1] opens no day that was open before, and none that the clock does not say', async () => {
    const { world, begins, archive } = await wasAhead();
    const ahead = await archive.givenFrom('2026-11-23');
    const refused = (day: string, now: number) =>
      decide(world.hall, { type: 'begin-day', day, ahead, clerkId: 'head' }, now);
    for (const [day, now] of [
      ['2026-11-23', NINE],
      [TODAY, at(TOMORROW)],
    ] as const)
      expect(refused(day, now)).toEqual({ ok: false, refusal: 'changed-meanwhile' });
    await begins(TODAY);
    expect(world.hall.day).toBe(TODAY);
  });
});

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
