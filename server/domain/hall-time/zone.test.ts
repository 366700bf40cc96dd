import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { days } from './instant.ts';
import { clockText, dayAt, instantOf, minuteOfDay, nextDay, weekdayOf } from './zone.ts';
import type { TimeZoneName } from './zone.ts';

const zones: { zone: TimeZoneName; offset: number }[] = [
  { zone: 'WIB', offset: 7 },
  { zone: 'WITA', offset: 8 },
  { zone: 'WIT', offset: 9 },
];
const newYear = 1_798_761_600_000; // 2027-01-01T00:00:00Z

describe.each(zones)('in $zone', ({ zone, offset }) => {
  const midnight = newYear - offset * 3_600_000;

  it('[IS5] the day changes at the local midnight, also at the end of the year', () => {
    expect([dayAt(midnight - 1, zone), dayAt(midnight, zone)]).toEqual(['2026-12-31', '2027-01-01']);
  });

  it('[IS5] the printed time is the local one', () => {
    expect([clockText(midnight - 1, zone), clockText(midnight, zone)]).toEqual(['23.59', '00.00']);
    expect(clockText(newYear, zone)).toBe(`0${offset}.00`);
  });

  it('[IS5] a day and a clock lead back to the instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (any) => {
        const instant = any - (any % 60_000);
        const minute = minuteOfDay(instant, zone);
        const clock = `${Math.floor(minute / 60)}:${minute % 60}`;
        expect(instantOf(dayAt(instant, zone), clock, zone)).toBe(instant);
      }),
    );
  });
});

it('[IS5] days follow each other through leap years and centuries', () => {
  expect(['2028-02-28', '2027-02-28', '2100-02-28', '2026-12-31'].map(nextDay)).toEqual([
    '2028-02-29',
    '2027-03-01',
    '2100-03-01',
    '2027-01-01',
  ]);
});

it('[IS5] a calendar day is that of the world’s calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (n) => {
      const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'UTC' }).format(days(n));
      expect(dayAt(days(n), 'WIB')).toBe(calendar);
      expect(weekdayOf(calendar)).toBe((n + 3) % 7);
    }),
  );
});
