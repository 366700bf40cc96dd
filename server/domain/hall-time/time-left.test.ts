import { describe, expect, it } from 'vitest';
import { at, closedForEver, hall, limit, outage } from './clocked-hall.fixture.ts';
import { timeLeft } from './time-left.ts';

const stands = (start: string, text: string, now: string) => {
  const { is, amount, unit } = timeLeft(hall, at(start), limit(text), [], at(now));
  return `${is}: ${amount} ${unit}`;
};

describe('what is left', () => {
  it.each([
    ['2026-11-23 09:00', '15 menit', '2026-11-23 09:00', 'left: 15 menit'],
    ['2026-11-23 09:00', '16 menit', '2026-11-23 09:12', 'left: 4 menit'],
    ['2026-11-23 09:00', '16 menit', '2026-11-23 09:13', 'near: 3 menit'],
    ['2026-11-23 09:00', '16 menit', '2026-11-23 09:16', 'near: 0 menit'],
    ['2026-11-23 09:00', '16 menit', '2026-11-23 09:17', 'late: 1 menit'],
    ['2026-11-23 06:00', '15 menit', '2026-11-23 06:30', 'left: 15 menit'],
    ['2026-11-23 09:00', '15 menit', '2026-11-23 08:00', 'left: 15 menit'],
    ['2026-11-23 15:00', '240 menit', '2026-11-23 15:30', 'left: 3 jam'],
    ['2026-11-23 09:00', '1 hari kerja', '2026-11-23 10:00', 'left: 1 hari kerja'],
    ['2026-11-23 09:00', '1 hari kerja', '2026-11-24 09:15', 'left: 6 jam'],
    ['2026-11-23 09:00', '1 hari kerja', '2026-11-24 12:30', 'near: 3 jam'],
    ['2026-11-23 09:00', '1 hari kerja', '2026-11-24 14:01', 'near: 119 menit'],
    ['2026-11-23 09:00', '1 hari kerja', '2026-11-24 16:01', 'late: 1 menit'],
    ['2026-11-23 09:00', '1 hari kerja', '2026-11-25 09:00', 'late: 90 menit'],
    ['2026-11-23 09:00', '1 hari kerja', '2026-11-25 09:31', 'late: 1 hari kerja'],
    ['2026-11-23 09:00', '1 hari kerja', '2026-11-30 09:00', 'late: 4 hari kerja'],
    ['2026-11-23 09:00', '15 menit', '2026-11-23 13:00', 'late: 4 jam'],
    ['2026-11-23 09:00', '14 hari', '2026-11-30 10:00', 'left: 5 hari kerja'],
    ['2026-11-23 09:00', '3 bulan', '2026-12-23 10:00', 'left: 39 hari kerja'],
    ['2026-11-23 09:00', '3 bulan', '2027-02-17 10:00', 'near: 3 hari kerja'],
  ])('[CS5] of a clock from %s over %s at %s is told as %s', (start, text, now, told) => {
    expect(stands(start, text, now)).toBe(told);
  });

  it('[CS5] is rounded so that it never flatters', () => {
    const start = at('2026-11-23 09:00');
    const after = (ms: number) => timeLeft(hall, start, limit('15 menit'), [], start + ms).amount;
    expect([after(1), after(14 * 60_000 + 1), after(15 * 60_000 + 1), after(16 * 60_000 + 1)]).toEqual([14, 0, 1, 2]);
  });

  it.each(['1 menit', '1 hari kerja', '1 bulan'])('[CS5] is nothing in a hall that never opens: %s', (text) => {
    expect(timeLeft(closedForEver, at('2026-11-23 09:00'), limit(text), [], at('2026-11-24 09:00'))).toEqual({
      is: 'left',
      dueAt: at('2036-11-23 09:00'),
      amount: 0,
      unit: 'menit',
    });
  });
});

describe('a clock in an outage', () => {
  it('[CS5] stands still while it goes on', () => {
    const since = outage('2026-11-23 09:05', null);
    for (const now of ['2026-11-23 10:00', '2026-11-23 14:00', '2026-11-25 08:00'].map(at)) {
      expect(timeLeft(hall, at('2026-11-23 09:00'), limit('15 menit'), [since], now)).toEqual({
        is: 'paused',
        dueAt: now + 600_000,
        amount: 10,
        unit: 'menit',
      });
    }
  });

  it('[CS5] excuses nobody who was late before', () => {
    const since = outage('2026-11-23 10:00', null);
    expect(timeLeft(hall, at('2026-11-23 09:00'), limit('15 menit'), [since], at('2026-11-23 10:15'))).toEqual({
      is: 'late',
      dueAt: at('2026-11-23 09:15'),
      amount: 60,
      unit: 'menit',
    });
  });
});
