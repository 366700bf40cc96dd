import type { SpokenLanguage } from '../../ui/sound/spoken.ts';
import type { ListenWords } from './words/id.ts';

/** A number of the pack for calls, or a word that joins numbers. */
export type NumberWord = { readonly number: number } | { readonly word: string };

const LARGEST = 9_999;

/** "dua puluh satu", "seratus lima", "dua ribu dua puluh enam"; what begins with a nought, or is longer, digit by digit. */
export function numberWords(digits: string, join: ListenWords['join'], language: SpokenLanguage): NumberWord[] {
  const value = Number(digits);
  if ((digits.length > 1 && digits.startsWith('0')) || value > LARGEST) return digitWords(digits);
  if (value <= 20) return [{ number: value }];
  const thousands = counted(Math.floor(value / 1_000), join.oneThousand, join.thousand);
  const hundreds = counted(Math.floor((value % 1_000) / 100), join.oneHundred, join.hundred);
  const rest = tens(value % 100);
  const and = language === 'en' && rest.length > 0 && value > 100 ? [{ word: join.and }] : [];
  return [...thousands, ...hundreds, ...and, ...rest];
}

export const digitWords = (digits: string): NumberWord[] => [...digits].map((digit) => ({ number: Number(digit) }));

function counted(count: number, one: string, many: string): NumberWord[] {
  if (count === 0) return [];
  return count === 1 ? [{ word: one }] : [{ number: count }, { word: many }];
}

function tens(value: number): NumberWord[] {
  if (value === 0) return [];
  if (value <= 20 || value % 10 === 0) return [{ number: value }];
  return [{ number: value - (value % 10) }, { number: value % 10 }];
}
