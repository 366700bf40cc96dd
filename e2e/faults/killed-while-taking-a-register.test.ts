import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkHall } from '../../server/adapters/check/check-hall.ts';
import { RegisterShelf } from '../../server/adapters/register/register-shelf.ts';
import { openVault } from '../../server/adapters/vault/vault.ts';
import { dieAt, pointsOf } from './support/die-at.ts';
import { SmallHall } from './support/small-hall.ts';

let hall: SmallHall;
beforeAll(async () => {
  hall = await SmallHall.layOut();
});
afterAll(() => hall.clear());

it('[DU6][RG4] a hub killed at any step of taking a register answers from the old one or the whole new one', async () => {
  const whole = await dieAt(0, { is: 'take-register', folder: hall.copy() });
  const answered = new Set<number>();
  await Promise.all(
    pointsOf(whole.steps, 4).map(async (step) => {
      const folder = hall.copy();
      expect((await dieAt(step, { is: 'take-register', folder })).killed).toBe(true);
      const shelf = RegisterShelf.open(folder, openVault(folder));
      answered.add(shelf.current()?.people ?? 0);
      expect(shelf.fault).toBeNull();
      await shelf.close();
      expect(checkHall(folder)).toEqual([]);
    }),
  );
  expect([...answered].toSorted((a, b) => a - b)).toEqual([3, 300]);
});
