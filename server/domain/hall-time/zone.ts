import { days, hours, minutes } from './instant.ts';
import type { Instant } from './instant.ts';

/** Indonesia's three zones. None has daylight saving time, so a fixed offset is enough. */
export type TimeZoneName = 'WIB' | 'WITA' | 'WIT';

const offsetHours: Record<TimeZoneName, number> = { WIB: 7, WITA: 8, WIT: 9 };

/** A calendar day in the hall's zone, written 2026-11-23. */
export type Day = string;

/** Days since 1970-01-01, for arithmetic. */
export type DayNumber = number;

const two = (n: number): string => String(n).padStart(2, '0');

/** The service day and the printed times are those of the hall's own zone (IS5). */
export function dayAt(instant: Instant, zone: TimeZoneName): Day {
  return dayOf(dayNumberAt(instant, zone));
}

export function dayNumberAt(instant: Instant, zone: TimeZoneName): DayNumber {
  return Math.floor((instant + hours(offsetHours[zone])) / days(1));
}

/** The local midnight with which a day begins. */
export function midnightOf(day: DayNumber, zone: TimeZoneName): Instant {
  return days(day) - hours(offsetHours[zone]);
}

/** Minutes since local midnight. */
export function minuteOfDay(instant: Instant, zone: TimeZoneName): number {
  return Math.floor((instant - midnightOf(dayNumberAt(instant, zone), zone)) / 60_000);
}

/** 09.05, as Indonesian offices write a time. */
export function clockText(instant: Instant, zone: TimeZoneName): string {
  const minute = minuteOfDay(instant, zone);
  return `${two(Math.floor(minute / 60))}.${two(minute % 60)}`;
}

/** The instant at which the local clock of that day shows hh:mm. */
export function instantOf(day: Day, clock: string, zone: TimeZoneName): Instant {
  return midnightOf(dayNumber(day), zone) + sinceMidnight(clock);
}

/** Milliseconds from midnight to hh:mm. */
export function sinceMidnight(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hours(hour) + minutes(minute);
}

/** In the form YYYY-MM-DD, and an existing date. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && dayOf(dayNumber(text)) === text;
}

export function nextDay(day: Day): Day {
  return dayOf(dayNumber(day) + 1);
}

/** The same day of the month some months later, or the last day of a shorter month. */
export function monthsLater(day: DayNumber, months: number): DayNumber {
  const [year = 1970, month = 1, date = 1] = dayOf(day).split('-').map(Number);
  const later = year * 12 + month - 1 + months;
  return Math.min(firstOfMonth(later) + date - 1, firstOfMonth(later + 1) - 1);
}

const firstOfMonth = (month: number): DayNumber => dayNumber(`${Math.floor(month / 12)}-${(month % 12) + 1}-01`);

/** 0 is Monday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): number {
  return weekdayOfNumber(dayNumber(day));
}

export function weekdayOfNumber(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Days since 1970-01-01 of a civil date: years begin in March so that the leap day is the last of its year. */
export function dayNumber(day: Day): DayNumber {
  const [y = 1970, m = 1, d = 1] = day.split('-').map(Number);
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function dayOf(n: DayNumber): Day {
  const shifted = n + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return `${year}-${two(month)}-${two(dayOfMonth)}`;
}
