import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures.ts';
import { blemishesOf } from './blemishes.ts';
import { walkKiosk } from './kiosk-walk.ts';
import { dressed } from './dressed.ts';

test.use({ wish: { hallId: 'karangasem', at: '2026-11-24 08:30', kind: 'trial' } });
test.slow();

/** Looks at every stop of a walk, and tells all that is wrong at once. */
async function look(page: Page, stops: AsyncIterable<string>): Promise<void> {
  const found: string[] = [];
  for await (const stop of stops) {
    for (const blemish of await blemishesOf(page)) found.push(`${stop}: ${blemish}`);
  }
  expect(found).toEqual([]);
}

for (const [name, width, height] of [
  ['upright', 1080, 1920],
  ['lying', 1920, 1080],
] as const) {
  test(`[LK2] the kiosk has no blemish on any page, ${name}`, async ({ hall, newComputer }) => {
    const page = await newComputer('kiosk');
    await page.setViewportSize({ width, height });
    await look(page, walkKiosk(page, hall));
  });
}

test('[LK2] nor in large text and high contrast', async ({ hall, newComputer }) => {
  const page = await newComputer('kiosk');
  await look(page, dressed(page, walkKiosk(page, hall)));
});
