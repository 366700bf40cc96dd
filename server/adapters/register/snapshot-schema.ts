import type { RegisteredPerson } from '../../domain/register/person.ts';
import type { ProgrammeEntry } from '../../domain/register/programmes.ts';

/** NIK and No KK are text (RG5): SQLite's integers beyond 2^53 would reach JavaScript rounded. */
export const personTable = `
  CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    nik TEXT NOT NULL UNIQUE,
    kk TEXT NOT NULL,
    name TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    sex TEXT NOT NULL CHECK (sex IN ('male', 'female')),
    address TEXT NOT NULL,
    rt TEXT NOT NULL,
    rw TEXT NOT NULL,
    village TEXT NOT NULL,
    district TEXT NOT NULL,
    desil INTEGER,
    register_id TEXT,
    programmes TEXT NOT NULL
  ) STRICT`;

export const familyIndex = `CREATE INDEX person_kk ON person (kk) WHERE kk <> ''`;

export const insertPerson = `
  INSERT INTO person (nik, kk, name, birth_date, sex, address, rt, rw, village, district, desil, register_id, programmes)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (nik) DO NOTHING`;

export type PersonValues = (string | number | null)[];
export const PROGRAMMES_AT = 12;

export function valuesOf(person: RegisteredPerson): PersonValues {
  const { nik, kk, name, birthDate, sex, address, rt, rw, village, district } = person;
  const programmes = textOf(person.programmes);
  const { desil = null, registerId = null } = person;
  return [nik, kk, name, birthDate, sex, address, rt, rw, village, district, desil, registerId, programmes];
}

/** Few combinations occur, and the reader returns the same list object for equal ones. */
const texts = new WeakMap<readonly ProgrammeEntry[], string>();

function textOf(programmes: readonly ProgrammeEntry[]): string {
  const known = texts.get(programmes);
  if (known !== undefined) return known;
  const text = JSON.stringify(programmes);
  texts.set(programmes, text);
  return text;
}

/** A row of the table above; only the builder writes it, so its shape is guaranteed. */
export interface PersonRow {
  readonly id: number;
  readonly nik: string;
  readonly kk: string;
  readonly name: string;
  readonly birth_date: string;
  readonly sex: 'male' | 'female';
  readonly address: string;
  readonly rt: string;
  readonly rw: string;
  readonly village: string;
  readonly district: string;
  readonly desil: number | null;
  readonly register_id: string | null;
  readonly programmes: string;
}

export function personOf(row: PersonRow): RegisteredPerson {
  const { nik, kk, name, sex, address, rt, rw, village, district, desil } = row;
  return {
    nik,
    kk,
    name,
    birthDate: row.birth_date,
    sex,
    address,
    rt,
    rw,
    village,
    district,
    ...(desil === null ? {} : { desil }),
    ...(row.register_id === null ? {} : { registerId: row.register_id }),
    programmes: JSON.parse(row.programmes) as ProgrammeEntry[],
  };
}
