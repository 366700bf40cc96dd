import { ageOn, isoDate, isRealDay, twoDigitsAt, type IsoDate } from './calendar.ts';
import { provinces } from './provinces.ts';

export type Sex = 'male' | 'female';

/** Hard errors (RG6): no such number was ever issued. */
export type NikRefusal = 'not-16-digits' | 'no-such-month' | 'no-such-day' | 'serial-zero';
/** Worth a second look, never a refusal (RG6): codes are split and merged, and registers are older than corrections. */
type NikWarning = 'province-unknown' | 'birth-date-mismatch' | 'sex-mismatch';

export interface Nik {
  readonly text: string;
  /** Province, kabupaten/kota and kecamatan of the first registration; it never changes and is not the residence. */
  readonly region: string;
  readonly birthDate: IsoDate;
  readonly sex: Sex;
}

type NikReading = { readonly ok: true; readonly nik: Nik } | { readonly ok: false; readonly refusal: NikRefusal };

export const oldestAge = 110;
const sixteenDigits = /^[0-9]{16}$/;
const womensDays = 40;

export const isSixteenDigits = (text: string): boolean => sixteenDigits.test(text);

export function readNik(text: string, today: IsoDate): NikReading {
  if (!isSixteenDigits(text)) return refuse('not-16-digits');
  const dayAndSex = twoDigitsAt(text, 6);
  const month = twoDigitsAt(text, 8);
  const year = twoDigitsAt(text, 10);
  if (month < 1 || month > 12) return refuse('no-such-month');
  const sex: Sex = dayAndSex > womensDays ? 'female' : 'male';
  const day = sex === 'female' ? dayAndSex - womensDays : dayAndSex;
  const thisCentury = Math.floor(Number(today.slice(0, 4)) / 100) * 100 + year;
  // The year has two digits only; where both centuries are possible, the younger age is taken.
  const birthDate = possibleDate(thisCentury, month, day, today) ?? possibleDate(thisCentury - 100, month, day, today);
  if (birthDate === undefined) return refuse('no-such-day');
  if (text.endsWith('0000')) return refuse('serial-zero');
  return { ok: true, nik: { text, region: text.slice(0, 6), birthDate, sex } };
}

interface ToldByThePerson {
  readonly birthDate?: IsoDate;
  readonly sex?: Sex;
}

export function nikWarnings(nik: Nik, told: ToldByThePerson): NikWarning[] {
  const warnings: NikWarning[] = [];
  if (!provinces.has(nik.region.slice(0, 2))) warnings.push('province-unknown');
  // The NIK has two digits of the year, so centuries are not compared.
  if (told.birthDate !== undefined && told.birthDate.slice(2) !== nik.birthDate.slice(2)) {
    warnings.push('birth-date-mismatch');
  }
  if (told.sex !== undefined && told.sex !== nik.sex) warnings.push('sex-mismatch');
  return warnings;
}

function possibleDate(year: number, month: number, day: number, today: IsoDate): IsoDate | undefined {
  // The year alone nearly always rules out one of the two centuries.
  const years = Number(today.slice(0, 4)) - year;
  if (years < 0 || years > oldestAge + 1 || !isRealDay(year, month, day)) return undefined;
  const date = isoDate(year, month, day);
  return isAgeOfAPerson(ageOn(today, date)) ? date : undefined;
}

export const isAgeOfAPerson = (age: number): boolean => age >= 0 && age <= oldestAge;

const refuse = (refusal: NikRefusal): NikReading => ({ ok: false, refusal });
