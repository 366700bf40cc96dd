import { expect, it } from 'vitest';
import { sayAs, withPhonemes } from './say-as.mjs';

it('[VO9] replaces whole words, in any case, the longest first', () => {
  const list = { loket: "lok'Et", 'front office': "fr'ont 'ofis", 'pbi-jk': 'long', pbi: 'short' };
  expect(withPhonemes('Loket 3, Front Office, PBI-JK dan PBI; loketnya', list)).toBe(
    "[[lok'Et]] 3, [[fr'ont 'ofis]], [[long]] dan [[short]]; loketnya",
  );
});

it('[VO9] holds the words that calls and sentences of every hall have, and no phoneme that opens or closes a bracket', () => {
  const words = Object.entries(sayAs.id);
  expect(words.map(([word]) => word)).toEqual(expect.arrayContaining(['loket', 'berkas', 'dengan', 'dtsen', 'bpjs']));
  expect(words.filter(([word, phonemes]) => word !== word.toLowerCase() || /[[\]]/.test(phonemes))).toEqual([]);
});
