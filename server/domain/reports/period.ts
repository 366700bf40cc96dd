import { dayNumber, monthsLater, dayOf } from '../hall-time/zone.ts';
import type { Day } from '../hall-time/zone.ts';

/** Both days included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** Longer than any book; anything beyond is a typing error. */
const LONGEST_DAYS = 366 * 30;

export function isPeriod({ from, to }: Period): boolean {
  const length = dayNumber(to) - dayNumber(from) + 1;
  return length >= 1 && length <= LONGEST_DAYS;
}

/** The period it is compared with: for a month the month before, for a year the year before, else as many days before. */
export function periodBefore({ from, to }: Period): Period {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const months = isFirstOfMonth(from) && isFirstOfMonth(dayOf(last + 1)) ? monthsBetween(first, last + 1) : 0;
  const begin = months > 0 ? monthsLater(first, -months) : first - (last - first + 1);
  return { from: dayOf(begin), to: dayOf(first - 1) };
}

const isFirstOfMonth = (day: Day): boolean => day.endsWith('-01');

function monthsBetween(first: number, last: number): number {
  const [from = 0, month = 0] = dayOf(first).split('-').map(Number);
  const [to = 0, until = 0] = dayOf(last).split('-').map(Number);
  return (to - from) * 12 + until - month;
}

/** The intervals of a chart. A single day is shown by hours. */
export type Step = 'hour' | 'day' | 'month' | 'year';

export function stepOfPeriod({ from, to }: Period): Step {
  const length = dayNumber(to) - dayNumber(from) + 1;
  if (length === 1) return 'hour';
  if (length <= 62) return 'day';
  return length <= 366 * 4 ? 'month' : 'year';
}

/** The parts of a period, in order: its days, or the months or years it touches, cut at its beginning and end. */
export function partsOf(period: Period): Period[] {
  const step = stepOfPeriod(period);
  const parts: Period[] = [];
  const last = dayNumber(period.to);
  for (let day = dayNumber(period.from); day <= last;) {
    const next = Math.min(nextPart(day, step), last + 1);
    parts.push({ from: dayOf(day), to: dayOf(next - 1) });
    day = next;
  }
  return parts;
}

function nextPart(day: number, step: Step): number {
  if (step === 'hour' || step === 'day') return day + 1;
  const [year = '', month = ''] = dayOf(day).split('-');
  return monthsLater(dayNumber(`${year}-${step === 'month' ? month : '01'}-01`), step === 'month' ? 1 : 12);
}

/** Splits a period into whole months and remaining days: a long one is read by months. */
export function monthsAndDays(
  { from, to }: Period,
  firstOpenMonth: string,
): (Period & { readonly month: string | null })[] {
  const pieces: (Period & { readonly month: string | null })[] = [];
  const last = dayNumber(to);
  for (let day = dayNumber(from); day <= last;) {
    const begin = dayOf(day);
    const next = nextPart(day, 'month');
    const isWhole = isFirstOfMonth(begin) && next - 1 <= last && begin.slice(0, 7) < firstOpenMonth;
    const end = Math.min(next - 1, last);
    pieces.push({ from: begin, to: dayOf(end), month: isWhole ? begin.slice(0, 7) : null });
    day = end + 1;
  }
  return pieces;
}
