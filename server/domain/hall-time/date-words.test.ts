import { describe, expect, it } from 'vitest';
import { dateInWords } from './date-words.ts';

describe('a day in words', () => {
  it('is written as letters and slips write it', () => {
    expect(dateInWords('2026-11-03', 'id')).toBe('3 November 2026');
    expect(dateInWords('2026-08-17', 'id')).toBe('17 Agustus 2026');
    expect(dateInWords('2026-08-17', 'en')).toBe('17 August 2026');
  });

  it('stays as it came when it is no day of the calendar', () => {
    expect(dateInWords('2026-13-03', 'id')).toBe('2026-13-03');
    expect(dateInWords('', 'id')).toBe('');
  });
});
