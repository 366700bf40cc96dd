import type { SpokenLanguage } from '../../ui/sound/spoken.ts';

const short = ['JAN', 'FEB', 'MAR', 'APR', 'MEI', 'JUN', 'JUL', 'AGU', 'SEP', 'OKT', 'NOV', 'DES'] as const;
const names: Readonly<Record<SpokenLanguage, readonly string[]>> = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** Registers write a period as "OKT-DES 2026"; null: the word is no month. */
export function monthName(word: string, language: SpokenLanguage): string | null {
  return names[language][short.findIndex((each) => each === word.toUpperCase())] ?? null;
}
