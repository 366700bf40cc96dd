import { isRealDay, twoDigitsAt } from './calendar.ts';
import { isSixteenDigits } from './nik.ts';

type FamilyCardRefusal = 'not-16-digits' | 'serial-zero';
/** That the card number contains its day of issue is known from secondary sources only, so a strange day is no refusal. */
type FamilyCardWarning = 'issue-date-strange';

type FamilyCardReading =
  | { readonly ok: true; readonly warnings: readonly FamilyCardWarning[] }
  | { readonly ok: false; readonly refusal: FamilyCardRefusal };

/** A No KK: region of issue, day the card was recorded (DDMMYY), serial. */
export function readFamilyCardNumber(text: string): FamilyCardReading {
  if (!isSixteenDigits(text)) return { ok: false, refusal: 'not-16-digits' };
  if (text.endsWith('0000')) return { ok: false, refusal: 'serial-zero' };
  const isDated = isRealDay(2000 + twoDigitsAt(text, 10), twoDigitsAt(text, 8), twoDigitsAt(text, 6));
  return { ok: true, warnings: isDated ? [] : ['issue-date-strange'] };
}
