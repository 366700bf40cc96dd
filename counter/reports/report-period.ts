import type { Period } from '../../contract/views/report-view.ts';
import type { HallBadge } from '../../contract/view-parts.ts';
import type { CounterWords } from '../words/screen-words.ts';

export type PeriodKind = 'day' | 'month' | 'year' | 'free';

const offsetHours = { WIB: 7, WITA: 8, WIT: 9 } as const;
const DAY = 86_400_000;

/** Today in the hall's own zone, whatever this computer's zone is (IS5). */
export const todayIn = (now: number, zone: HallBadge['timeZone']): string =>
  isoDay(now + offsetHours[zone] * 3_600_000);

const isoDay = (utc: number): string => new Date(utc).toISOString().slice(0, 10);
const utcOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const later = (day: string, days: number): string => isoDay(utcOf(day) + days * DAY);

/** The day, month or year that contains this day. */
export function periodAround(kind: Exclude<PeriodKind, 'free'>, day: string): Period {
  if (kind === 'day') return { from: day, to: day };
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (kind === 'year') return { from: `${year}-01-01`, to: `${year}-12-31` };
  return { from: isoDay(Date.UTC(year, month - 1, 1)), to: isoDay(Date.UTC(year, month, 0)) };
}

/** The previous or the next period. */
export function periodBeside(kind: PeriodKind, { from, to }: Period, by: 1 | -1): Period {
  if (kind !== 'free') return periodAround(kind, by < 0 ? later(from, -1) : later(to, 1));
  const days = (utcOf(to) - utcOf(from)) / DAY + 1;
  return { from: later(from, by * days), to: later(to, by * days) };
}

/** Rejects days that do not exist, and periods that run backwards. */
export const isPeriod = ({ from, to }: Period): boolean =>
  [from, to].every((day) => /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(utcOf(day))) && from <= to;

const localeOf = ({ language }: CounterWords): string => (language === 'id' ? 'id-ID' : 'en-GB');
const inWords = (day: string, words: CounterWords, how: Intl.DateTimeFormatOptions): string =>
  new Date(utcOf(day)).toLocaleDateString(localeOf(words), { ...how, timeZone: 'UTC' });

/** "25 November 2026", "November 2026", "2026", or from one day to another. */
export function periodText(kind: PeriodKind, { from, to }: Period, words: CounterWords): string {
  if (kind === 'year') return from.slice(0, 4);
  if (kind === 'month') return inWords(from, words, { month: 'long', year: 'numeric' });
  const day = (each: string) => inWords(each, words, { day: 'numeric', month: 'long', year: 'numeric' });
  return from === to ? day(from) : words.t.reports.period.through(day(from), day(to));
}

/** Label of a bar, and of its row in the table. */
export function partText(step: 'hour' | 'day' | 'month' | 'year', from: string, words: CounterWords) {
  if (step === 'year') return { short: from.slice(0, 4), long: from.slice(0, 4) };
  if (step === 'month') {
    return {
      short: inWords(from, words, { month: 'short', year: '2-digit' }),
      long: inWords(from, words, { month: 'long', year: 'numeric' }),
    };
  }
  return {
    short: String(Number(from.slice(8))),
    long: inWords(from, words, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
  };
}
