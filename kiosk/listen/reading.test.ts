import { expect, it } from 'vitest';
import { PhraseBook } from './phrase-book.ts';
import { partsOf, spelled } from './reading.ts';
import { listenEn } from './words/en.ts';
import { listenId } from './words/id.ts';

const says = (...all: string[]) => Object.fromEntries(all.map((each) => [each.replaceAll(' ', '-'), { says: each }]));
const join = ['Oktober', 'Desember', 'sampai', 'ratus', 'seratus', 'ribu', 'seribu', 'juta', 'satu juta'];
const book = new PhraseBook(says('orang menunggu', 'Sekitar', 'menit', 'pukul', 'WIB', 'Bawa', ...join), [
  'Kartu Keluarga',
  'Surat Keterangan DTKS',
]);
const told = (text: string) =>
  partsOf(text, { language: 'id', book, join: listenId.join }).map((part) =>
    part.is === 'clip' ? part.key : `${part.is}: ${part.text}`,
  );

it.each([
  ['6 orang menunggu', ['number-6', 'orang-menunggu']],
  ['Sekitar 15–25 menit', ['Sekitar', 'number-15', 'sampai', 'number-20', 'number-5', 'menit']],
  ['pukul 08.00 WIB', ['pukul', 'number-8', 'number-0', 'number-0', 'WIB']],
  ['A-007', ['letter-a', 'number-0', 'number-0', 'number-7-final']],
  ['C-1.12', ['letter-c', 'number-1', 'number-1', 'number-2-final']],
  ['B112', ['letter-b', 'number-1', 'number-1', 'number-2-final']],
  ['105 orang menunggu', ['seratus', 'number-5', 'orang-menunggu']],
  ['OKT-DES 2026', ['Oktober', 'Desember', 'number-2', 'ribu', 'number-20', 'number-6-final']],
  ['1.000 orang menunggu', ['seribu', 'orang-menunggu']],
  ['12.500', ['number-12', 'ribu', 'number-5', 'ratus']],
  ['115.021', ['seratus', 'number-15', 'ribu', 'number-20', 'number-1-final']],
  ['1.800.000', ['satu-juta', 'number-8', 'ratus', 'ribu']],
  ['12.000.005', ['number-12', 'juta', 'number-5-final']],
  ['1.000–2.000 menit', ['seribu', 'sampai', 'number-2', 'ribu', 'menit']],
  ['2026', ['number-2', 'ribu', 'number-20', 'number-6-final']],
  ['1965', ['seribu', 'number-9', 'ratus', 'number-60', 'number-5-final']],
  ['9999011708650001', [...'9999011708650001'].map((digit, i) => `number-${digit}${i === 15 ? '-final' : ''}`)],
])('[LI4] "%s" is said from clips, as a person says it', (text, clips) => {
  expect(told(text)).toEqual(clips);
});

it('[LI5] words of the hall are asked of the hub as the whole sentence that its file has', () => {
  expect(told('Bawa: Kartu  keluarga, DTKS')).toEqual([
    'Bawa',
    'hall: Kartu Keluarga',
    ...['d', 't', 'k', 's'].map((letter) => `letter-${letter}`),
  ]);
  expect(told('SURAT KETERANGAN DTKS')).toEqual(['hall: Surat Keterangan DTKS']);
});

it('[LI6] what nobody knows stays together, and is said to be only written', () => {
  expect(told('Bawa kursi lipat')).toEqual(['Bawa', 'strange: kursi lipat']);
});

it('[LI7] of a person letters and digits are spelled, whatever they spell', () => {
  const parts = spelled('S••• A••, WIB 12');
  expect(parts.map((part) => part.is === 'clip' && `${part.pack}/${part.key}`)).toEqual(
    ['letter-s', 'letter-a', 'letter-w', 'letter-i', 'letter-b', 'number-1', 'number-2'].map((key) => `calls/${key}`),
  );
});

it('[LI4] English says "and" in a number where a person does', () => {
  const english = new PhraseBook(says('one hundred', 'and', 'thousand', 'to'));
  const parts = partsOf('105', { language: 'en', book: english, join: listenEn.join });
  expect(parts.map((part) => part.is === 'clip' && part.key)).toEqual(['one-hundred', 'and', 'number-5-final']);
});
