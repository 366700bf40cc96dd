import { expect, it } from 'vitest';
import type { OnlineHome } from '../../../contract/views/online-view.ts';
import { instantOf } from '../../domain/hall-time/zone.ts';
import { hoursInWords } from './hours-in-words.ts';

const at = (day: string, time: string) => instantOf(day, time, 'WITA');
const home: Pick<OnlineHome, 'hours' | 'open'> = {
  open: { is: 'open', closesAt: at('2026-11-23', '15:15') },
  hours: [
    { days: [0, 1, 2, 3], open: '07:30', close: '15:15' },
    { days: [4], open: '08:00', close: '13:00' },
  ],
};

it('[WA4] tells the hours of the week, and that it is open until when', () => {
  const { id, en } = hoursInWords(home, 'WITA');
  expect(id).toBe('Senin–Kamis 07.30–15.15 WITA\nJumat 08.00–13.00 WITA\nSekarang buka sampai 15.15.');
  expect(en).toContain('Monday–Thursday 07.30–15.15 WITA');
});

it('[WA4] tells when it opens again, if that is known', () => {
  const closed = { is: 'closed', why: 'outside-hours', opensAt: at('2026-11-30', '07:30') } as const;
  expect(hoursInWords({ ...home, open: closed }, 'WITA').id).toMatch(
    /Sekarang tutup\. Buka lagi .*30 November 2026, 07\.30\.$/,
  );
  expect(hoursInWords({ ...home, open: { ...closed, opensAt: null } }, 'WITA').en).toMatch(/Closed now\.$/);
});

it('[WA4] says so where it never closes, and names days that are no span', () => {
  expect(hoursInWords({ ...home, hours: [] }, 'WITA').id).toBe('Buka setiap saat.');
  const hours = [{ days: [0, 2, 4], open: '08:00', close: '12:00' }];
  expect(hoursInWords({ ...home, hours }, 'WITA').id).toContain('Senin, Rabu, Jumat 08.00–12.00 WITA');
});
