import type { Period } from '../../contract/views/report-view.ts';
import type { CounterWords } from '../words/screen-words.ts';
import { utcOf } from './report-period.ts';
import type { PeriodKind } from './report-period.ts';

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
