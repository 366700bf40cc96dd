import type { SecondFactor } from '../contract/requests/kiosk-requests.ts';
import type { Words } from '../ui/words/language.svelte.ts';
import { birthDate, birthDateFault } from './birth-date.ts';
import { birthDateText } from './day-words.ts';
import type { SecondFactorKind } from './step.ts';
import type { KioskWords } from './words/id.ts';

const LAST_DIGITS = 4;

/** The second factor in the hub's form; null while it is incomplete. */
export function secondFactor(kind: SecondFactorKind, digits: string, now: number): SecondFactor | null {
  if (kind === 'family-card') return digits.length === LAST_DIGITS ? { is: kind, lastDigits: digits } : null;
  const day = birthDate(digits, now);
  return day ? { is: kind, birthDate: day } : null;
}

/** What the page shows of a second factor while it is typed. */
interface Entry {
  readonly groups: readonly { readonly length: number; readonly label: string }[];
  readonly wrong: { readonly from: number; readonly to: number } | null;
  readonly label: string;
  readonly help: string;
  readonly state: 'hint' | 'good' | 'wrong';
  readonly whole: boolean;
}

const placesOf = {
  day: { from: 1, to: 2 },
  month: { from: 3, to: 4 },
  date: { from: 1, to: 4 },
  year: { from: 5, to: 8 },
} as const;

export function birthDateEntry(digits: string, { t, language }: Words<KioskWords>, now: number): Entry {
  const groups = [
    { length: 2, label: t.day },
    { length: 2, label: t.month },
    { length: 4, label: t.year },
  ];
  const shown = { groups, label: t.byBirthDate };
  const fault = birthDateFault(digits, now);
  const day = birthDate(digits, now);
  if (fault) return { ...shown, wrong: placesOf[fault], help: t.birthDateFault[fault], state: 'wrong', whole: false };
  if (!day) return { ...shown, wrong: null, help: t.typeBirthDate, state: 'hint', whole: false };
  return { ...shown, wrong: null, help: t.birthDateIs(birthDateText(day, language)), state: 'good', whole: true };
}

export function familyCardEntry(digits: string, { t }: Words<KioskWords>): Entry {
  const groups = [{ length: LAST_DIGITS, label: t.lastFour }];
  const whole = digits.length === LAST_DIGITS;
  return { groups, label: t.lastFour, wrong: null, help: t.typeFamilyCard, state: 'hint', whole };
}
