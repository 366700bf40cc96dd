import * as fc from 'fast-check';
import { days, hours, minutes } from './instant.ts';
import { weekdays } from './opening-calendar.ts';
import type { HallHours, Weekday } from './opening-calendar.ts';
import type { ClockedHall, Outage, TimeLimit } from './working-time.ts';
import { dayAt, instantOf } from './zone.ts';
import type { Day } from './zone.ts';

/** All random calendars lie in the half year after this Monday. */
export const monday: Day = '2026-11-23';
const HALF_YEAR = 182;

export const dayAfter = (n: number): Day => dayAt(instantOf(monday, '12:00', 'WIB') + days(n), 'WIB');

const quarters = fc.integer({ min: 0, max: 95 }).map((n) => {
  const clock = `${String(Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`;
  return clock;
});

/** Several spans a day, with breaks and sometimes overlaps. */
const weekly = fc.array(
  fc
    .record({ days: fc.subarray<Weekday>([...weekdays], { minLength: 1 }), open: quarters, close: quarters })
    .filter(({ open, close }) => open < close),
  { minLength: 1, maxLength: 6 },
);

const period = (from: number) =>
  fc
    .record({ begin: fc.integer({ min: 0, max: 20 }), length: fc.integer({ min: 0, max: 40 }), weekly })
    .map(({ begin, length, weekly }) => ({
      from: dayAfter(from + begin),
      to: dayAfter(from + begin + length),
      weekly,
    }));

export const randomDays = fc.integer({ min: 0, max: HALF_YEAR }).map(dayAfter);

const holidays = fc.uniqueArray(randomDays, { maxLength: 40 }).map((some) => some.map((day) => ({ day, name: day })));

export const randomHalls: fc.Arbitrary<ClockedHall> = fc.record({
  timeZone: fc.constantFrom<HallHours['timeZone'][]>('WIB', 'WITA', 'WIT'),
  hours: fc.record(
    { weekly, periods: fc.tuple(period(10), period(80)).chain((both) => fc.subarray(both)) },
    { requiredKeys: ['weekly'] },
  ),
  holidays,
  clock: fc.record({ countsFirstDay: fc.boolean() }),
});

export const randomInstants = fc
  .integer({ min: 0, max: days(90) })
  .map((since) => instantOf(monday, '00:00', 'WIB') + since);

export const randomMinutes: fc.Arbitrary<TimeLimit> = fc
  .integer({ min: 1, max: 6_000 })
  .map((value) => ({ value, unit: 'menit' }));
export const randomDayLimits: fc.Arbitrary<TimeLimit> = fc
  .integer({ min: 1, max: 40 })
  .map((value) => ({ value, unit: 'hari kerja' }));
export const randomCalendarDays: fc.Arbitrary<TimeLimit> = fc
  .integer({ min: 1, max: 90 })
  .map((value) => ({ value, unit: 'hari' }));
export const randomMonths: fc.Arbitrary<TimeLimit> = fc
  .integer({ min: 1, max: 6 })
  .map((value) => ({ value, unit: 'bulan' }));
export const randomLimits = fc.oneof(randomMinutes, randomCalendarDays, randomDayLimits, randomMonths);

const lengths = fc.oneof(
  fc.integer({ min: 0, max: minutes(90) }),
  fc.integer({ min: 0, max: hours(30) }),
  fc.integer({ min: 0, max: days(10) }),
);

export const randomOutages: fc.Arbitrary<Outage[]> = fc.array(
  fc.tuple(randomInstants, lengths).map(([from, length]) => ({ from, to: from + length })),
  { maxLength: 8 },
);
