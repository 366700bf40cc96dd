import { readFileSync } from 'node:fs';

/** @type {Record<'id' | 'en', Record<string, string>>} */
export const sayAs = JSON.parse(readFileSync(new URL('say-as.json', import.meta.url), 'utf8'));

/**
 * VO9: a sentence as eSpeak NG has to read it; words that its rules get wrong are replaced by phonemes in [[…]].
 * @param {string} text
 * @param {Readonly<Record<string, string>>} phonemes of words, in small letters
 */
export function withPhonemes(text, phonemes) {
  const words = Object.keys(phonemes).toSorted((a, b) => b.length - a.length);
  if (words.length === 0) return text;
  const anyOfThem = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  const whole = new RegExp(String.raw`(?<![\p{L}\p{N}])(${anyOfThem})(?![\p{L}\p{N}])`, 'giu');
  return text.replaceAll(whole, (word) => `[[${phonemes[word.toLowerCase()]}]]`);
}
