import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf } from '../../domain/hall-time/zone.ts';
import { backupName, backupNamed } from './backup-names.ts';
import { superseded } from './rotation.ts';

const madeOn = (day: string, clock = '180000') => {
  const name = `antrean-pariaman-${day.replaceAll('-', '')}-${clock}`;
  return backupNamed(name) ?? { name, hallId: '', day, clock: '' };
};
const everyDay = (from: string, count: number) =>
  Array.from({ length: count }, (_, i) => madeOn(dayOf(dayNumber(from) + i)));
const left = (backups: ReturnType<typeof everyDay>) => {
  const gone = new Set(superseded(backups));
  return backups.filter((backup) => !gone.has(backup)).map(({ day }) => day);
};

describe('the backups that are kept', () => {
  it('[DU4] are the last seven days, and the last of each of the last twelve months', () => {
    expect(left(everyDay('2025-01-01', 700))).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
      '2026-11-30',
      '2026-12-01',
    ]);
  });

  it('[DU4] do not go because nothing was made for a long time: days that have one are counted, not days that passed', () => {
    const backups = [...everyDay('2026-01-05', 7), madeOn('2026-11-26')];
    expect(left(backups)).toEqual(backups.slice(1).map(({ day }) => day));
  });

  it('[DU4] are the newest of each day', () => {
    const [early, late] = [madeOn('2026-11-26', '080000'), madeOn('2026-11-26', '180000')];
    expect(superseded([late, early])).toEqual([early]);
  });
});

describe('the name of a backup', () => {
  it('has the hall and its local time, and tells them again', () => {
    const name = backupName('oku-selatan', Date.UTC(2026, 10, 26, 17, 5, 9), 'WIB');
    expect(name).toBe('antrean-oku-selatan-20261127-000509');
    expect(backupNamed(name)).toEqual({ name, hallId: 'oku-selatan', day: '2026-11-27', clock: '00:05' });
    expect(backupNamed(`${name}.half`)).toBeNull();
  });
});
