import { describe, expect, it } from 'vitest';
import { birthDate, birthDateFault } from './birth-date.ts';

const today = Date.UTC(2026, 10, 23);

describe('a birth date that is typed', () => {
  it('is taken day first', () => {
    expect(birthDate('17081965', today)).toBe('1965-08-17');
  });

  it.each([
    ['32', 'day'],
    ['00', 'day'],
    ['1713', 'month'],
    ['3102', 'date'],
    ['29021965', 'date'],
    ['17081899', 'year'],
    ['24112026', 'year'],
  ])('is refused as soon as it is impossible: %s', (digits, fault) => {
    expect(birthDateFault(digits, today)).toBe(fault);
    expect(birthDate(digits, today)).toBeNull();
  });

  it('may be a leap day until the year says otherwise', () => {
    expect(birthDateFault('2902', today)).toBeNull();
    expect(birthDate('29021964', today)).toBe('1964-02-29');
  });

  it('may be today, and is not one while digits are missing', () => {
    expect(birthDate('23112026', today)).toBe('2026-11-23');
    expect(birthDate('1708196', today)).toBeNull();
  });
});
