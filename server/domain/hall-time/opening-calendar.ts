import { days } from './instant.ts';
import type { Instant } from './instant.ts';
import { dayNumber, midnightOf, sinceMidnight, weekdayOfNumber } from './zone.ts';
import type { Day, DayNumber, TimeZoneName } from './zone.ts';

export const weekdays = ['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu', 'minggu'] as const;
export type Weekday = (typeof weekdays)[number];

interface WeeklyHours {
  readonly days: readonly Weekday[];
  readonly open: string;
  readonly close: string;
}

/** When a hall is open: weekly hours, holidays, time zone. */
export interface HallHours {
  readonly timeZone: TimeZoneName;
  readonly hours: {
    readonly weekly: readonly WeeklyHours[];
    readonly always?: boolean | undefined;
    /** Between its first and last day, a period's hours replace the weekly ones. */
    readonly periods?:
      | readonly { readonly from: Day; readonly to: Day; readonly weekly: readonly WeeklyHours[] }[]
      | undefined;
  };
  readonly holidays: readonly { readonly day: Day; readonly name: string }[];
}

export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** Spans of each weekday in milliseconds since midnight, in order, none touching the next. */
type Week = readonly (readonly Span[])[];

/** A hall's hours, prepared for many queries. */
export interface OpeningCalendar {
  readonly zone: TimeZoneName;
  readonly always: boolean;
  readonly week: Week;
  readonly periods: readonly { readonly from: DayNumber; readonly to: DayNumber; readonly week: Week }[];
  readonly holidays: ReadonlySet<DayNumber>;
}

/** A hall's hours are never changed, only replaced, so thousands of clocks can share one calendar. */
const read = new WeakMap<HallHours, OpeningCalendar>();

export function calendarOf(hall: HallHours): OpeningCalendar {
  const known = read.get(hall);
  if (known) return known;
  const calendar = calendarFrom(hall);
  read.set(hall, calendar);
  return calendar;
}

function calendarFrom({ timeZone, hours, holidays }: HallHours): OpeningCalendar {
  return {
    zone: timeZone,
    always: hours.always === true,
    week: weekOf(hours.weekly),
    periods: (hours.periods ?? []).map(({ from, to, weekly }) => ({
      from: dayNumber(from),
      to: dayNumber(to),
      week: weekOf(weekly),
    })),
    holidays: new Set(holidays.map((holiday) => dayNumber(holiday.day))),
  };
}

const weekOf = (weekly: readonly WeeklyHours[]): Week =>
  weekdays.map((weekday) =>
    joined(
      weekly
        .filter((hours) => hours.days.includes(weekday))
        .map((hours) => ({ from: sinceMidnight(hours.open), to: sinceMidnight(hours.close) })),
    ),
  );

/** Sorts spans and merges those that overlap or touch. */
export function joined(spans: readonly Span[]): Span[] {
  const one: Span[] = [];
  for (const span of spans.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from)) {
    const last = one.at(-1);
    if (!last || last.to < span.from) one.push(span);
    else one[one.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  }
  return one;
}

/** The opening hours of a day: none on a holiday, those of the period it falls into, or the weekly ones. */
export function spansOn(calendar: OpeningCalendar, day: DayNumber): Span[] {
  const midnight = midnightOf(day, calendar.zone);
  return hoursOn(calendar, day).map(({ from, to }) => ({ from: midnight + from, to: midnight + to }));
}

/** Spans that count as minutes of opening time: the opening hours, or the whole day in a hall that never closes. */
export function spansOfMinutesOn(calendar: OpeningCalendar, day: DayNumber): Span[] {
  if (!calendar.always) return spansOn(calendar, day);
  const midnight = midnightOf(day, calendar.zone);
  return [{ from: midnight, to: midnight + days(1) }];
}

/** Closing time, or null where the hall has no opening hours that day: then it is no working day. */
export function closingOn(calendar: OpeningCalendar, day: DayNumber): Instant | null {
  const last = hoursOn(calendar, day).at(-1);
  return last ? midnightOf(day, calendar.zone) + last.to : null;
}

function hoursOn(calendar: OpeningCalendar, day: DayNumber): readonly Span[] {
  if (calendar.holidays.has(day)) return [];
  const period = calendar.periods.find(({ from, to }) => from <= day && day <= to);
  return (period?.week ?? calendar.week)[weekdayOfNumber(day)] ?? [];
}
