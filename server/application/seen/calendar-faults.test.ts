import { expect, it } from 'vitest';
import { forwardOnly } from '../../adapters/system-clock.ts';
import { days, minutes } from '../../domain/hall-time/instant.ts';
import { instantOf } from '../../domain/hall-time/zone.ts';
import { calendarFaults } from './calendar-faults.ts';

const at = (day: string) => instantOf(day, '09:00', 'WIB');
const hall = (day: string) => ({
  now: at(day),
  aheadBy: 0,
  zone: 'WIB' as const,
  hallDay: day,
  holidays: [{ day: '2026-12-25' }],
  register: { registerName: 'DTSEN', period: 'Oktober 2026', importedAt: at('2026-10-05') },
});

it('[OB3] [DU9] a clock that is behind the day on which the hall works is told: a machine that woke up in another year, or had been ahead', () => {
  expect(calendarFaults(hall('2026-11-27'))).toEqual([]);
  expect(calendarFaults({ ...hall('2026-11-27'), hallDay: '2027-11-27' })).toEqual([
    { is: 'clock-behind', today: '2026-11-27', hallDay: '2027-11-27' },
  ]);
});

it('[OB3] [DU9] a clock that was set back while the hub runs is told: only a start goes by it', () => {
  const machine = { now: at('2026-11-27'), elapsed: 0 };
  const clock = forwardOnly({ now: () => machine.now }, { elapsedMs: () => machine.elapsed });
  const faults = () => calendarFaults({ ...hall('2026-11-27'), now: clock.now(), aheadBy: clock.aheadBy?.() ?? 0 });
  for (const back of [0, minutes(4)]) {
    machine.now -= back;
    expect(faults()).toEqual([]);
  }
  machine.now = at('2026-11-24');
  machine.elapsed += minutes(1);
  expect(faults()).toEqual([{ is: 'clock-set-back', today: '2026-11-24' }]);
});

it('[OB3] that the holidays of the year to come are not written down is told from December on, those of this year always', () => {
  expect(calendarFaults(hall('2026-11-30'))).toEqual([]);
  expect(calendarFaults(hall('2026-12-01'))).toEqual([{ is: 'holidays-missing', year: 2027 }]);
  expect(calendarFaults(hall('2027-01-04'))).toEqual([{ is: 'holidays-missing', year: 2027 }]);
  expect(calendarFaults({ ...hall('2026-12-01'), holidays: [{ day: '2027-01-01' }] })).toEqual([]);
});

it('[OB3] a register that was taken in half a year ago is told, with the period whose data it has', () => {
  const { register, ...rest } = hall('2026-11-27');
  const taken = (daysAgo: number) => ({ ...rest, register: { ...register, importedAt: rest.now - days(daysAgo) } });
  expect(calendarFaults(taken(183))).toEqual([]);
  expect(calendarFaults(taken(184))).toEqual([{ is: 'register-old', name: 'DTSEN', period: 'Oktober 2026' }]);
  expect(calendarFaults({ ...rest, register: null })).toEqual([]);
});
