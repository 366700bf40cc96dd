import { expect, it } from 'vitest';
import { readFamilyCardNumber } from './family-card.ts';
import { nikWarnings, readNik, type Nik } from './nik.ts';

const today = '2026-11-23';
const woman = '1377024503900001';

function nikOf(text: string): Nik {
  const reading = readNik(text, today);
  if (!reading.ok) throw new Error(reading.refusal);
  return reading.nik;
}

it('[RG6] reads a woman born on 5 March 1990 from her NIK', () => {
  expect(nikOf(woman)).toEqual({ text: woman, region: '137702', birthDate: '1990-03-05', sex: 'female' });
});

it('[RG6] reads a man from a day without the added forty', () => {
  expect(nikOf('1377020503900001')).toMatchObject({ sex: 'male', birthDate: '1990-03-05' });
});

it.each([
  ['137702450390001', 'not-16-digits'],
  ['13770245039000011', 'not-16-digits'],
  ['1377O24503900001', 'not-16-digits'],
  ['1377024513900001', 'no-such-month'],
  ['1377024500900001', 'no-such-month'],
  ['1377020003900001', 'no-such-day'],
  ['1377024003900001', 'no-such-day'],
  ['1377023203900001', 'no-such-day'],
  ['1377027203900001', 'no-such-day'],
  ['1377023002900001', 'no-such-day'],
  ['1377022902910001', 'no-such-day'],
  ['1377024503900000', 'serial-zero'],
] as const)('[RG6] refuses %s: %s', (text, refusal) => {
  expect(readNik(text, today)).toEqual({ ok: false, refusal });
});

it('[RG6] takes 29 February when one of the two centuries has it', () => {
  expect(nikOf('1377022902000001').birthDate).toBe('2000-02-29');
});

it('[RG6] chooses the century in which the person is between 0 and 110', () => {
  expect(nikOf('1377022311260001').birthDate).toBe('2026-11-23');
  expect(nikOf('1377022411260001').birthDate).toBe('1926-11-24');
});

it('[RG6] only warns of an unknown province, another birth date or another sex', () => {
  const stranger = nikOf('9977024503900001');
  expect(nikWarnings(stranger, { birthDate: '1990-03-06', sex: 'male' })).toEqual([
    'province-unknown',
    'birth-date-mismatch',
    'sex-mismatch',
  ]);
  expect(nikWarnings(nikOf(woman), { birthDate: '1990-03-05', sex: 'female' })).toEqual([]);
  expect(nikWarnings(nikOf('9677024503900001'), {})).toEqual([]);
});

it('[RG6] refuses a No KK by length and serial, and lets a strange day of issue pass with a warning', () => {
  expect(readFamilyCardNumber('1377021201150003')).toEqual({ ok: true, warnings: [] });
  expect(readFamilyCardNumber('1377029901150003')).toEqual({ ok: true, warnings: ['issue-date-strange'] });
  expect(readFamilyCardNumber('137702120115000')).toEqual({ ok: false, refusal: 'not-16-digits' });
  expect(readFamilyCardNumber('1377021201150000')).toEqual({ ok: false, refusal: 'serial-zero' });
});
