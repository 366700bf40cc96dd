/** A calendar day, `1990-03-05`. Text, so that no time zone can move it. */
export type IsoDate = string;

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function isRealDay(year: number, month: number, day: number): boolean {
  const last = month === 2 && isLeapYear(year) ? 29 : (daysOfMonth[month - 1] ?? 0);
  return Number.isInteger(day) && day >= 1 && day <= last;
}

export function isoDate(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Faster than padStart: a register has several dates in each row. */
const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** Expects digits at that place; written for speed, since a register has several such pairs in each row. */
export const twoDigitsAt = (text: string, at: number): number =>
  (text.charCodeAt(at) - ZERO) * 10 + (text.charCodeAt(at + 1) - ZERO);

const ZERO = 48;

/** Of a birth: nobody is born on it yet. `today` is the hall's own (IS5). */
export const isToCome = (day: IsoDate, today: IsoDate): boolean => day > today;

/** Whole years between two days; negative when the birth lies in the future. */
export function ageOn(today: IsoDate, birthDate: IsoDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
