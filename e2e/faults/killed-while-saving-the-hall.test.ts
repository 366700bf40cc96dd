import { afterAll, beforeAll, expect, it } from 'vitest';
import { hallFileIn } from '../../server/adapters/hall-file/hall-folder.ts';
import { LivingHallFile } from '../../server/adapters/hall-file/living-hall-file.ts';
import { SAVED_NAME } from './support/deeds.ts';
import { dieAt, pointsOf } from './support/die-at.ts';
import { SmallHall } from './support/small-hall.ts';

let hall: SmallHall;
beforeAll(async () => {
  hall = await SmallHall.layOut();
});
afterAll(() => hall.clear());

it('[DU6][SE3] a hub killed at any step of saving the hall starts with the old hall or the new one, and saves again', async () => {
  const whole = await dieAt(0, { is: 'save-hall', folder: hall.copy() });
  const names = new Set<string>();
  await Promise.all(
    pointsOf(whole.steps, 4).map(async (step) => {
      const folder = hall.copy();
      expect((await dieAt(step, { is: 'save-hall', folder })).killed).toBe(true);
      const living = await LivingHallFile.open(hallFileIn(folder));
      names.add(living.current.agency.shownName);
      await living.change((current) => ({ ...current, openPoints: [] }));
    }),
  );
  expect([...names].toSorted()).toEqual(['Dinas Sosial Kota Pariaman', SAVED_NAME]);
});
