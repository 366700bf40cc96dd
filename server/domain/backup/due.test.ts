import { describe, expect, it } from 'vitest';
import { instantOf } from '../hall-time/zone.ts';
import { isBackupDue } from './due.ts';

const at = (local: string) => {
  const [day = '', clock = ''] = local.split(' ');
  return instantOf(day, clock, 'WITA');
};
const due = (newest: string | null, now: string) =>
  isBackupDue(newest === null ? null : at(newest), { now: at(now), zone: 'WITA', clock: '18:00' });

describe('a day’s backup', () => {
  it.each([
    ['where there is none yet', null, '2026-11-23 09:00', true],
    ['not before its time', '2026-11-22 18:01', '2026-11-23 17:59', false],
    ['at its time', '2026-11-22 18:01', '2026-11-23 18:00', true],
    ['once', '2026-11-23 18:00', '2026-11-23 23:59', false],
    ['in the morning, where the machine was off in the evening', '2026-11-22 18:01', '2026-11-24 07:30', true],
    ['anew, where the only one bears a time that is still to come', '2031-01-01 18:00', '2026-11-23 09:00', true],
  ])('[DU4] is due %s', (_, newest, now, expected) => {
    expect(due(newest, now)).toBe(expected);
  });
});
