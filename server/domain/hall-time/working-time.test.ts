import { describe, expect, it } from 'vitest';
import { at, closedForEver, countsFirstDay, hall, limit, outage, trial } from './clocked-hall.fixture.ts';
import { dueAt, openTimeBetween } from './working-time.ts';
import type { Outage } from './working-time.ts';

const late = at('2027-12-01 12:00');
const due = (start: string, text: string, outages: Outage[] = [], of = hall, now = late) =>
  dueAt(of, at(start), limit(text), outages, now);
const openMinutes = (from: string, to: string) => openTimeBetween(hall, at(from), at(to)) / 60_000;

describe('a limit in minutes', () => {
  it.each([
    ['in the morning', '2026-11-23 09:00', '15 menit', '2026-11-23 09:15'],
    ['before the hall opens', '2026-11-23 06:00', '15 menit', '2026-11-23 07:45'],
    ['up to the closing time', '2026-11-23 15:45', '15 menit', '2026-11-23 16:00'],
    ['past the closing time', '2026-11-23 15:50', '15 menit', '2026-11-24 07:35'],
    ['over the break of a Friday', '2026-11-27 11:20', '15 menit', '2026-11-27 13:35'],
    ['over the weekend', '2026-11-27 16:20', '15 menit', '2026-11-30 07:35'],
    ['over holidays and a weekend', '2026-12-23 15:50', '15 menit', '2026-12-28 07:35'],
    ['on a holiday', '2026-12-24 09:00', '15 menit', '2026-12-28 07:45'],
    ['into the hours of Ramadan', '2027-02-04 15:50', '490 menit', '2027-02-08 09:00'],
    ['from one day of Ramadan to the next', '2027-02-08 13:55', '15 menit', '2027-02-09 08:10'],
  ])('[CS5] runs within opening hours: %s', (_when, start, text, end) => {
    expect(due(start, text)).toBe(at(end));
  });
});

describe('a limit in hari kerja', () => {
  it.each([
    ['one', '2026-11-23 09:00', '1 hari kerja', '2026-11-24 16:00'],
    ['one that starts before the hall opens', '2026-11-23 01:00', '1 hari kerja', '2026-11-24 16:00'],
    ['one that starts in the break', '2026-11-27 12:00', '1 hari kerja', '2026-11-30 16:00'],
    ['one that starts in the evening', '2026-11-23 16:00', '1 hari kerja', '2026-11-25 16:00'],
    ['one that ends on a Friday', '2026-11-26 15:59', '1 hari kerja', '2026-11-27 16:30'],
    ['one that starts on a Saturday', '2026-11-28 10:00', '1 hari kerja', '2026-12-01 16:00'],
    ['five over a weekend', '2026-11-24 10:00', '5 hari kerja', '2026-12-01 16:00'],
    ['three over holidays', '2026-12-22 10:00', '3 hari kerja', '2026-12-29 16:00'],
    ['two in Ramadan, when Fridays are closed', '2027-02-10 10:00', '2 hari kerja', '2027-02-15 14:00'],
  ])('[CS5] ends at closing time: %s', (_which, start, text, end) => {
    expect(due(start, text)).toBe(at(end));
  });

  it('[CS5] has the first day counted where the hall says so', () => {
    expect(due('2026-11-23 09:00', '1 hari kerja', [], countsFirstDay)).toBe(at('2026-11-23 16:00'));
    expect(due('2026-11-23 16:00', '1 hari kerja', [], countsFirstDay)).toBe(at('2026-11-24 16:00'));
    expect(due('2026-11-28 10:00', '2 hari kerja', [], countsFirstDay)).toBe(at('2026-12-01 16:00'));
    expect(due('2026-11-23 09:00', '1 hari kerja', [], { ...hall, clock: { countsFirstDay: false } })).toBe(
      at('2026-11-24 16:00'),
    );
  });
});

describe('a limit in days of the calendar', () => {
  it.each([
    ['weekends and holidays count', '2026-12-21 09:00', '8 hari', '2026-12-29 16:00'],
    ['a Sunday at the end', '2026-11-23 09:00', '6 hari', '2026-11-30 16:00'],
    ['a holiday at the end, before a weekend', '2026-12-11 09:00', '14 hari', '2026-12-28 16:00'],
    ['a start in the evening counts as the next day', '2026-11-23 16:00', '1 hari', '2026-11-25 16:00'],
    ['a start on a Saturday counts as the Monday', '2026-11-28 10:00', '2 hari', '2026-12-02 16:00'],
  ])('[CS5] ends at closing time of the day, or of the next working day: %s', (_which, start, text, end) => {
    expect(due(start, text)).toBe(at(end));
  });

  it('[CS5] has the first day counted where the hall says so', () => {
    expect(due('2026-11-23 09:00', '1 hari', [], countsFirstDay)).toBe(at('2026-11-23 16:00'));
    expect(due('2026-11-23 09:00', '7 hari', [], countsFirstDay)).toBe(at('2026-11-30 16:00'));
  });
});

