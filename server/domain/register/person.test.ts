import { expect, it } from 'vitest';
import { answerCheck, maskName, maskNik, type RegisteredPerson, type SecondFactor } from './person.ts';

const siti: RegisteredPerson = {
  nik: '1377024503900001',
  kk: '1377021201150003',
  name: 'SITI CONTOH AMINAH',
  birthDate: '1990-03-05',
  sex: 'female',
  address: 'Jalan Contoh 5',
  rt: '001',
  rw: '002',
  village: 'Desa Contoh',
  district: 'Kecamatan Contoh',
  programmes: [{ id: 'pkh', receives: true, period: 'OKT-DES 2026' }],
};
const rightDate: SecondFactor = { by: 'birth-date', birthDate: '1990-03-05' };
const card = (lastDigits: string): SecondFactor => ({ by: 'family-card', lastDigits });

it('[RG2] shows a listed person a masked name and the programmes, and nothing else', () => {
  expect(answerCheck(siti, rightDate)).toEqual({
    listed: true,
    maskedName: 'S••• C••••• A•••••',
    programmes: [{ id: 'pkh', receives: true, period: 'OKT-DES 2026' }],
  });
});

it.each(['0003', '150003', '1377021201150003'])('[RG1] takes %s as last digits of the No KK', (digits) => {
  expect(answerCheck(siti, card(digits)).listed).toBe(true);
});

it.each<[string, RegisteredPerson | undefined, SecondFactor]>([
  ['nobody is found', undefined, rightDate],
  ['the birth date is wrong', siti, { by: 'birth-date', birthDate: '1990-03-06' }],
  ['the card digits are wrong', siti, card('0004')],
  ['no digits are given', siti, card('')],
  ['three digits are given', siti, card('003')],
  ['the digits are no digits', siti, card('...3')],
  ['the register has no card number', { ...siti, kk: '' }, card('0003')],
])('[RG1] gives one and the same answer when %s', (_, person, secondFactor) => {
  expect(answerCheck(person, secondFactor)).toEqual({ listed: false });
});

it.each([
  ['Siti Aminah', 'S••• A•••••'],
  ['Ai', 'A•'],
  ['A', '•'],
  ['M. Contoh', '•. C•••••'],
  ["Nur'aini  Contoh", "N••'••••  C•••••"],
  ['I Gusti Contoh, S.Pd', '• G•••• C•••••, S.••'],
  ['', ''],
])('[RG2] masks %s as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

it('[SC6] hides the birth date inside a NIK, and all of what is no NIK', () => {
  expect(maskNik(siti.nik)).toBe('137702••••••0001');
  expect(maskNik('12345')).toBe('•••••');
});
