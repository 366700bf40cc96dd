import { expect, it } from 'vitest';
import { asTyped, dayShown, dayTyped } from './typed-day.ts';

it.each([
  ['3', '3'],
  ['03', '03/'],
  ['3/', '03/'],
  ['03/4', '03/4'],
  ['03/04', '03/04/'],
  ['3/4/', '03/04/'],
  ['03//', '03/'],
  ['03041960', '03/04/1960'],
  ['3.4.1960', '03/04/1960'],
  ['3 - 4 - 1960', '03/04/1960'],
  ['03/04/19605', '03/04/1960'],
  ['1960-04-03', '03/04/1960'],
  ['1960-04-03 00:00:00', '03/04/1960'],
  ['', ''],
  ['april', ''],
])('[CT6] %o stands there as %o: the day first', (typed, shown) => {
  expect(asTyped(typed)).toBe(shown);
});

it.each([
  ['03/04/1960', '1960-04-03'],
  ['3/4/1960', '1960-04-03'],
  ['29/02/2024', '2024-02-29'],
  ['29/02/2023', ''],
  ['31/04/1960', ''],
  ['04/13/1960', ''],
  ['03/04/60', ''],
  ['03/04/0960', ''],
  ['03/04', ''],
  ['', ''],
])('[CT6] %o is %o, and no day that no calendar has', (typed, day) => {
  expect(dayTyped(typed)).toBe(day);
});

it('[CT6] a day of the hub is written with the day first', () => {
  expect(dayShown('1960-04-03')).toBe('03/04/1960');
  expect(dayShown('')).toBe('');
});
