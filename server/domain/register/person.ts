import type { IsoDate } from './calendar.ts';
import { isSixteenDigits, type Sex } from './nik.ts';
import type { ProgrammeEntry } from './programmes.ts';

/** A person as one snapshot of the register (DTKS, DTSEN) lists them. */
export interface RegisteredPerson {
  readonly nik: string;
  /** Empty when the register has none; then no digits match. */
  readonly kk: string;
  readonly name: string;
  readonly birthDate: IsoDate;
  readonly sex: Sex;
  readonly address: string;
  readonly rt: string;
  readonly rw: string;
  readonly village: string;
  readonly district: string;
  readonly desil?: number;
  readonly registerId?: string;
  readonly programmes: readonly ProgrammeEntry[];
}

/** What the visitor knows besides the NIK: the birth date, or the last digits of the No KK (RG1). */
export type SecondFactor =
  | { readonly by: 'birth-date'; readonly birthDate: IsoDate }
  | { readonly by: 'family-card'; readonly lastDigits: string };

export type CheckAnswer =
  | { readonly listed: true; readonly maskedName: string; readonly programmes: readonly ProgrammeEntry[] }
  | { readonly listed: false };

/** Fewer digits than this prove nothing: the last four are a serial that often starts 000. */
const familyCardDigitsAtLeast = 4;

/** Not found, wrong second factor and not listed are one and the same answer (RG1). */
export function answerCheck(person: RegisteredPerson | undefined, secondFactor: SecondFactor): CheckAnswer {
  if (!person || !isProvedBy(person, secondFactor)) return { listed: false };
  return { listed: true, maskedName: maskName(person.name), programmes: person.programmes };
}

function isProvedBy(person: RegisteredPerson, secondFactor: SecondFactor): boolean {
  if (secondFactor.by === 'birth-date') return secondFactor.birthDate === person.birthDate;
  const { lastDigits } = secondFactor;
  if (lastDigits.length < familyCardDigitsAtLeast || !/^[0-9]+$/.test(lastDigits)) return false;
  return person.kk.endsWith(lastDigits);
}

const letter = /[\p{L}\p{N}]\p{M}*/gu;
const word = /\S+/gu;

/** `Siti Aminah` → `S••• A•••••`: recognisable for its owner, useless to the next person in the line. */
export function maskName(name: string): string {
  return name.normalize('NFC').replace(word, (part) => {
    const letters = part.match(letter)?.length ?? 0;
    let seen = 0;
    // A word of one letter would be shown whole.
    return part.replace(letter, (each) => (seen++ === 0 && letters > 1 ? each : '•'));
  });
}

/** Digits 7–12 are the birth date, so those are the ones to hide. */
export function maskNik(nik: string): string {
  return isSixteenDigits(nik) ? `${nik.slice(0, 6)}••••••${nik.slice(12)}` : '•'.repeat(nik.length);
}
