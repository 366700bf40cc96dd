import { expect, it } from 'vitest';
import { openingLines } from './opening.ts';

it('[DI9] writes the week as a sign at the door does', () => {
  expect(
    openingLines([
      { days: ['kamis', 'senin', 'selasa', 'rabu'], open: '07:30', close: '16:00' },
      { days: ['jumat'], open: '07:30', close: '16:30' },
      { days: ['sabtu', 'minggu', 'selasa'], open: '09:00', close: '12:00' },
    ]),
  ).toEqual([
    { days: 'Senin–Kamis', hours: '07.30–16.00' },
    { days: 'Jumat', hours: '07.30–16.30' },
    { days: 'Selasa, Sabtu, Minggu', hours: '09.00–12.00' },
  ]);
});
