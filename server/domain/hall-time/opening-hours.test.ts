import { describe, expect, it } from 'vitest';
import { openState } from './opening-hours.ts';
import type { HallHours } from './opening-hours.ts';
import { instantOf } from './zone.ts';

const weekdaysOfWork = ['senin', 'selasa', 'rabu', 'kamis', 'jumat'] as const;
const hall: HallHours = {
  timeZone: 'WITA',
  hours: {
    weekly: [
      { days: [...weekdaysOfWork], open: '13:00', close: '15:30' },
      { days: [...weekdaysOfWork], open: '08:00', close: '12:00' },
    ],
  },
  holidays: [
    { day: '2026-12-25', name: 'Natal' },
    { day: '2027-01-01', name: 'Tahun Baru' },
  ],
};
const at = (day: string, clock: string) => instantOf(day, clock, 'WITA');
const stateAt = (day: string, clock: string, of = hall) => openState(of, at(day, clock));

describe('the hall', () => {
  it('[IS4] is open from the first minute of its hours to before the last', () => {
    expect(stateAt('2026-11-23', '08:00')).toEqual({ is: 'open', closesAt: at('2026-11-23', '12:00') });
    expect(openState(hall, at('2026-11-23', '12:00') - 1).is).toBe('open');
    expect(stateAt('2026-11-23', '12:00').is).toBe('closed');
  });

  it.each([
    ['before work', '2026-11-23', '07:00', '2026-11-23', '08:00'],
    ['at noon', '2026-11-23', '12:30', '2026-11-23', '13:00'],
    ['in the evening', '2026-11-23', '16:00', '2026-11-24', '08:00'],
    ['after midnight', '2026-11-24', '00:00', '2026-11-24', '08:00'],
    ['at the weekend', '2026-11-28', '09:00', '2026-11-30', '08:00'],
    ['before a holiday and a weekend', '2026-12-24', '15:30', '2026-12-28', '08:00'],
    ['at the end of the year', '2026-12-31', '23:59', '2027-01-04', '08:00'],
  ])('[IS4] says %s when it opens next', (_when, day, clock, nextDay, nextClock) => {
    expect(stateAt(day, clock)).toEqual({ is: 'closed', why: 'outside-hours', opensAt: at(nextDay, nextClock) });
  });

  it('[IS4] says on a holiday that it is one', () => {
    expect(stateAt('2026-12-25', '09:00')).toEqual({
      is: 'closed',
      why: 'holiday',
      opensAt: at('2026-12-28', '08:00'),
    });
  });

  it('[IS4] does not say when it opens if it never does', () => {
    const never = { ...hall, hours: { weekly: [] } };
    expect(stateAt('2026-11-23', '09:00', never)).toEqual({ is: 'closed', why: 'outside-hours', opensAt: null });
  });

  it('[ST2] that is tried out never closes, not even on a holiday', () => {
    const trial = { ...hall, hours: { ...hall.hours, always: true } };
    expect(stateAt('2026-12-25', '03:00', trial)).toEqual({ is: 'open', closesAt: null });
  });

  it('[IS4] keeps the hours of a period from its first to its last day, and its holidays', () => {
    const ramadan = {
      from: '2026-12-21',
      to: '2026-12-30',
      weekly: [{ days: weekdaysOfWork, open: '09:00', close: '14:00' }],
    };
    const fasting: HallHours = { ...hall, hours: { ...hall.hours, periods: [ramadan] } };
    expect(stateAt('2026-12-18', '08:30', fasting)).toEqual({ is: 'open', closesAt: at('2026-12-18', '12:00') });
    expect(stateAt('2026-12-18', '15:30', fasting)).toMatchObject({ opensAt: at('2026-12-21', '09:00') });
    expect(stateAt('2026-12-21', '12:30', fasting)).toEqual({ is: 'open', closesAt: at('2026-12-21', '14:00') });
    expect(stateAt('2026-12-25', '09:30', fasting)).toMatchObject({
      why: 'holiday',
      opensAt: at('2026-12-28', '09:00'),
    });
    expect(stateAt('2026-12-30', '14:00', fasting)).toMatchObject({ opensAt: at('2026-12-31', '08:00') });
  });

  it('[IS4] closes when the last of spans closes that overlap or touch', () => {
    const weekly = [
      { days: weekdaysOfWork, open: '10:00', close: '14:00' },
      { days: weekdaysOfWork, open: '08:00', close: '12:00' },
      { days: weekdaysOfWork, open: '14:00', close: '15:00' },
    ];
    expect(stateAt('2026-11-23', '08:00', { ...hall, hours: { weekly } })).toEqual({
      is: 'open',
      closesAt: at('2026-11-23', '15:00'),
    });
  });

  it('[IS5] goes by the clock of its own zone', () => {
    const elsewhere: HallHours = { ...hall, timeZone: 'WIB' };
    expect(openState(elsewhere, at('2026-11-23', '08:30')).is).toBe('closed');
  });
});
