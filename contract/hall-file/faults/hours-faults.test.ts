import { describe, expect, it } from 'vitest';
import { Holiday, HoursPeriod } from '../places.ts';
import { faultsInPeriods } from './hours-faults.ts';

const weekly = [{ days: ['senin' as const], open: '08:00', close: '14:00' }];
const ramadan = { name: 'Ramadan 1448 H', from: '2027-02-08', to: '2027-03-08', weekly };
const fair = (from: string, to: string) => ({ name: 'Pekan layanan', from, to, weekly });

describe('periods with other hours', () => {
  it('may follow each other day by day, in any order', () => {
    const next = [fair('2027-03-09', '2027-03-12'), ramadan, fair('2027-02-01', '2027-02-07')];
    expect(faultsInPeriods(next)).toEqual([]);
    expect(faultsInPeriods(undefined)).toEqual([]);
  });

  it.each([
    ['2027-03-08', '2027-03-12'],
    ['2027-02-01', '2027-02-08'],
    ['2027-02-10', '2027-02-10'],
    ['2027-01-01', '2027-12-31'],
  ])('[HF2] are refused where two hold on one day: %s to %s', (from, to) => {
    expect(faultsInPeriods([ramadan, fair(from, to)])).toEqual([
      {
        path: 'hours.periods[1].from',
        sentence: '"Pekan layanan" overlaps with "Ramadan 1448 H" (2027-02-08 to 2027-03-08)',
      },
    ]);
  });

  it('[HF2] are refused where they end before they begin, or have no hours', () => {
    expect(HoursPeriod.safeParse(ramadan).success).toBe(true);
    expect(HoursPeriod.safeParse({ ...ramadan, from: '2027-03-08' }).success).toBe(true);
    expect(HoursPeriod.safeParse({ ...ramadan, from: '2027-03-09' }).success).toBe(false);
    expect(HoursPeriod.safeParse({ ...ramadan, weekly: [] }).success).toBe(false);
  });
});

describe('a holiday', () => {
  it('may say of which kind it is', () => {
    const natal = { day: '2026-12-25', name: 'Natal' };
    const kinds = [undefined, 'libur-nasional', 'cuti-bersama', 'libur-daerah', 'libur'];
    expect(kinds.map((kind) => Holiday.safeParse({ ...natal, kind }).success)).toEqual([true, true, true, true, false]);
  });
});
