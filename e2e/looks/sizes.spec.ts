import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures.ts';
import { dressed } from './dressed.ts';
import { glassFaults } from './glass-faults.ts';
import { walkKiosk } from './kiosk-walk.ts';

test.use({ wish: { hallId: 'karangasem', at: '2026-11-24 08:30', kind: 'trial' } });
test.slow();

async function measure(page: Page, stops: AsyncIterable<string>): Promise<void> {
  const found: string[] = [];
  for await (const stop of stops) for (const fault of await glassFaults(page)) found.push(`${stop}: ${fault}`);
  expect(found).toEqual([]);
}

for (const [name, width, height] of [
  ['upright', 1080, 1920],
  ['lying', 1920, 1080],
] as const) {
  test(`[LK3] the kiosk's targets, letters and reach, ${name}`, async ({ hall, newComputer }) => {
    const page = await newComputer('kiosk');
    await page.setViewportSize({ width, height });
    await measure(page, walkKiosk(page, hall));
  });

  test(`[LK3] the kiosk in large text, ${name}`, async ({ hall, newComputer }) => {
    const page = await newComputer('kiosk');
    await page.setViewportSize({ width, height });
    await measure(page, dressed(page, walkKiosk(page, hall)));
  });
}
