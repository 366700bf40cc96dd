import type { HallBadge } from '../contract/view-parts.ts';
import { clockText, localTime } from '../ui/hub-clock.svelte.ts';
import { dayAndMonth, weekdayOf, wholeDate } from '../ui/words/day-words.ts';
import type { Language, Words } from '../ui/words/language.svelte.ts';
import type { KioskWords } from './words/id.ts';

/** "Buka kembali Selasa, 24 November pukul 07.30 WIB", in the hall's own zone (IS5). */
export function reopening(words: Words<KioskWords>, opensAt: number, zone: HallBadge['timeZone']): string {
  const { language } = words;
  const day = localTime(opensAt, zone);
  const said = `${weekdayOf(day, language)}${language === 'id' ? ',' : ''} ${dayAndMonth(day, language)}`;
  return words.t.reopens(untorn(said), clockText(opensAt, zone), zone);
}

/** Keeps day and month on one line. */
const untorn = (day: string) => day.replace(/(\d+) /, '$1\u00a0');

/** "17 Agustus 1965", so that a typed date is read back in words. */
export const birthDateText = (isoDay: string, language: Language): string => wholeDate(Date.parse(isoDay), language);
