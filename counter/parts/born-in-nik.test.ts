import { expect, it } from 'vitest';
import { bornInNik } from './born-in-nik.ts';

/** In Jayapura it is eight o'clock, a day later than in Greenwich. */
const now = Date.UTC(2026, 10, 26, 23);

it.each([
  ['1377030605970001', '1997-05-06'],
  ['1377034605970001', '1997-05-06'], // a woman's
  ['1377030605450001', '1945-05-06'],
  ['1377030605100001', '2010-05-06'],
])('[CT6] the day of birth in %s is %s', (nik, born) => {
  expect(bornInNik(nik, now)).toBe(born);
});

it.each([
  ['1377030605200001', 'of a child of six and of somebody of a hundred and six'],
  ['1377033102970001', 'no such day'],
  ['1377030613970001', 'no such month'],
  ['1377032711260001', 'of a child of today and of somebody of a hundred'],
  ['137703', 'cut off'],
])('[CT6] nothing is told by %s: %s', (nik) => {
  expect(bornInNik(nik, now)).toBe('');
});
