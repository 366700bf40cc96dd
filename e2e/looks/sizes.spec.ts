import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures.ts';
import { dressed } from './dressed.ts';
import { sizesOnGlass } from './glass-sizes.ts';
import { walkKiosk } from './kiosk-walk.ts';

test.use({ wish: { hallId: 'karangasem', at: '2026-11-24 08:30', kind: 'trial' } });
test.slow();

/** facts: 508 402.4 and EN 301 549, 5.1.4 and 8.3; Colle and Hiszem 2004 for the fingers. */
const LEAST = { target: 20, gap: 3, capital: 4.8, largeCapital: 7.3, reach: 1120 };
/** A keyboard of thirty letters is as wide as the glass: its keys are narrower than other targets, and no lower. */
const KEY = { width: 18, gap: 2 };
/** Half a CSS pixel is nothing that a finger or an eye notices. */
const ROUNDING = 0.15;
/** A panel of 21.5 inches whose lower edge is 700 mm above the floor. */
const PANEL = { diagonalInches: 21.5, bottomMm: 700 };

const atLeast = (what: string, found: number, least: number): string[] =>
  found < least - ROUNDING ? [`${what} ${found.toFixed(1)} mm, not ${least}`] : [];

async function faultsOf(page: Page, capital: number): Promise<string[]> {
  const { targets, letters } = await sizesOnGlass(page, PANEL);
  const small = letters.flatMap(({ text, capital: found }) => atLeast(`capitals of "${text}"`, found, capital));
  return [
    ...small,
    ...targets.flatMap(({ name, isKey, width, height, above, gap }) => {
      return [
        ...atLeast(`width of "${name}"`, width, isKey ? KEY.width : LEAST.target),
        ...atLeast(`height of "${name}"`, height, LEAST.target),
        ...atLeast(`space beside "${name}"`, gap, isKey ? KEY.gap : LEAST.gap),
        ...atLeast(`below the reach, "${name}":`, LEAST.reach - PANEL.bottomMm - above, 0),
      ];
    }),
  ];
}

async function measure(page: Page, stops: AsyncIterable<string>, capital: number): Promise<void> {
  const found: string[] = [];
  for await (const stop of stops) for (const fault of await faultsOf(page, capital)) found.push(`${stop}: ${fault}`);
  expect(found).toEqual([]);
}

for (const [name, width, height] of [
  ['upright', 1080, 1920],
  ['lying', 1920, 1080],
] as const) {
  test(`[LK3] the kiosk's targets, letters and reach, ${name}`, async ({ hall, newComputer }) => {
    const page = await newComputer('kiosk');
    await page.setViewportSize({ width, height });
    await measure(page, walkKiosk(page, hall), LEAST.capital);
  });

  test(`[LK3] the kiosk in large text, ${name}`, async ({ hall, newComputer }) => {
    const page = await newComputer('kiosk');
    await page.setViewportSize({ width, height });
    await measure(page, dressed(page, walkKiosk(page, hall)), LEAST.largeCapital);
  });
}
