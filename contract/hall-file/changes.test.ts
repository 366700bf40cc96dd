import { expect, it } from 'vitest';
import { changesBetween } from './changes.ts';

const service = (change: object = {}) => ({ id: 'surat', name: { id: 'Surat', en: 'Letter' }, quota: 40, ...change });
const hall = (change: object = {}) => ({ services: [service()], hours: { weekly: [{ open: '08:00' }] }, ...change });

it('[SE2] names each field that is different, and what it was', () => {
  expect(changesBetween(hall(), hall({ services: [service({ quota: 60 })] }))).toEqual([
    { path: ['services', 'surat', 'quota'], before: '40', after: '60' },
  ]);
  expect(changesBetween(hall(), hall({ hours: { weekly: [{ open: '07:30' }] } }))).toEqual([
    { path: ['hours', 'weekly', '0', 'open'], before: '08:00', after: '07:30' },
  ]);
});

it('[SE2] tells a whole entry that came or went by its name, and another order as such', () => {
  const other = service({ id: 'info', name: { id: 'Informasi', en: 'Information' } });
  expect(changesBetween(hall(), hall({ services: [service(), other] }))).toEqual([
    { path: ['services', 'info'], before: null, after: 'Informasi' },
  ]);
  const two = [service(), other];
  expect(changesBetween({ services: two }, { services: two.toReversed() })).toEqual([
    { path: ['services'], before: 'surat, info', after: 'info, surat' },
  ]);
  expect(changesBetween(hall(), hall())).toEqual([]);
});

it('[SE2] tells what has no name by all that it holds, without brackets', () => {
  const period = { name: 'Ramadan', weekly: [{ days: ['senin', 'selasa'], open: '08:00' }] };
  const [change] = changesBetween(
    hall(),
    hall({ hours: { weekly: [{ open: '08:00' }, { days: ['jumat'], open: '09:00' }] } }),
  );
  expect(change).toEqual({ path: ['hours', 'weekly', '1'], before: null, after: 'jumat 09:00' });
  expect(changesBetween({}, { periods: [period, 3] })).toEqual([
    { path: ['periods'], before: null, after: 'Ramadan, 3' },
  ]);
});
