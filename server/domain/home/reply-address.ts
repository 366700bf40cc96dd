/** The form that carriers and wa.me expect: country code and digits only; null: no number. `0812…` is Indonesian. */
export function phoneDigits(phone: string): string | null {
  const digits = phone.replaceAll(/[\s().+-]/gu, '');
  if (!/^\d{9,15}$/u.test(digits)) return null;
  const whole = withCountry(digits, phone.trim().startsWith('+')).replace(HOME_TWICE, '62');
  return /^[1-9]\d{7,14}$/u.test(whole) ? whole : null;
}

/** Many write both the country code and the leading zero that it replaces: `+62 0812…`, `+62 (0)812…`. */
const HOME_TWICE = /^620/u;

function withCountry(digits: string, isWhole: boolean): string {
  if (isWhole) return digits;
  if (digits.startsWith('00')) return digits.slice(2);
  if (digits.startsWith('0')) return `62${digits.slice(1)}`;
  return digits.startsWith('8') ? `62${digits}` : digits;
}

/** Checks no more than the form: only a message can show whether anybody reads there. */
export const isMailAddress = (text: string): boolean => /^[^\s@<>",;:]+@[^\s@<>",;:]+\.[^\s@<>",;:.]{2,}$/u.test(text);
