import { monthNames } from '../../ui/words/day-words.ts';
import type { SpokenLanguage } from '../../ui/sound/spoken.ts';

const short = ['JAN', 'FEB', 'MAR', 'APR', 'MEI', 'JUN', 'JUL', 'AGU', 'SEP', 'OKT', 'NOV', 'DES'] as const;
/** Registers write a period as "OKT-DES 2026"; null: the word is no month. */
export function monthName(word: string, language: SpokenLanguage): string | null {
  return monthNames[language][short.findIndex((each) => each === word.toUpperCase())] ?? null;
}
