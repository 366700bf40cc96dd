import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { days, minutes } from './instant.ts';
import { isRealDay, isoDate } from '../register/calendar.ts';
import { openState } from './opening-hours.ts';
import {
  randomCalendarDays,
  randomDayLimits,
  randomDays,
  randomHalls,
  randomInstants,
  randomLimits,
  randomMinutes,
  randomMonths,
  randomOutages,
} from './random-calendar.fixture.ts';
import { timeLeft } from './time-left.ts';
import { dueAt, openTimeBetween } from './working-time.ts';
import type { ClockedHall, Outage } from './working-time.ts';
import { dayAt, dayNumberAt, instantOf, midnightOf, nextDay } from './zone.ts';
import type { Day } from './zone.ts';

const never = Number.MAX_SAFE_INTEGER;

/** Opening time without outages, summed piece by piece between the ends of all outages. */
function runningTime(hall: ClockedHall, from: number, to: number, outages: readonly Outage[]): number {
  const ends = outages.flatMap((outage) => [outage.from, outage.to ?? to]).filter((end) => from < end && end < to);
  const cuts = [from, ...ends.toSorted((a, b) => a - b), to];
  const pieces = cuts.slice(1).map((end, i) => ({ from: cuts[i] ?? from, to: end }));
  return pieces
    .filter((piece) => !outages.some(({ from, to }) => from <= piece.from && piece.to <= (to ?? never)))
    .reduce((sum, piece) => sum + openTimeBetween(hall, piece.from, piece.to), 0);
}

/** Closing times of working days between two instants: a moment before each, the hall is open for the last time that day. */
function closings(hall: ClockedHall, after: number, until: number): number[] {
  const found: number[] = [];
  for (let day = dayNumberAt(after, hall.timeZone); day <= dayNumberAt(until, hall.timeZone); day++) {
    const closing = lastClosing(hall, midnightOf(day, hall.timeZone));
    if (closing !== null && closing > after && closing <= until) found.push(closing);
  }
  return found;
}

function lastClosing(hall: ClockedHall, midnight: number): number | null {
  for (let quarter = midnight + days(1); quarter > midnight; quarter -= minutes(15)) {
    if (openState(hall, quarter - 1).is === 'open') return quarter;
  }
  return null;
}

/** The same day of the month some months later, or that month's last day. */
function sameDate(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [y, m] = [year + Math.floor((month - 1 + months) / 12), ((month - 1 + months) % 12) + 1];
  const real = [date, 30, 29, 28].find((each) => each <= date && isRealDay(y, m, each)) ?? 0;
  return isoDate(y, m, real);
}

const withHoliday = (hall: ClockedHall, day: Day): ClockedHall => ({
  ...hall,
  holidays: [...hall.holidays, { day, name: 'Libur daerah' }],
});

describe('opening time', () => {
  it('[CS5] [IS4] passes while the hall gives numbers, and only then', () => {
    fc.assert(
      fc.property(randomHalls, randomInstants, (hall, now) => {
        expect(openTimeBetween(hall, now, now + 1)).toBe(openState(hall, now).is === 'open' ? 1 : 0);
      }),
    );
  });

  it('[CS5] of two stretches is that of the whole', () => {
    fc.assert(
      fc.property(randomHalls, fc.tuple(randomInstants, randomInstants, randomInstants), (hall, any) => {
        const [a, b, c] = any.toSorted((x, y) => x - y) as [number, number, number];
        expect(openTimeBetween(hall, a, b) + openTimeBetween(hall, b, c)).toBe(openTimeBetween(hall, a, c));
      }),
    );
  });
});

describe('what is due', () => {
  it('[CS5] in minutes has exactly these opening minutes before it, and not one less outage', () => {
    fc.assert(
      fc.property(randomHalls, randomInstants, randomMinutes, randomOutages, (hall, start, limit, outages) => {
        const due = dueAt(hall, start, limit, outages, never);
        expect(runningTime(hall, start, due, outages)).toBe(minutes(limit.value));
        expect(runningTime(hall, start, due - 1, outages)).toBe(minutes(limit.value) - 1);
      }),
    );
  });

  it('[CS5] in hari kerja has exactly these closing times before it, besides that of an uncounted first day', () => {
    fc.assert(
      fc.property(randomHalls, randomInstants, randomDayLimits, (hall, start, limit) => {
        const due = dueAt(hall, start, limit, [], never);
        const counted = closings(hall, start, due);
        expect(counted.at(-1)).toBe(due);
        expect(counted.length).toBe(limit.value + (hall.clock?.countsFirstDay ? 0 : 1));
      }),
      { numRuns: 50 },
    );
  });

  it('[CS5] in days of the calendar is the first closing time from that day on', () => {
    fc.assert(
      fc.property(randomHalls, randomInstants, randomCalendarDays, (hall, start, limit) => {
        const due = dueAt(hall, start, limit, [], never);
        const [first = start] = closings(hall, start, due);
        const after = limit.value - (hall.clock?.countsFirstDay ? 1 : 0);
        const from = midnightOf(dayNumberAt(first, hall.timeZone) + after, hall.timeZone);
        expect(closings(hall, from, due)).toEqual([due]);
      }),
      { numRuns: 50 },
    );
  });

  it('[CS5] in months is the first closing time from the same day of the month on', () => {
    fc.assert(
      fc.property(randomHalls, randomInstants, randomMonths, (hall, start, limit) => {
        const due = dueAt(hall, start, limit, [], never);
        const [first = start] = closings(hall, start, due);
        const from = instantOf(sameDate(dayAt(first, hall.timeZone), limit.value), '00:00', hall.timeZone);
        expect(closings(hall, from, due)).toEqual([due]);
      }),
      { numRuns: 50 },
    );
  });

  it('[CS5] is moved by outages by the opening time that they took before it', () => {
    fc.assert(
      fc.property(randomHalls, randomInstants, randomLimits, randomOutages, (hall, start, limit, outages) => {
        const due = dueAt(hall, start, limit, [], never);
        const moved = dueAt(hall, start, limit, outages, never);
        const lost = openTimeBetween(hall, start, moved) - runningTime(hall, start, moved, outages);
        expect(openTimeBetween(hall, due, moved)).toBe(lost);
      }),
    );
  });
});

