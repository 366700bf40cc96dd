import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf } from '../hall-time/zone.ts';
import { isPeriod, monthsAndDays, partsOf, periodBefore, stepOfPeriod } from './period.ts';

const period = (from: string, to = from) => ({ from, to });

describe('the period before', () => {
  it.each([
    ['a day: the day before', period('2026-03-01'), period('2026-02-28')],
    ['a month: the month before, however long', period('2026-03-01', '2026-03-31'), period('2026-02-01', '2026-02-28')],
    ['a quarter: the quarter before', period('2026-01-01', '2026-03-31'), period('2025-10-01', '2025-12-31')],
    ['a year: the year before', period('2028-01-01', '2028-12-31'), period('2027-01-01', '2027-12-31')],
    ['any other: as many days', period('2026-03-05', '2026-03-11'), period('2026-02-26', '2026-03-04')],
    ['a month that is not over: as many days', period('2026-03-01', '2026-03-30'), period('2026-01-30', '2026-02-28')],
  ])('%s', (_, given, before) => expect(periodBefore(given)).toEqual(before));
});

describe('the parts of a period', () => {
  const day = fc.integer({ min: dayNumber('2020-01-01'), max: dayNumber('2030-12-31') });

  it('[RP1] are all of it, each day once, in order', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 5_000 }), (from, length) => {
        const whole = period(dayOf(from), dayOf(from + length));
        const parts = partsOf(whole);
        expect([parts[0]?.from, parts.at(-1)?.to]).toEqual([whole.from, whole.to]);
        parts.slice(1).forEach((part, i) => expect(dayNumber(part.from)).toBe(dayNumber(parts[i]?.to ?? '') + 1));
      }),
    );
  });

  it.each([
    ['hour', period('2026-03-01')],
    ['day', period('2026-03-01', '2026-03-31')],
    ['month', period('2026-01-01', '2026-12-31')],
    ['year', period('2017-01-01', '2026-12-31')],
  ])('are shown by the %s', (step, given) => expect(stepOfPeriod(given)).toBe(step));

  it('are months of the calendar', () => {
    expect(partsOf(period('2026-01-15', '2026-04-10'))).toEqual([
      period('2026-01-15', '2026-01-31'),
      period('2026-02-01', '2026-02-28'),
      period('2026-03-01', '2026-03-31'),
      period('2026-04-01', '2026-04-10'),
    ]);
  });
});

it('[RP1] a long period is read by whole months that are over, and by days at its ends', () => {
  const day = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2027-12-31') });
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 800 }), (from, length) => {
      const whole = period(dayOf(from), dayOf(from + length));
      const pieces = monthsAndDays(whole, '2026-11');
      expect([pieces[0]?.from, pieces.at(-1)?.to]).toEqual([whole.from, whole.to]);
      pieces.slice(1).forEach((piece, i) => expect(dayNumber(piece.from)).toBe(dayNumber(pieces[i]?.to ?? '') + 1));
      for (const { month, from: begin, to } of pieces) {
        if (month === null) continue;
        expect([begin, dayOf(dayNumber(to) + 1).slice(8), month < '2026-11']).toEqual([`${month}-01`, '01', true]);
      }
    }),
  );
});

it('a period goes forward, and is no longer than an office lives', () => {
  expect(isPeriod(period('2026-03-01', '2026-02-28'))).toBe(false);
  expect(isPeriod(period('2026-03-01'))).toBe(true);
  expect(isPeriod(period('1900-01-01', '2026-01-01'))).toBe(false);
});
