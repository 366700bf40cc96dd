import { expect, it } from 'vitest';
import { columnsOf, type Columns } from './columns.ts';
import { PeoplePacker, unpacked } from './packed-people.ts';
import { readPerson } from './person-row.ts';
import { kk, siti } from './register.fixture.ts';
import { valuesOf, type PersonValues } from './snapshot-schema.ts';

const header = ['NIK', 'NO_KK', 'NAMA', 'ALAMAT', 'DESIL', 'ID_DTKS', 'PKH', 'PERIODE_PKH'];

function valuesRead(...cells: readonly string[]): PersonValues {
  const columns = columnsOf({ number: 1, cells: header }) as Columns; // the header above
  const reading = readPerson({ number: 2, cells }, { columns, countsFrom1904: false, today: '2026-11-23' });
  if (reading.is !== 'person') throw new Error(reading.is);
  return valuesOf(reading.person);
}

const packer = new PeoplePacker();

function asTheyCome(people: readonly PersonValues[]): PersonValues[] {
  for (const values of people) packer.add([...values]);
  return [...unpacked(structuredClone(packer.take()))];
}

it('[RG5] people come to the other thread as they were read, with what is known of them and what is not', () => {
  const people = [
    valuesRead(siti, kk, 'SITI CONTOH', 'Jalan "Contoh"; 1', '3', 'CONTOH-1', 'YA', 'OKT-DES 2026'),
    valuesRead(siti, '', 'SITI', '', '', '', '', ''),
  ];
  expect(asTheyCome(people)).toEqual(people);
  expect(asTheyCome([])).toEqual([]);
});

it('[RG5] a cell that holds what stands between two values shifts nothing', () => {
  const people = [valuesRead(siti, kk, 'SITI\u001fCONTOH', '\u001e', '3', '\u001f', 'YA', 'OKT\u001eDES')];
  expect(people[0]?.[2]).toBe('SITI CONTOH');
  expect(asTheyCome(people)).toEqual(people);
});
