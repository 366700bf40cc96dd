import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures.ts';
import { Wire } from '../wire.ts';
import { blemishesOf } from './blemishes.ts';
import { walkDisplay, walkJoining } from './display-walk.ts';

test.use({ wish: { hallId: 'pariaman', at: '2026-11-27 16:20', kind: 'real' } });
test.slow();

async function look(page: Page, stops: AsyncIterable<string>): Promise<void> {
  const found: string[] = [];
  for await (const stop of stops) for (const fault of await blemishesOf(page)) found.push(`${stop}: ${fault}`);
  expect(found).toEqual([]);
}

for (const [name, width, height] of [
  ['lying', 1920, 1080],
  ['upright', 1080, 1920],
] as const) {
  test(`[LK2] a display has no blemish whatever happens, ${name}`, async ({ hall, kiosk, clerkAt, newComputer }) => {
    const desk = await clerkAt('Front Office 1');
    const wire = await Wire.lay(hall.url);
    const { token } = hall.pairing('display');
    const page = await newComputer('display', { hub: wire.address, token });
    await page.setViewportSize({ width, height });
    await look(page, walkDisplay(page, { hall, kiosk, desk, wire }));
    await wire.close();
  });
}

test('[LK2] nor has one that nobody has paired, or that cannot find the hub', async ({ hall, newComputer }) => {
  const unpaired = await newComputer('display');
  await unpaired.goto(`${hall.url}/display/`);
  await unpaired.getByRole('status').or(unpaired.locator('output')).first().waitFor();
  await unpaired.locator('output').waitFor();
  expect(await blemishesOf(unpaired)).toEqual([]);
  const lost = await newComputer('display');
  await look(lost, walkJoining(lost, hall.url));
});
