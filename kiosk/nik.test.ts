import { describe, expect, it } from 'vitest';
import { isWholeNik, nikFault } from './nik.ts';

const region = '999901';

describe('a NIK that is typed', () => {
  it('[RG6] has no fault while it is only unfinished', () => {
    for (const digits of ['', '9', region, `${region}1`, `${region}17`, `${region}170`])
      expect(nikFault(digits)).toBeNull();
  });

  it.each([
    ['day', '00', { from: 7, to: 8 }],
    ['day', '32', { from: 7, to: 8 }],
    ['day', '40', { from: 7, to: 8 }],
    ['day', '72', { from: 7, to: 8 }],
    ['month', '1700', { from: 9, to: 10 }],
    ['month', '5713', { from: 9, to: 10 }],
    ['date', '3002', { from: 7, to: 10 }],
    ['date', '7104', { from: 7, to: 10 }],
    ['serial', '1708650000', { from: 13, to: 16 }],
  ])('[RG6] is told which digits of the %s cannot be: %s', (part, digits, places) => {
    expect(nikFault(region + digits)).toEqual({ part, ...places });
  });

  it('[RG6] may be of a man, of a woman, or of a leap day', () => {
    for (const date of ['010165', '311265', '410165', '711265', '290204', '690204']) {
      expect(isWholeNik(`${region}${date}0001`)).toBe(true);
    }
  });

  it('[RG6] is not whole with fifteen digits', () => {
    expect(isWholeNik(`${region}170865000`)).toBe(false);
  });
});
