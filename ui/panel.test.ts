import { expect, it } from 'vitest';
import { measurePage, pixelsPerMm } from './panel.ts';

it('[KI5] knows how many pixels a millimetre has on a panel', () => {
  expect(pixelsPerMm({ innerWidth: 1080, innerHeight: 1920 }, { diagonalInches: 21.5 })).toBeCloseTo(4.034, 3);
  expect(pixelsPerMm({ innerWidth: 1920, innerHeight: 1080 }, { diagonalInches: 55 })).toBeCloseTo(1.577, 3);
});

it('[KI5] sets the page in millimetres of its panel, and leaves it to the style sheet without one', () => {
  const { style } = document.documentElement;
  const stop = measurePage(window, { diagonalInches: 27 });
  expect(style.getPropertyValue('--mm')).toMatch(/^[\d.]+px$/);
  stop();
  measurePage(window, null);
  expect(style.getPropertyValue('--mm')).toBe('');
});