describe('it is never due earlier', () => {
  it('[CS5] for a later start, unless it missed an outage that the earlier one met', () => {
    fc.assert(
      fc.property(
        randomHalls,
        randomInstants,
        randomInstants,
        randomLimits,
        randomOutages,
        (hall, a, b, limit, all) => {
          const [early, late] = a < b ? [a, b] : [b, a];
          const outages =
            limit.unit === 'menit' ? all : all.filter(({ from, to }) => from >= late || (to ?? never) <= early);
          expect(dueAt(hall, late, limit, outages, never)).toBeGreaterThanOrEqual(
            dueAt(hall, early, limit, outages, never),
          );
        },
      ),
    );
  });

  it('[CS5] for a longer limit', () => {
    const more = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(
        randomHalls,
        randomInstants,
        randomLimits,
        more,
        randomOutages,
        (hall, start, limit, more, outages) => {
          const longer = { ...limit, value: limit.value + more };
          expect(dueAt(hall, start, longer, outages, never)).toBeGreaterThanOrEqual(
            dueAt(hall, start, limit, outages, never),
          );
        },
      ),
    );
  });

  it('[CS5] for one more outage', () => {
    fc.assert(
      fc.property(
        randomHalls,
        randomInstants,
        randomLimits,
        randomOutages,
        randomOutages,
        (hall, start, limit, some, more) => {
          expect(dueAt(hall, start, limit, [...some, ...more], never)).toBeGreaterThanOrEqual(
            dueAt(hall, start, limit, some, never),
          );
        },
      ),
    );
  });

  it('[CS5] for a holiday declared afterwards, unless an outage of that day is then none', () => {
    fc.assert(
      fc.property(
        randomHalls,
        randomDays,
        randomInstants,
        randomLimits,
        randomOutages,
        (hall, day, start, limit, all) => {
          const [from, to] = [day, nextDay(day)].map((each) => instantOf(each, '00:00', hall.timeZone)) as [
            number,
            number,
          ];
          const outages =
            limit.unit === 'menit' ? all : all.filter((each) => each.from >= to || (each.to ?? never) <= from);
          const before = dueAt(hall, start, limit, outages, never);
          const after = dueAt(withHoliday(hall, day), start, limit, outages, never);
          expect(after).toBeGreaterThanOrEqual(before);
          const known = { ...hall, holidays: [{ day, name: day }, ...hall.holidays] };
          expect(dueAt(known, start, limit, outages, never)).toBe(after);
        },
      ),
    );
  });
});

describe('what is left', () => {
  it('[CS5] is late after the due instant and never before', () => {
    fc.assert(
      fc.property(
        randomHalls,
        randomInstants,
        randomLimits,
        randomOutages,
        randomInstants,
        (hall, start, limit, outages, now) => {
          const left = timeLeft(hall, start, limit, outages, now);
          expect(left.is === 'late').toBe(now > left.dueAt);
          expect(left.amount).toBeGreaterThanOrEqual(left.is === 'late' ? 1 : 0);
        },
      ),
    );
  });

  it('[CS5] stays as it is while an outage goes on', () => {
    fc.assert(
      fc.property(
        randomHalls,
        randomInstants,
        randomLimits,
        randomInstants,
        fc.tuple(randomInstants, randomInstants),
        (hall, start, limit, from, nows) => {
          const [first, second] = nows.map((now) => {
            const at = Math.max(now, from, start);
            return { at, due: dueAt(hall, start, limit, [{ from, to: null }], at) };
          }) as [{ at: number; due: number }, { at: number; due: number }];
          fc.pre(dueAt(hall, start, limit, [], never) > from);
          expect(openTimeBetween(hall, first.at, first.due)).toBe(openTimeBetween(hall, second.at, second.due));
        },
      ),
    );
  });
});
