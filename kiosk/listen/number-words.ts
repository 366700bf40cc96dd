import type { SpokenLanguage } from '../../ui/sound/spoken.ts';
import type { ListenWords } from './words/id.ts';

/** A number in the pack for calls, or a word that joins numbers. */
export type NumberWord = { readonly number: number } | { readonly word: string };

type Join = ListenWords['join'];

/** Longer digits without a point are a code. */
const LONGEST_NUMBER = 4;
/** "1.000", "12.500.000": with points between the thousands. */
const IN_THOUSANDS = /^[1-9]\d{0,2}(?:\.\d{3}){1,2}$/;

export const isInThousands = (figure: string): boolean => IN_THOUSANDS.test(figure);

/** "dua puluh satu", "seratus lima", "dua ribu dua puluh enam"; with a leading zero, or longer, digit by digit. */
export function numberWords(digits: string, join: Join, language: SpokenLanguage): NumberWord[] {
  if (isInThousands(digits)) return valueWords(Number(digits.replaceAll('.', '')), join, language);
  const isCode = (digits.length > 1 && digits.startsWith('0')) || digits.length > LONGEST_NUMBER;
  return isCode ? digitWords(digits) : valueWords(Number(digits), join, language);
}

export const digitWords = (figure: string): NumberWord[] =>
  (figure.match(/\d/g) ?? []).map((digit) => ({ number: Number(digit) }));

function valueWords(value: number, join: Join, language: SpokenLanguage): NumberWord[] {
  if (value <= 20) return [{ number: value }];
  const words = (count: number) => valueWords(count, join, language);
  const millions = counted(Math.floor(value / 1_000_000), join.oneMillion, join.million, words);
  const thousands = counted(Math.floor((value % 1_000_000) / 1_000), join.oneThousand, join.thousand, words);
  const hundreds = counted(Math.floor((value % 1_000) / 100), join.oneHundred, join.hundred, words);
  const rest = tens(value % 100);
  const and = language === 'en' && rest.length > 0 && value > 100 ? [{ word: join.and }] : [];
  return [...millions, ...thousands, ...hundreds, ...and, ...rest];
}

function counted(count: number, one: string, many: string, words: (count: number) => NumberWord[]): NumberWord[] {
  if (count === 0) return [];
  return count === 1 ? [{ word: one }] : [...words(count), { word: many }];
}

function tens(value: number): NumberWord[] {
  if (value === 0) return [];
  if (value <= 20 || value % 10 === 0) return [{ number: value }];
  return [{ number: value - (value % 10) }, { number: value % 10 }];
}
