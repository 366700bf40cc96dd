import type { HallBadge } from '../contract/view-parts.ts';
import { clockText } from '../ui/hub-clock.svelte.ts';
import type { Language, Words } from '../ui/words/language.svelte.ts';
import type { KioskWords } from './words/id.ts';

const cityOf = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const;
const localeOf: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

/** "Buka kembali Selasa, 24 November pukul 07.30 WIB", in the hall's own zone (IS5). */
export function reopening(words: Words<KioskWords>, opensAt: number, zone: HallBadge['timeZone']): string {
  const day = new Intl.DateTimeFormat(localeOf[words.language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: cityOf[zone],
  }).format(opensAt);
  return words.t.reopens(untorn(day), clockText(opensAt, zone), zone);
}

/** Keeps day and month on one line. */
const untorn = (day: string) => day.replace(/(\d+) /, '$1\u00a0');

/** "17 Agustus 1965", so that a typed date is read back in words. */
export function birthDateText(isoDay: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(isoDay));
}
