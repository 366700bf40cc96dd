import type { ClockedHall, Outage, TimeLimit } from './working-time.ts';
import { instantOf } from './zone.ts';

/** 2026-11-23 is a Monday. Fridays have a break for the prayer. */
export const hall: ClockedHall = {
  timeZone: 'WIB',
  hours: {
    weekly: [
      { days: ['senin', 'selasa', 'rabu', 'kamis'], open: '07:30', close: '16:00' },
      { days: ['jumat'], open: '07:30', close: '11:30' },
      { days: ['jumat'], open: '13:30', close: '16:30' },
    ],
    periods: [
      {
        from: '2027-02-08',
        to: '2027-03-08',
        weekly: [{ days: ['senin', 'selasa', 'rabu', 'kamis'], open: '08:00', close: '14:00' }],
      },
    ],
  },
  holidays: [
    { day: '2026-12-24', name: 'Cuti bersama Natal' },
    { day: '2026-12-25', name: 'Natal' },
    { day: '2027-01-01', name: 'Tahun Baru' },
  ],
};
export const countsFirstDay: ClockedHall = { ...hall, clock: { countsFirstDay: true } };
export const trial: ClockedHall = { ...hall, hours: { ...hall.hours, always: true } };
export const closedForEver: ClockedHall = { ...hall, hours: { weekly: [] } };

/** "2026-11-23 07:30" */
export const at = (text: string) => instantOf(text.slice(0, 10), text.slice(11), 'WIB');
export const limit = (text: string): TimeLimit => {
  const [, value, unit] = /^(\d+) (menit|hari kerja|hari|bulan)$/u.exec(text) ?? [];
  return { value: Number(value), unit: unit as TimeLimit['unit'] };
};
export const outage = (from: string, to: string | null): Outage => ({
  from: at(from),
  to: to === null ? null : at(to),
});
