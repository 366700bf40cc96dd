type BirthDateFault = 'day' | 'month' | 'date' | 'year';

const EARLIEST_YEAR = 1900;

/** What is impossible in the digits typed so far, day first: 17081965. `now`: by the hall's own clock (CT6). */
export function birthDateFault(digits: string, now: number): BirthDateFault | null {
  const { day, month, year } = parts(digits);
  if (digits.length >= 2 && (day < 1 || day > 31)) return 'day';
  if (digits.length >= 4 && (month < 1 || month > 12)) return 'month';
  if (digits.length >= 4 && day > daysIn(month, digits.length === 8 ? year : 2000)) return 'date';
  if (digits.length === 8 && (year < EARLIEST_YEAR || Date.UTC(year, month - 1, day) > now)) return 'year';
  return null;
}

/** 17081965 as 1965-08-17; null while it is unfinished or impossible. */
export function birthDate(digits: string, now: number): string | null {
  if (!/^\d{8}$/.test(digits) || birthDateFault(digits, now)) return null;
  return `${digits.slice(4)}-${digits.slice(2, 4)}-${digits.slice(0, 2)}`;
}

function parts(digits: string) {
  return { day: Number(digits.slice(0, 2)), month: Number(digits.slice(2, 4)), year: Number(digits.slice(4)) };
}

const daysIn = (month: number, year: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
