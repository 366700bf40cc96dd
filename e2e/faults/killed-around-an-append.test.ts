import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkHall } from '../../server/adapters/check/check-hall.ts';
import { openInFolder } from '../../server/adapters/vault/open-in-folder.fixture.ts';
import { instantOf } from '../../server/domain/hall-time/zone.ts';
import { cutAt } from './support/cut-at.ts';
import { DEED_COMMAND } from './support/deeds.ts';
import type { Deed } from './support/deeds.ts';
import { dieAt, pointsOf } from './support/die-at.ts';
import { SmallHall } from './support/small-hall.ts';
import { canTrace } from './support/traced-calls.ts';

let hall: SmallHall;
beforeAll(async () => {
  hall = await SmallHall.layOut();
});
afterAll(() => hall.clear());

const takeNumber = (folder: string): Deed => ({
  is: 'take-number',
  folder,
  at: instantOf('2026-11-23', '09:05', 'WIB'),
});

it('[DU1][IS2][IS3] killed before, in and after the ledger’s transaction, before the answer and within the snapshot: all of a command or nothing, and asked again it is done once', async () => {
  const whole = await dieAt(0, takeNumber(hall.copy()));
  expect(whole.told).toEqual({ ok: true, value: 'B001' });
  const seen = new Set<string>();
  await Promise.all(
    pointsAround(whole.steps).map(async (step) => {
      const folder = hall.copy();
      const { killed, told } = await dieAt(step, takeNumber(folder));
      expect(killed).toBe(true);
      const kept = numbersIn(folder);
      // Everything acknowledged is there; what is there without acknowledgement is complete.
      expect(kept.length).toBeGreaterThanOrEqual(told === null ? 0 : 1);
      expect(checkHall(folder)).toEqual([]);
      seen.add(`${told === null ? 'not told' : 'told'}, ${kept.length === 0 ? 'not kept' : 'kept'}`);
      const again = await dieAt(0, takeNumber(folder));
      expect(again.told).toEqual({ ok: true, value: 'B001' });
      expect(numbersIn(folder)).toEqual([{ id: DEED_COMMAND, number: 'B001' }]);
    }),
  );
  expect([...seen].toSorted()).toEqual(['not told, kept', 'not told, not kept', 'told, kept']);
});

it.skipIf(!canTrace)(
  '[DU1][IS3] at every step, and without power, too, it is there whole or not at all, and what was acknowledged is there',
  async () => {
    const steps = await cutAt(hall.folder, takeNumber, ({ folder, told }) => {
      const kept = numbersIn(folder);
      expect(told.length > 0 ? [1] : [0, 1]).toContain(kept.length);
      expect(checkHall(folder)).toEqual([]);
    });
    expect(steps).toBeGreaterThan(10);
  },
);

function numbersIn(folder: string) {
  const db = openInFolder(folder, 'hall.db');
  const rows = db.prepare('SELECT id, number FROM visit').all();
  db.close();
  return rows;
}

/** First, middle and last, and the steps around commit, answer and snapshot. */
function pointsAround(steps: number): number[] {
  return [...new Set([...pointsOf(steps, 3), ...[5, 4, 3].map((before) => steps - before)])];
}
