import type { HallBadge } from '../../contract/view-parts.ts';
import type { Language } from '../../ui/words/language.svelte.ts';
import { wordsOf } from './site.ts';
import type { Site } from './site.ts';

const cityOf = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const;
const localeOf: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

type Told = Pick<Site, 'frame' | 'language'>;
type Parts = Intl.DateTimeFormatOptions;

/** "09.05 WIB", in the hall's own zone (IS5). */
export function clockOf({ frame }: Pick<Site, 'frame'>, instant: number): string {
  const { timeZone } = frame.hall;
  const clock = new Intl.DateTimeFormat('id-ID', { hour: '2-digit', minute: '2-digit', timeZone: cityOf[timeZone] });
  return `${clock.format(instant)} ${timeZone}`;
}

/** "Selasa, 24 November 2026". */
export const dateOf = (site: Told, instant: number): string =>
  format(site, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, instant);

/** "hari ini", "besok", "Rabu, 25 November". */
export function dayOf(site: Told, instant: number, now: number): string {
  const t = wordsOf(site);
  const days = dayNumber(site.frame.hall, instant) - dayNumber(site.frame.hall, now);
  if (days === 0) return t.today;
  return days === 1 ? t.tomorrow : format(site, { weekday: 'long', day: 'numeric', month: 'long' }, instant);
}

/** "Selasa, 24 November 2026, 07.30 WIB". */
export const whenOf = (site: Told, instant: number): string => `${dateOf(site, instant)}, ${clockOf(site, instant)}`;

/** A calendar day, without a time zone: "Selasa, 24 November". */
export const calendarDay = ({ language }: Pick<Site, 'language'>, isoDay: string): string =>
  new Intl.DateTimeFormat(localeOf[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(isoDay));

const format = ({ frame, language }: Told, parts: Parts, instant: number): string =>
  new Intl.DateTimeFormat(localeOf[language], { ...parts, timeZone: cityOf[frame.hall.timeZone] }).format(instant);

function dayNumber({ timeZone }: HallBadge, instant: number): number {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: cityOf[timeZone] }).format(instant);
  return Date.parse(day) / 86_400_000;
}
