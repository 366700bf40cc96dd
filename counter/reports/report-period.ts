import type { Period } from '../../contract/views/report-view.ts';
import type { HallBadge } from '../../contract/view-parts.ts';

export type PeriodKind = 'day' | 'month' | 'year' | 'free';

const offsetHours = { WIB: 7, WITA: 8, WIT: 9 } as const;
const DAY = 86_400_000;

/** Today in the hall's own zone, whatever this computer's zone is (IS5). */
export const todayIn = (now: number, zone: HallBadge['timeZone']): string =>
  isoDay(now + offsetHours[zone] * 3_600_000);

const isoDay = (utc: number): string => new Date(utc).toISOString().slice(0, 10);
export const utcOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
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
