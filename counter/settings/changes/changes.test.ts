import { expect, it } from 'vitest';
import { changesBetween } from '../../../contract/hall-file/changes.ts';
import { faultsInLinks } from '../../../contract/hall-file/faults/link-faults.ts';
import { shippedHall } from '../../../server/adapters/hall-file/shipped-halls.ts';
import { fieldsEn } from '../../words/fields-en.ts';
import { fieldsId } from '../../words/fields-id.ts';
import { allWords } from '../../words/all-words.fixture.ts';
import { faultWords } from './fault-words.ts';
import { fieldWords, pathOf, valueWords } from './field-words.ts';

const hall = shippedHall('pariaman');
const words = allWords();

it('[SE2] names a field by the words of the settings and of the hall', () => {
  const [service] = hall.services;
  const path = ['services', service?.id ?? '', 'dailyQuota'];
  expect(fieldWords(path, hall, words)).toBe('Layanan › Surat Keterangan DTKS › Kuota per hari');
  expect(fieldWords(pathOf('counters[0].name.id'), hall, words)).toBe(
    'Loket › Front Office 1 › Nama › Bahasa Indonesia',
  );
  expect(fieldWords(pathOf('hours.weekly[1].close'), hall, words)).toBe('Jam buka › Mingguan › 2 › Tutup');
  expect(fieldWords(['holidays', 'somewhere', 'nothing'], hall, words)).toBe('Hari libur › somewhere › nothing');
});

it('[SE2] names whom a field points at, and the role of another signatory', () => {
  const path = ['counters', 'front-office-1', 'printerId'];
  const [printer] = hall.printers;
  expect(valueWords(path, printer?.id ?? '', hall, words)).toBe(printer?.name);
  expect(valueWords(path, 'printer-gone', hall, words)).toBe('printer-gone');
  expect(valueWords(['letter', 'place'], printer?.id ?? '', hall, words), 'no pointer').toBe(printer?.id);
  const muaradua = shippedHall('oku-selatan');
  expect(fieldWords(['letter', 'signatories', 'kabid-linjamsos', 'name'], muaradua, words)).toBe(
    'Surat › Penanda tangan lain › Kepala Bidang Linjamsos › Nama',
  );
});

it('[SE2] names what was removed as it was called, and whatever pointed at it', () => {
  const later = structuredClone(hall);
  const gone = later.printers.pop();
  for (const counter of later.counters) counter.printerId = later.printers[0]?.id ?? '';
  const changes = changesBetween(hall, later);
  const printer = changes.find(({ path: [list] }) => list === 'printers');
  expect(fieldWords(printer?.path ?? [], later, words, hall)).toBe(`Printer › ${gone?.name}`);
  expect(fieldWords(printer?.path ?? [], later, words, null, printer?.before), 'in the history').toBe(
    `Printer › ${gone?.name}`,
  );
  const series = ['services', hall.services[0]?.id ?? '', 'series'];
  expect(fieldWords(series, { ...later, services: [] }, words, hall)).toBe(
    'Layanan › Surat Keterangan DTKS › Huruf nomor',
  );
});

it('[SE2] names a change as it names what is wrong with it', () => {
  const later = structuredClone(hall);
  const [, friday] = later.hours.weekly;
  if (friday) friday.close = '17:00';
  const [change] = changesBetween(hall, later);
  expect(change?.path).toEqual(pathOf('hours.weekly[1].close'));
});

it('[SE2] says in Indonesian what is wrong', () => {
  const broken = { ...hall, counters: hall.counters.map((counter) => ({ ...counter, printerId: 'hilang' })) };
  const [fault] = faultsInLinks(broken);
  expect(fault).toBeDefined();
  expect(faultWords(fault?.sentence ?? '', 'id')).toBe('Printer “hilang” tidak ada');
  expect(faultWords('the hall must close after it opens', 'id')).toBe('jam tutup harus setelah jam buka');
  expect(faultWords('a case can get stuck at "paraf" (the person is listed, papers complete)', 'id')).toBe(
    'berkas dapat macet pada “paraf”, dan tidak pernah selesai (orangnya terdaftar, persyaratan lengkap)',
  );
  const shut = 'nothing ever leads to "serah": "tanda-tangani" of "tanda-tangan" can never be chosen';
  expect(faultWords(shut, 'id')).toBe(
    'tidak ada yang menuju “serah”: hasil “tanda-tangani” pada “tanda-tangan” tidak pernah dapat dipilih',
  );
  expect(faultWords(`${shut}, since the letter wants 2 paraf and has 1`, 'id')).toBe(
    'tidak ada yang menuju “serah”: suratnya meminta 2 paraf, baru ada 1',
  );
  expect(faultWords('Too big: expected array to have <=30 items', 'id')).toBe('paling banyak 30');
  expect(faultWords('something new', 'id')).toBe('belum benar (something new)');
  expect(faultWords('something new', 'en')).toBe('something new');
});

it('[SE2] every field of a shipped hall has a name in both languages', () => {
  const named = (value: unknown): string[] => {
    if (value === null || typeof value !== 'object') return [];
    if (Array.isArray(value)) return value.flatMap(named);
    return Object.entries(value).flatMap(([key, held]) => [key, ...named(held)]);
  };
  const halls = ['pariaman', 'karangasem', 'banyuasin', 'banjarnegara', 'oku-selatan'].map(shippedHall);
  const keys = new Set(halls.flatMap(named));
  // Other signatories are keyed by roles, which the hall defines.
  const given = new Set(halls.flatMap(({ roles }) => roles.map(({ id }) => id)));
  const unnamed = [...keys].filter((key) => !given.has(key) && (!(key in fieldsId) || !(key in fieldsEn)));
  expect(unnamed).toEqual([]);
});
