import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receives } from '../complaints/complaint-acts.fixture.ts';
import type { HallEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { comes, continuing, emptyHall, eventsOf, hallWith, minute, refusalOf, visitOf } from '../hall.fixture.ts';
import type { Hall } from '../hall.ts';
import { setup } from '../hall-setup.fixture.ts';
import { days, hours, minutes } from '../hall-time/instant.ts';
import type { Instant } from '../hall-time/instant.ts';
import { instantOf } from '../hall-time/zone.ts';
import { alwaysOpen, live, randomDay } from '../random-day.fixture.ts';
import { slipsAreLost } from './evolve-restored.ts';
import type { RecordRestore } from './restored.ts';

const restores = (madeAt: Instant, more: Partial<RecordRestore> = {}): RecordRestore => ({
  type: 'record-restore',
  restoreId: 'restore',
  madeAt,
  times: 1,
  mostTickets: 0,
  most: { cases: 0, letters: 0, complaints: 0 },
  last: {},
  ...more,
});

/** The office says that nobody has a slip of that day. */
const none = (more: Partial<RecordRestore> = {}) => restores(minute(-14 * 60), { last: { tickets: 0 }, ...more });

/** Takes a number then, as the only visitor of that moment. */
function takes(hall: Hall, at: Instant): [string, Hall] {
  const next = continuing(hall, at, comes(`visitor at ${at}`));
  return [visitOf(next, `visitor at ${at}`).number, next];
}
const number = (hall: Hall, at: Instant) => takes(hall, at)[0];

const numbersOf = (ledger: readonly HallEvent[]): string[] =>
  ledger.flatMap((event) => {
    if (event.type === 'ticket-issued') return [`${event.day} ${event.number}`];
    if (event.type === 'case-opened') return [`case ${event.number}`];
    return event.type === 'letter-issued' ? [`letter ${event.year} ${event.sequence}`] : [];
  });
const highestIn = (ledger: readonly HallEvent[]): number =>
  Math.max(0, ...ledger.map((event) => (event.type === 'ticket-issued' ? event.sequence : 0)));

/** A backup with that many complaints. */
const told = (sequence: number, year = 2026) => ({ ...emptyHall, lastComplaint: { year, sequence } });

describe('a hall that is restored', () => {
  it('[DU16] [IS1] gives no number, case or letter again that was given after the backup, whatever was pressed', () => {
    const restored = fc.tuple(randomDay, randomDay, randomDay, fc.integer({ min: 0, max: days(40) }));
    fc.assert(
      fc.property(restored, ([before, lost, after, later]) => {
        const backup = live(before);
        const madeAt = backup.moments.at(-1)?.now ?? minute(0);
        const gone = live(lost, backup.hall, madeAt);
        const at = Math.max(madeAt, ...gone.moments.map(({ now }) => now)) + later;
        const recorded = eventsOf(backup.hall, restores(madeAt, { mostTickets: highestIn(backup.ledger) }), at);
        const goesOn = live(after, recorded.reduce(evolve, backup.hall), at);
        const given = new Set(numbersOf([...backup.ledger, ...gone.ledger]));
        expect(numbersOf(goesOn.ledger).filter((each) => given.has(each))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  const lastNight = emptyHall;
  const restored = continuing(lastNight, minute(120), restores(minute(-14 * 60)));

  it('[DU16] [IS1] begins that day at 501, and the next as always', () => {
    const [first, next] = takes(restored, minute(121));
    expect([first, number(next, minute(122))]).toEqual(['A501', 'A502']);
    expect(number(next, minute(121) + days(1))).toBe('A001');
  });

  it('[DU16] goes on behind what the backup has, and far behind it in a hall that gives more', () => {
    const known = { ...alwaysOpen, day: '2026-11-23', lastNumber: new Map([['A', 37]]) };
    const after = (mostTickets: number) =>
      number(continuing(known, minute(60), restores(minute(30), { mostTickets })), minute(61));
    expect([37, 250, 290, 480, 801].map(after)).toEqual(['A501', 'A501', 'A601', 'A1001', 'A1701']);
  });

  it('[DU16] begins at 001 as always where the office says that nobody has a slip of that day, and nothing speaks against it', () => {
    const moved = continuing(lastNight, minute(-30), none({ times: 2 }));
    expect(number(moved, minute(1))).toBe('A001');
    expect(moved.restored).toMatchObject({ tickets: 0 });
    // Nobody is told of old slips that nobody has.
    expect([slipsAreLost(moved), slipsAreLost(restored)]).toEqual([false, true]);
    // The backup has a number of that day.
    const [, served] = takes(lastNight, minute(1));
    expect(number(continuing(served, minute(5), none()), minute(6))).toBe('A501');
    // It was restored that day, and gave numbers then.
    const anew = none({ restoreId: 'again' });
    expect(number(continuing(restored, minute(180), anew), minute(181))).toBe('A1001');
  });

  it('[DU16] is restored once, however often that is recorded', () => {
    const again = restores(minute(-14 * 60));
    expect(eventsOf(restored, again, minute(200))).toEqual([]);
    const [, next] = takes(restored, minute(121));
    expect(number(continuing(next, minute(200), again), minute(201))).toBe('A502');
  });

  it('[DU16] [IS1] a second time on that day, gives nothing again of what it gave in between', () => {
    // From the same backup: nothing in it tells of the first time; the folder does.
    const anew = continuing(lastNight, minute(180), restores(minute(-14 * 60), { restoreId: 'again', times: 2 }));
    // From a backup of in between.
    const onwards = continuing(restored, minute(180), restores(minute(130), { restoreId: 'again' }));
    expect([anew, onwards].map((hall) => number(hall, minute(181)))).toEqual(['A1001', 'A1001']);
  });

  it('[DU16] [IS1] a second time on that day, behind twice its busiest day once more: it may have given as many in between', () => {
    const mostTickets = 400;
    const busy = (more: Partial<RecordRestore>) => restores(minute(-14 * 60), { mostTickets, ...more });
    const once = continuing(lastNight, minute(120), busy({}));
    expect(number(once, minute(121))).toBe('A801');
    const onwards = continuing(once, minute(180), busy({ restoreId: 'again' }));
    const anew = continuing(lastNight, minute(180), busy({ restoreId: 'again', times: 2 }));
    expect([onwards, anew].map((hall) => number(hall, minute(181)))).toEqual(['A1601', 'A1601']);
  });

  it('[DU16] [IS1] on another computer that day, of which nothing tells but the slips, behind the highest of them', () => {
    const elsewhere = [37, 548, 600].map((tickets) => restores(minute(-14 * 60), { last: { tickets } }));
    expect(elsewhere.map((each) => number(continuing(lastNight, minute(180), each), minute(181)))).toEqual([
      'A501',
      'A601',
      'A701',
    ]);
  });

  it('[DU16] [IS5] gives as many numbers as the quota allows, from wherever they are counted', () => {
    const services = setup.services.map((each) => (each.id === 'surat' ? { ...each, dailyQuota: 2 } : each));
    let hall = continuing(hallWith({ services }), minute(120), restores(minute(-14 * 60)));
    for (const at of [minute(121), minute(122)]) [, hall] = takes(hall, at);
    expect(refusalOf(hall, comes('third'), minute(123))).toBe('quota-spent');
  });

  describe('under a clock that is wrong', () => {
    it('[DU16] [DU9] keeps its distance on the day that comes when a clock behind the backup is set right', () => {
      const made = instantOf('2026-11-23', '09:00', 'WIB');
      const backup = { ...alwaysOpen, day: '2026-11-23', lastNumber: new Map([['A', 3]]) };
      const behind = continuing(backup, made - days(400), restores(made));
      expect([behind.day, number(behind, made - days(400))]).toEqual(['2026-11-23', 'A501']);
      const [first, right] = takes(behind, made + days(1));
      expect([right.day, first]).toEqual(['2026-11-24', 'A501']);
      expect(number(right, made + days(2))).toBe('A001');
    });

    it('[DU16] [DU9] keeps it on the day that is begun when a clock that was ahead is set right', () => {
      const [made, today] = [instantOf('2026-11-23', '18:00', 'WIB'), instantOf('2026-11-24', '10:00', 'WIB')];
      const ahead = continuing({ ...alwaysOpen, day: '2026-11-23' }, today + days(300), restores(made));
      expect(number(ahead, today + days(300))).toBe('A501');
      const given = { days: [ahead.day], cases: {}, letters: {}, complaints: {} };
      const begins = { type: 'begin-day', day: '2026-11-24', ahead: given, clerkId: 'head' } as const;
      expect(number(continuing(ahead, today, begins), today + hours(1))).toBe('A501');
    });
  });

  describe('numbers its complaints', () => {
    const at = instantOf('2026-11-23', '10:00', 'WIB');
    const complaint = (hall: Hall, when = at) => continuing(hall, when, receives('new')).complaints.get('new')?.number;
    const after = (backup: Hall, madeAt: Instant, more: Partial<RecordRestore> = {}) =>
      complaint(continuing(backup, at - minutes(1), restores(madeAt, more)));

    it('[DU16] [CM3] in the next hundreds, farther away the more days are lost', () => {
      expect(after(told(12), at - hours(1))).toBe('P-2026-00201');
      expect(after(told(0), at - hours(1))).toBe('P-2026-00101');
      // Those of a month may be lost, and each day as many as on the busiest so far; twice as many are left out.
      const most = { cases: 0, letters: 0, complaints: 11 };
      expect(after(told(2079), at - days(30), { most })).toBe('P-2026-02801');
    });

    it('[DU16] [CM3] behind what a hall gives a day, not behind what that comes to in a year of which it has seen few days', () => {
      const most = { cases: 0, letters: 0, complaints: 30 };
      // Begun in November, it has had thirty a day; ten days are lost.
      expect(after(told(15 * 30), at - days(10), { most })).toBe('P-2026-01201');
      // On the fourth of January two were received of the new year.
      const spring = instantOf('2026-02-03', '10:00', 'WIB');
      const restored = continuing(told(2), spring, restores(instantOf('2026-01-04', '18:00', 'WIB'), { most }));
      expect(complaint(restored, spring + minutes(1))).toBe('P-2026-01901');
    });

    it('[DU16] [CM3] of a year that the backup has not seen', () => {
      const most = { cases: 0, letters: 0, complaints: 2 };
      expect(after(told(400, 2025), instantOf('2025-12-30', '18:00', 'WIB'), { most })).toBe('P-2026-01401');
    });

    it('[DU16] [CM3] behind the last that the office knows of, and never one that is in the backup', () => {
      const last = { complaints: 17 };
      expect(after(told(12), at - hours(1), { last })).toBe('P-2026-00018');
      expect(after(told(20), at - hours(1), { last })).toBe('P-2026-00021');
    });

    it('[DU16] [CM3] as before in the year that comes', () => {
      const hall = continuing(told(12), at, restores(at - hours(1)));
      expect(complaint(hall, instantOf('2027-01-04', '10:00', 'WIB'))).toBe('P-2027-00001');
    });
  });
});
