import type { StoryLine } from '../../contract/views/procedure-view.ts';
import type { HallBadge } from '../../contract/view-parts.ts';
import { clockText } from '../../ui/hub-clock.svelte.ts';
import type { CounterWords } from '../words/screen-words.ts';

type Zone = HallBadge['timeZone'];
type Recorded = StoryLine['records'][number];

const offsetHours = { WIB: 7, WITA: 8, WIT: 9 } as const;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const localeOf = (words: CounterWords): string => (words.language === 'id' ? 'id-ID' : 'en-GB');
const localDay = (at: number, zone: Zone): number => Math.floor((at + offsetHours[zone] * HOUR) / DAY);

/** "09.05" today, "20 Nov 09.05" before, with the year once it is another. */
export function whenText(at: number, now: number, zone: Zone, words: CounterWords): string {
  const clock = clockText(at, zone);
  return localDay(at, zone) === localDay(now, zone) ? clock : `${dayText(at, now, zone, words)} ${clock}`;
}

/** "20 Nov", or "20 Nov 2025" for another year. */
export function dayText(at: number, now: number, zone: Zone, words: CounterWords): string {
  const local = new Date(at + offsetHours[zone] * HOUR);
  const isThisYear = local.getUTCFullYear() === new Date(now + offsetHours[zone] * HOUR).getUTCFullYear();
  const year = isThisYear ? {} : ({ year: 'numeric' } as const);
  return local.toLocaleDateString(localeOf(words), { day: 'numeric', month: 'short', timeZone: 'UTC', ...year });
}

/** A calendar date written out: "17 Agustus 1958". */
export const birthText = (day: string, words: CounterWords): string =>
  new Date(day).toLocaleDateString(localeOf(words), { dateStyle: 'long', timeZone: 'UTC' });

/** "12 menit", "3 jam 20 menit", "2 hari 4 jam": the two largest units are enough. */
export function spanText(ms: number, words: CounterWords): string {
  const t = words.t.span;
  const minutes = Math.max(0, Math.floor(ms / MINUTE));
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  if (minutes === 0) return t.short;
  const parts =
    days > 0 ? [t.days(days), hours > 0 && t.hours(hours)] : [hours > 0 && t.hours(hours), rest > 0 && t.minutes(rest)];
  return parts.filter((part) => part !== false).join(' ');
}

/** A value recorded at a step, written the usual way. */
export function recordText({ kind, value }: Pick<Recorded, 'kind' | 'value'>, words: CounterWords): string {
  if (kind === 'rupiah' && /^\d+$/.test(value)) return `Rp ${Number(value).toLocaleString('id-ID')}`;
  if (kind === 'day' && /^\d{4}-\d\d-\d\d$/.test(value)) return birthText(value, words);
  return value;
}
