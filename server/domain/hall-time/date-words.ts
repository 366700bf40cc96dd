import type { Day } from './zone.ts';

const months = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;

/** "23 November 2026", or the day as it came when it is no ISO date. */
export function dateInWords(day: Day, language: 'id' | 'en'): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day) ?? [];
  const name = months[language][Number(month) - 1];
  return name && year ? `${Number(date)} ${name} ${year}` : day;
}
