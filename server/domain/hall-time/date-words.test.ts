import { describe, expect, it } from 'vitest';
import { dateInWords, dayInWords } from './date-words.ts';

describe('a day in words', () => {
  it('is written as letters and slips write it', () => {
    expect(dateInWords('2026-11-03', 'id')).toBe('3 November 2026');
    expect(dateInWords('2026-08-17', 'id')).toBe('17 Agustus 2026');
    expect(dateInWords('2026-08-17', 'en')).toBe('17 August 2026');
  });

  it('has its weekday where it has to be kept in mind', () => {
    expect(dayInWords('2026-11-26', 'id')).toBe('Kamis, 26 November 2026');
    expect(dayInWords('2026-08-16', 'en')).toBe('Sunday, 16 August 2026');
    expect(dayInWords('besok', 'id')).toBe('besok');
  });

  it('stays as it came when it is no day of the calendar', () => {
    expect(dateInWords('2026-13-03', 'id')).toBe('2026-13-03');
    expect(dateInWords('', 'id')).toBe('');
  });
});
