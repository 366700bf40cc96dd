import { phoneDigits } from '../home/reply-address.ts';
import type { IsoDate } from '../register/calendar.ts';
import { isSixteenDigits, readNik } from '../register/nik.ts';
import type { NikRefusal } from '../register/nik.ts';
import type { ComplaintField, Field, Given } from './chat.ts';
import type { ServiceFact } from './hall-facts.ts';

/** In the order of asking. */
const ofApplicant: readonly Field[] = ['name', 'nik', 'familyCard', 'address', 'need', 'phone'];
/** A bringer says so first, so that what follows is about the applicant (CS11). */
export function fieldsOf({ broughtBy }: Pick<ServiceFact, 'broughtBy'>, { broughtAs }: Given): readonly Field[] {
  if (broughtBy.length === 0) return ofApplicant;
  return broughtBy.some(({ id }) => id === broughtAs)
    ? ['broughtAs', 'broughtBy', ...ofApplicant]
    : ['broughtAs', ...ofApplicant];
}

export const complaintFields: readonly ComplaintField[] = ['kind', 'words', 'name', 'address', 'phone'];

export type FieldWhy =
  | NikRefusal
  | 'no-name'
  | 'name-with-digits'
  | 'card-not-16-digits'
  | 'card-is-nik'
  | 'no-number'
  | 'too-short'
  | 'too-long';

export type FieldReading =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly why: FieldWhy };

export const LONGEST_NAME = 120;
export const LONGEST_LINE = 200;
/** About three handwritten pages; WhatsApp's own messages are not longer. */
export const LONGEST_COMPLAINT = 4_000;

export function readField(
  field: Exclude<Field, 'broughtAs'>,
  text: string,
  given: Given,
  today: IsoDate,
): FieldReading {
  switch (field) {
    case 'broughtBy':
    case 'name':
      return readName(text);
    case 'nik': {
      const digits = digitsOf(text);
      const reading = readNik(digits, today);
      return reading.ok ? taken(digits) : refused(reading.refusal);
    }
    case 'familyCard': {
      const digits = digitsOf(text);
      if (!isSixteenDigits(digits)) return refused('card-not-16-digits');
      return digits === given.nik ? refused('card-is-nik') : taken(digits);
    }
    case 'address':
      return readLine(text, 8, LONGEST_LINE);
    case 'need':
      return readLine(text, 3, LONGEST_LINE);
    case 'phone':
      return readPhone(text);
  }
}

export function readName(text: string): FieldReading {
  const name = inOneLine(text);
  if (/\d/u.test(name)) return refused('name-with-digits');
  if ((name.match(/\p{L}/gu)?.length ?? 0) < 2) return refused('no-name');
  return name.length > LONGEST_NAME ? refused('too-long') : taken(name);
}

export function readLine(text: string, shortest: number, longest: number): FieldReading {
  const line = inOneLine(text);
  if (line.length < shortest || !/\p{L}/u.test(line)) return refused('too-short');
  return line.length > longest ? refused('too-long') : taken(line);
}

export function readPhone(text: string): FieldReading {
  const digits = phoneDigits(text.replaceAll(/[^\d+]/gu, ''));
  return digits === null ? refused('no-number') : taken(digits);
}

/** Line breaks are kept: a complaint is a text. */
export function readWords(text: string): FieldReading {
  const words = text.trim();
  if (words.length < 10 || !/\p{L}/u.test(words)) return refused('too-short');
  return words.length > LONGEST_COMPLAINT ? refused('too-long') : taken(words);
}

/** Cards print numbers as "1377 0152-0399.0001". */
const digitsOf = (text: string): string => text.replaceAll(/\D/gu, '');
const inOneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
const taken = (value: string): FieldReading => ({ ok: true, value });
const refused = (why: FieldWhy): FieldReading => ({ ok: false, why });