describe('a limit in months', () => {
  it.each([
    ['the same day of the month', '2026-08-24 09:00', '3 bulan', '2026-11-24 16:00'],
    ['over the end of the year', '2026-11-23 09:00', '3 bulan', '2027-02-23 14:00'],
    ['the last day of a shorter month', '2026-08-31 09:00', '3 bulan', '2026-11-30 16:00'],
    ['a February that ends on a Sunday', '2026-12-31 09:00', '2 bulan', '2027-03-01 14:00'],
    ['a holiday, a Friday', '2026-11-25 09:00', '1 bulan', '2026-12-28 16:00'],
    ['a start on a Saturday counts as the Monday', '2026-10-31 09:00', '1 bulan', '2026-12-02 16:00'],
  ])('[CS5] ends at closing time of the day, or of the next working day: %s', (_which, start, text, end) => {
    expect(due(start, text)).toBe(at(end));
  });
});

describe('a recorded outage', () => {
  it.each([
    ['moves minutes', '2026-11-23 09:00', '15 menit', [outage('2026-11-23 09:05', '2026-11-23 10:00')], '10:10'],
    [
      'counts once where two overlap',
      '2026-11-23 09:00',
      '15 menit',
      [outage('2026-11-23 09:05', '2026-11-23 10:00'), outage('2026-11-23 09:30', '2026-11-23 10:30')],
      '10:40',
    ],
    [
      'counts too if it falls into the time that another added',
      '2026-11-23 09:00',
      '15 menit',
      [outage('2026-11-23 09:05', '2026-11-23 09:20'), outage('2026-11-23 09:25', '2026-11-23 10:00')],
      '10:05',
    ],
    [
      'is nothing before the start',
      '2026-11-23 09:00',
      '15 menit',
      [outage('2026-11-23 08:00', '2026-11-23 09:00')],
      '09:15',
    ],
    [
      'is nothing after the end',
      '2026-11-23 09:00',
      '15 menit',
      [outage('2026-11-23 09:15', '2026-11-23 12:00')],
      '09:15',
    ],
    ['is nothing at night', '2026-11-22 20:00', '15 menit', [outage('2026-11-22 21:00', '2026-11-23 07:30')], '07:45'],
  ])('[CS5] %s', (_what, start, text, outages, end) => {
    expect(due(start, text, outages)).toBe(at(`2026-11-23 ${end}`));
  });

  it('[CS5] moves the end of a day by the opening time it took away', () => {
    const twoHours = outage('2026-11-24 09:00', '2026-11-24 11:00');
    expect(due('2026-11-23 09:00', '1 hari kerja', [twoHours])).toBe(at('2026-11-25 09:30'));
    const untilMonday = outage('2026-11-26 15:00', '2026-11-30 07:30');
    expect(due('2026-10-26 09:00', '1 bulan', [untilMonday])).toBe(at('2026-11-30 08:30'));
    const overnight = outage('2026-11-24 15:00', '2026-11-25 08:30');
    expect(due('2026-10-23 15:00', '1 bulan', [twoHours, overnight])).toBe(at('2026-11-23 16:00'));
    expect(due('2026-11-23 09:00', '1 hari kerja', [twoHours, overnight])).toBe(at('2026-11-25 11:30'));
  });

  it('[CS5] is nothing if it begins later than now, or ends before it begins', () => {
    const now = at('2026-11-23 09:01');
    expect(due('2026-11-23 09:00', '15 menit', [outage('2026-11-23 09:05', null)], hall, now)).toBe(
      at('2026-11-23 09:15'),
    );
    expect(due('2026-11-23 09:00', '15 menit', [outage('2026-11-23 09:10', '2026-11-23 09:05')])).toBe(
      at('2026-11-23 09:15'),
    );
  });
});

describe('a hall that never closes', () => {
  it('[CS5] [ST2] lets minutes run at any time, and ends days by its weekly hours', () => {
    expect(due('2026-12-25 23:50', '15 menit', [], trial)).toBe(at('2026-12-26 00:05'));
    expect(due('2026-11-23 20:00', '1 hari kerja', [], trial)).toBe(at('2026-11-25 16:00'));
    expect(due('2026-11-22 03:00', '1 hari kerja', [], trial)).toBe(at('2026-11-24 16:00'));
    expect(openTimeBetween(trial, at('2026-11-22 03:00'), at('2026-11-24 03:00'))).toBe(2 * 86_400_000);
  });
});

describe('a hall that never opens', () => {
  it.each(['1 menit', '1 hari', '1 hari kerja', '1 bulan'])('[CS5] has everything due in ten years: %s', (text) => {
    const inTenYears = at('2036-11-23 09:00');
    expect(due('2026-11-23 09:00', text, [], closedForEver)).toBe(inTenYears);
  });

  it.each([
    '9007199254740991 menit',
    '9007199254740991 hari',
    '9007199254740991 hari kerja',
    '9007199254740991 bulan',
    '121 bulan',
  ])('[CS5] is no worse than a limit without an end: %s', (text) => {
    expect(due('2026-11-23 09:00', text)).toBe(at('2036-11-23 09:00'));
  });
});

describe('opening time', () => {
  it('[CS5] leaves out nights, breaks, weekends and holidays', () => {
    expect(openMinutes('2026-11-23 00:00', '2026-11-24 00:00')).toBe(510);
    expect(openMinutes('2026-11-27 11:00', '2026-11-27 14:00')).toBe(60);
    expect(openMinutes('2026-11-27 16:00', '2026-11-30 08:00')).toBe(60);
    expect(openMinutes('2026-12-23 16:00', '2026-12-28 07:30')).toBe(0);
    expect(openMinutes('2026-11-24 00:00', '2026-11-23 00:00')).toBe(0);
  });
});
