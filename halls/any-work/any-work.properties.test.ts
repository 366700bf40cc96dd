import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedHall, shippedHalls } from '../../server/adapters/hall-file/shipped-halls.ts';
import { hallFromText, hallToText } from '../../server/adapters/ledger/snapshot-text.ts';
import { setupOf } from '../../server/application/office.ts';
import { evolve } from '../../server/domain/evolve.ts';
import { newHall } from '../../server/domain/hall.ts';
import type { HallSetup } from '../../server/domain/hall-setup.ts';
import { addUp } from '../../server/domain/reports/add-up.fixture.ts';
import { dayStoriesOf } from '../../server/domain/reports/day-stories.fixture.ts';
import { summaryOf } from '../../server/domain/reports/summary-of.ts';
import { anyWork, lived } from './any-work.fixture.ts';
import type { Lived } from './any-work.fixture.ts';

/** A hall that never closes, so that days change only when the clock says so. */
function openHall(id: string): HallSetup {
  const setup = setupOf(shippedHall(id), false, 'http://hall.example');
  return { ...setup, hours: { ...setup.hours, always: true } };
}

describe.each(shippedHalls().map(({ id }) => id))('whatever is tried in the hall of %s, it', (id) => {
  const setup = openHall(id);
  const always = (holds: (day: Lived, cut: number) => void) =>
    fc.assert(
      fc.property(anyWork, fc.nat(1_000), (attempts, cut) => holds(lived(setup, attempts), cut)),
      { numRuns: 12, endOnFailure: true },
    );

  it('[DU1] is the same from its ledger, and from any snapshot with what came after', () => {
    always(({ hall, ledger }, part) => {
      const cut = Math.floor((ledger.length * part) / 1_000);
      const halfway = ledger.slice(0, cut).reduce(evolve, newHall(setup));
      expect(ledger.slice(cut).reduce(evolve, halfway)).toEqual(hall);
      const kept = { ...newHall(setup), ...hallFromText(hallToText(halfway)), setup };
      expect(ledger.slice(cut).reduce(evolve, kept)).toEqual(hall);
    });
  });

  it('[LE2] [CS8] gives no number of a letter or a case twice', () => {
    always(({ ledger }) => {
      const letters = ledger.filter((event) => event.type === 'letter-issued' || event.type === 'letter-signed');
      const cases = ledger.filter((event) => event.type === 'case-opened' || event.type === 'request-received');
      for (const given of [letters, cases]) {
        expect(new Set(given.map(({ number }) => number)).size).toBe(given.length);
      }
    });
  });

  it('[RP1] adds up: each visit and each case has ended one way, or is still here', () => {
    always(({ hall, ledger }) => {
      const { services, cases } = addUp(dayStoriesOf(ledger).map((story) => summaryOf(setup, story)));
      const visits = Object.values(services);
      const gone = visits.reduce((sum, { served, missed, expired }) => sum + served + missed + expired, 0);
      const arrived = visits.reduce((sum, each) => sum + each.arrived, 0);
      expect(arrived).toBeGreaterThanOrEqual(gone);
      expect(arrived).toBeLessThanOrEqual(gone + hall.visits.size);
      const files = Object.values(cases);
      const ended = files.reduce((sum, { done, refused, expired }) => sum + done + refused + expired, 0);
      const open = [...hall.cases.values()].filter(({ stage }) => stage.is === 'open').length;
      expect(files.reduce((sum, { opened }) => sum + opened, 0)).toBe(ended + open);
    });
  });
});
