import { expect, it } from 'vitest';
import { letterNumber } from './number-pattern.ts';

const parts = { code: '400.9.1', unit: 'DINSOS', sequence: 7, month: 11, year: 2026 };

it.each([
  ['{kode}/{urut:0000}/{unit}/{bulanRomawi}/{tahun}', '400.9.1/0007/DINSOS/XI/2026'],
  ['{urut}/{bulan}/{tahun}', '7/11/2026'],
  ['B-{urut:000}.{kode}', 'B-007.400.9.1'],
  ['tanpa pola', 'tanpa pola'],
  ['{asing}', '{asing}'],
])('[LE2] a letter number follows the pattern %s', (pattern, number) => {
  expect(letterNumber(pattern, parts)).toBe(number);
});

it('[LE2] a letter number grows past its zeros instead of repeating', () => {
  expect(letterNumber('{urut:000}', { ...parts, sequence: 1234 })).toBe('1234');
});

it('[LE2] every month has its Roman number', () => {
  const months = Array.from({ length: 12 }, (_, i) => letterNumber('{bulanRomawi}', { ...parts, month: i + 1 }));
  expect(months.join(' ')).toBe('I II III IV V VI VII VIII IX X XI XII');
});
