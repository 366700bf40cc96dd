import { weekdayOf } from './zone.ts';
import type { Day } from './zone.ts';

const months = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;

const days = {
  id: 'Senin Selasa Rabu Kamis Jumat Sabtu Minggu'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
} as const;

/** "Kamis, 26 November 2026": a day that somebody has to keep in mind. */
export function dayInWords(day: Day, language: 'id' | 'en'): string {
  const date = dateInWords(day, language);
  return date === day ? day : `${days[language][weekdayOf(day)]}, ${date}`;
}

/** "23 November 2026", or the day as it came when it is no ISO date. */
export function dateInWords(day: Day, language: 'id' | 'en'): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day) ?? [];
  const name = months[language][Number(month) - 1];
  return name && year ? `${Number(date)} ${name} ${year}` : day;
}
