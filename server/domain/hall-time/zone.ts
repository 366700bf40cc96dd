import { days, hours } from './instant.ts';
import type { Instant } from './instant.ts';

/** Indonesia's three zones. None has summer time, so an offset is all there is to know. */
export type TimeZoneName = 'WIB' | 'WITA' | 'WIT';

const offsetHours: Record<TimeZoneName, number> = { WIB: 7, WITA: 8, WIT: 9 };

/** A calendar day in the hall's zone, written 2026-11-23. */
export type Day = string;

const two = (n: number): string => String(n).padStart(2, '0');
const localDays = (instant: Instant, zone: TimeZoneName) => Math.floor((instant + hours(offsetHours[zone])) / days(1));

/** The service day and the printed times are those of the hall's own zone (IS5). */
export function dayAt(instant: Instant, zone: TimeZoneName): Day {
  return dayFromNumber(localDays(instant, zone));
}

/** Minutes since local midnight. */
export function minuteOfDay(instant: Instant, zone: TimeZoneName): number {
  return Math.floor((instant + hours(offsetHours[zone]) - days(localDays(instant, zone))) / 60_000);
}

/** 09.05, as Indonesian offices write a time. */
export function clockText(instant: Instant, zone: TimeZoneName): string {
  const minute = minuteOfDay(instant, zone);
  return `${two(Math.floor(minute / 60))}.${two(minute % 60)}`;
}

/** The instant at which the local clock of that day shows hh:mm. */
export function instantOf(day: Day, clock: string, zone: TimeZoneName): Instant {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return days(dayNumber(day)) + hours(hour - offsetHours[zone]) + minute * 60_000;
}

export function nextDay(day: Day): Day {
  return dayFromNumber(dayNumber(day) + 1);
}

/** 0 is Monday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): number {
  return (((dayNumber(day) + 3) % 7) + 7) % 7;
}

/** Days since 1970-01-01 of a civil date: years begin in March so that the leap day is the last of its year. */
function dayNumber(day: Day): number {
  const [y = 1970, m = 1, d = 1] = day.split('-').map(Number);
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function dayFromNumber(n: number): Day {
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
