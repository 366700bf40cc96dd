import { expect, it } from 'vitest';
import { numbersMeant } from './numbering.ts';

it.each([
  ['A014', ['A014']],
  ['a14', ['A014']],
  [' a-14 ', ['A014']],
  ['A 1000', ['A1000']],
  ['14', ['A014', 'B014']],
  ['014', ['A014', 'B014']],
])('[CA16] %o means %o where two series were given', (typed, meant) => {
  expect(numbersMeant(typed, ['B', 'A'])).toEqual(meant);
});

it.each(['', 'A', '0', 'A0', 'Siti', '1e3'])('[CA16] %o is no number', (typed) => {
  expect(numbersMeant(typed, ['A'])).toEqual([]);
});
