const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** In a woman's NIK forty is added to the day of birth. */
const WOMAN_ADDS = 40;

/** Digits that are impossible, counted from one as on the card. */
export interface NikFault {
  readonly part: 'day' | 'month' | 'date' | 'serial';
  readonly from: number;
  readonly to: number;
}

/** What is impossible in the digits typed so far; a NIK that is only too short has no fault yet. */
export function nikFault(digits: string): NikFault | null {
  const day = Number(digits.slice(6, 8)) % WOMAN_ADDS;
  const month = Number(digits.slice(8, 10));
  if (digits.length >= 8 && !isDay(Number(digits.slice(6, 8)))) return { part: 'day', from: 7, to: 8 };
  if (digits.length >= 10 && (month < 1 || month > 12)) return { part: 'month', from: 9, to: 10 };
  if (digits.length >= 10 && day > (DAYS_IN_MONTH[month - 1] ?? 0)) return { part: 'date', from: 7, to: 10 };
  if (digits.length === 16 && digits.endsWith('0000')) return { part: 'serial', from: 13, to: 16 };
  return null;
}

export const isWholeNik = (digits: string): boolean => /^\d{16}$/.test(digits) && nikFault(digits) === null;

const isDay = (written: number) => (written >= 1 && written <= 31) || (written >= 41 && written <= 71);
