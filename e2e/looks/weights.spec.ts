import { screenWeights } from '../../bench/figures/screen-weights.ts';
import { expect, test } from '../fixtures.ts';

test('[LK4] what each screen fetches keeps to its budget', () => {
  expect(screenWeights().filter(({ ok }) => !ok)).toEqual([]);
});
