import { expect, it } from 'vitest';
import { counterWords, sentenceOf } from './screen-words.ts';

it.each([
  ['30', 'Terlalu banyak percobaan. Coba lagi setelah 30 detik.'],
  ['90', 'Terlalu banyak percobaan. Coba lagi setelah 2 menit.'],
])('[AC3] [CT4] whoever tried too often is told for how long he waits, in words: %s', (detail, said) => {
  expect(sentenceOf(counterWords(), { code: 'too-many-tries', detail })).toBe(said);
});
