const weekdays = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

export const monthNames = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;

/** Of a day in UTC. Same words as the browser's Intl, whose start takes a quarter of a second on a weak computer. */
export const weekdayOf = (day: number, language: 'id' | 'en'): string =>
  weekdays[language][new Date(day).getUTCDay()] ?? '';

/** "23 November". */
export function dayAndMonth(day: number, language: 'id' | 'en'): string {
  const date = new Date(day);
  return `${date.getUTCDate()} ${monthNames[language][date.getUTCMonth()]}`;
}

/** "23 November 2026". */
export const wholeDate = (day: number, language: 'id' | 'en'): string =>
  `${dayAndMonth(day, language)} ${new Date(day).getUTCFullYear()}`;
