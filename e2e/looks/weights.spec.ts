import { expect, test } from '../fixtures.ts';
import { screenWeights } from './screen-weights.ts';

test('[LK4] what each screen fetches keeps to its budget', () => {
  expect(screenWeights().filter(({ packed, budget }) => packed > budget)).toEqual([]);
});
