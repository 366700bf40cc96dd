import { mayHide, visible } from '../../../contract/visible.ts';
import { ageOn, type IsoDate } from '../../domain/register/calendar.ts';
import { readFamilyCardNumber } from '../../domain/register/family-card.ts';
import type { RowRefusal, RowWarning } from '../../domain/register/import-words.ts';
import { isAgeOfAPerson, nikWarnings, readNik, type Nik, type Sex } from '../../domain/register/nik.ts';
import type { RegisteredPerson } from '../../domain/register/person.ts';
import type { Columns, Field } from './columns.ts';
import { readDate } from './dates.ts';
import { readNumberCell } from './number-cells.ts';
import { readProgrammes } from './programme-cells.ts';
import { untidy, type Row } from './table.ts';

export interface RowReader {
  readonly columns: Columns;
  readonly countsFrom1904: boolean;
  readonly today: IsoDate;
}

type RowReading =
  | { readonly is: 'person'; readonly person: RegisteredPerson; readonly warnings: readonly RowWarning[] }
  | { readonly is: 'refused'; readonly refusal: RowRefusal }
  | { readonly is: 'inactive' };

type Filled<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };

const sexes: ReadonlyMap<string, Sex> = new Map([
  ...['l', 'lk', 'laki-laki', 'laki - laki', 'laki laki', 'laki', 'pria', 'm', '1'].map(
    (word) => [word, 'male'] as const,
  ),
  ...['p', 'pr', 'perempuan', 'wanita', 'f', '2'].map((word) => [word, 'female'] as const),
]);

export function readPerson(found: Row, reader: RowReader): RowReading {
  const row = found.isTidy === true ? found : seen(found);
  const cell = (field: Field): string => tidy(row.cells[reader.columns.at[field]] ?? '', row.isTidy ?? false);
  if (isMarkedInactive(cell('isInactive'), cell('status'))) return { is: 'inactive' };
  const nik = readNikCell(row, reader);
  if (typeof nik === 'string') return { is: 'refused', refusal: nik };
  const kk = readKkCell(row, reader);
  if ('refusal' in kk) return { is: 'refused', refusal: kk.refusal };
  const name = cell('name');
  if (name === '') return { is: 'refused', refusal: 'name-missing' };

  const birth = readBirthDate(cell('birthDate'), nik, reader);
  const sex = readSex(cell('sex'), nik);
  const desil = readDesil(cell('desil'));
  const { programmes, unreadable } = readProgrammes(row, reader.columns.programmes);
  const registerId = cell('registerId');
  const { rt, rw } = neighbourhood(cell('rt'), cell('rw'), cell('rtrw'));
  const warnings: RowWarning[] = nikWarnings(nik, { birthDate: birth.date, sex: sex.sex });
  for (const { warnings: more } of [kk, birth, sex, desil]) if (more.length > 0) warnings.push(...more);
  if (unreadable) warnings.push('programme-unreadable');
  // Filled in afterwards, since composing the object from others took about a tenth of reading a row.
  const person: Filled<RegisteredPerson> = {
    nik: nik.text,
    kk: kk.digits,
    name,
    birthDate: birth.date,
    sex: sex.sex,
    address: cell('address'),
    rt,
    rw,
    village: cell('village'),
    district: cell('district'),
    programmes,
  };
  if (desil.desil !== undefined) person.desil = desil.desil;
  if (registerId !== '') person.registerId = registerId;
  return { is: 'person', person, warnings };
}

/** AC24: numbers and programmes, too, are read as whoever looks at the table sees them. */
const seen = (row: Row): Row =>
  row.cells.some((cell) => mayHide.test(cell)) ? { ...row, cells: row.cells.map(visible) } : row;

/** Long enough for any address; a longer cell means a malformed table. */
const longestCell = 400;
const controlsAndSpaces = /[\s\p{Cc}]+/gu;
const tidy = (cell: string, isTidyRow: boolean): string =>
  (!isTidyRow && untidy.test(cell) ? cell.replace(controlsAndSpaces, ' ') : cell).trim().slice(0, longestCell);

function readNikCell(row: Row, { columns, today }: RowReader): Nik | RowRefusal {
  const cell = readNumberCell(row.cells[columns.at.nik] ?? '', row.numeric?.[columns.at.nik] ?? false);
  if (cell.is === 'empty') return 'nik-missing';
  if (cell.is !== 'text') return `nik-${cell.is}`;
  const reading = readNik(cell.digits, today);
  return reading.ok ? reading.nik : `nik-${reading.refusal}`;
}

type KkReading =
  | { readonly digits: string; readonly warnings: readonly RowWarning[] }
  | { readonly refusal: RowRefusal };

function readKkCell(row: Row, { columns }: RowReader): KkReading {
  const cell = readNumberCell(row.cells[columns.at.kk] ?? '', row.numeric?.[columns.at.kk] ?? false);
  if (cell.is === 'empty') return { digits: '', warnings: ['kk-missing'] };
  if (cell.is !== 'text') return { refusal: `kk-${cell.is}` };
  const reading = readFamilyCardNumber(cell.digits);
  if (!reading.ok) return { refusal: `kk-${reading.refusal}` };
  return { digits: cell.digits, warnings: reading.warnings.length > 0 ? ['kk-date-strange'] : [] };
}

function readBirthDate(cell: string, nik: Nik, { countsFrom1904, today }: RowReader) {
  if (cell === '') return { date: nik.birthDate, warnings: ['birth-date-from-nik'] as const };
  const date = readDate(cell, countsFrom1904);
  // Nearly always equal to the date in the NIK, which has been checked already.
  if (date === nik.birthDate) return { date, warnings: [] };
  if (date !== undefined && isAgeOfAPerson(ageOn(today, date))) return { date, warnings: [] };
  return { date: nik.birthDate, warnings: ['birth-date-unreadable'] as const };
}

function readSex(cell: string, nik: Nik) {
  const sex = sexes.get(cell) ?? sexes.get(cell.toLowerCase());
  return { sex: sex ?? nik.sex, warnings: sex === undefined && cell !== '' ? (['sex-unreadable'] as const) : [] };
}

function readDesil(cell: string): { desil?: number; warnings: readonly RowWarning[] } {
  if (cell === '' || cell === '-') return { warnings: [] };
  const desil = Number(/^(?:desil\s*)?(\d{1,2})(?:\.0)?\+?$/i.exec(cell)?.[1]);
  if (desil >= 1 && desil <= 10) return { desil, warnings: [] };
  return { warnings: /^belum/i.test(cell) ? [] : ['desil-unreadable'] };
}

function neighbourhood(rt: string, rw: string, both: string): { rt: string; rw: string } {
  if (both === '') return { rt, rw };
  const [, rtOfBoth = '', rwOfBoth = ''] = /(\d{1,3})\D+(\d{1,3})/.exec(both) ?? [];
  return { rt: rt || rtOfBoth, rw: rw || rwOfBoth };
}

const isMarkedInactive = (flag: string, status: string): boolean =>
  (flag !== '' && /^(1|ya|y|true)$/i.test(flag)) || (status !== '' && /non.?aktif|tidak aktif/i.test(status));
