import { describe, expect, it } from 'vitest';
import { nine } from '../counter-view.fixture.ts';
import { counterWords } from '../words/screen-words.ts';
import { recordText, spanText, whenText } from './case-words.ts';

const words = counterWords();
const minute = 60_000;

describe('the words of a case', () => {
  it('[CS2] tells how long something had waited in the two largest parts', () => {
    expect(spanText(20_000, words)).toBe('kurang dari 1 menit');
    expect(spanText(12 * minute, words)).toBe('12 menit');
    expect(spanText(200 * minute, words)).toBe('3 jam 20 menit');
    expect(spanText((2 * 1440 + 4 * 60 + 7) * minute, words)).toBe('2 hari 4 jam');
  });

  it('[IS5] tells the day only where it is another one, in the zone of the hall', () => {
    expect(whenText(nine, nine, 'WIB', words)).toBe('09.00');
    expect(whenText(nine - 3 * 1440 * minute, nine, 'WIB', words)).toBe('20 Nov 09.00');
    expect(whenText(nine - 365 * 1440 * minute, nine, 'WIB', words)).toBe('23 Nov 2025 09.00');
  });

  it('writes amounts and days as people do, and leaves the rest as it was written', () => {
    expect(recordText({ kind: 'rupiah', value: '2500000' }, words)).toBe('Rp 2.500.000');
    expect(recordText({ kind: 'day', value: '2026-11-20' }, words)).toBe('20 November 2026');
    expect(recordText({ kind: 'day', value: 'besok' }, words)).toBe('besok');
  });
});
