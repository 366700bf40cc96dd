import { describe, expect, it } from 'vitest';
import { comes, emptyHall, eventsOf } from '../../server/domain/hall.fixture.ts';
import { evolve } from '../../server/domain/evolve.ts';
import type { Hall } from '../../server/domain/hall.ts';
import type { TimeZoneName } from '../../server/domain/hall-time/zone.ts';

/** From the world's time zone data, not from the product's. */
const zones: readonly (readonly [TimeZoneName, string])[] = [
  ['WIB', '+07:00'],
  ['WITA', '+08:00'],
  ['WIT', '+09:00'],
];
const OPEN = { weekly: emptyHall.setup.hours.weekly, always: true };

function hallIn(timeZone: TimeZoneName): Hall {
  return { ...emptyHall, setup: { ...emptyHall.setup, timeZone, hours: OPEN } };
}

function numberAt(hall: Hall, id: string, at: number): { readonly hall: Hall; readonly number: string } {
  const next = eventsOf(hall, comes(id, { serviceId: 'pengaduan' }), at).reduce(evolve, hall);
  return { hall: next, number: next.visits.get(id)?.number ?? '' };
}

describe.each(zones)('a hall in %s', (zone, offset) => {
  it.each([
    ['midnight', '2026-11-23', '2026-11-24'],
    ['the year’s end', '2026-12-31', '2027-01-01'],
    ['the last day of a leap February', '2028-02-29', '2028-03-01'],
  ])(
    '[DU9][IS5][CA12] at %s of its own clock, and of no other, begins a day: numbers anew, who still waits expires',
    (_, day, next) => {
      const lastMinute = Date.parse(`${day}T23:59:00${offset}`);
      const before = numberAt(hallIn(zone), 'late', lastMinute);
      const still = numberAt(before.hall, 'later', lastMinute + 59_999);
      expect([before.number, still.number, still.hall.day]).toEqual(['B001', 'B002', day]);
      const after = numberAt(still.hall, 'first', lastMinute + 60_000);
      expect([after.number, after.hall.day]).toEqual(['B001', next]);
      expect([...after.hall.visits.keys()]).toEqual(['first']);
    },
  );
});
