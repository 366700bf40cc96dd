import { expect, test } from '../fixtures.ts';
import { shippedHalls } from '../../server/adapters/hall-file/shipped-halls.ts';
import { BusyDays } from '../busy-days.ts';
import { DisplayScreen } from '../screens/display-screen.ts';
import { FaultLine } from '../line/fault-line.ts';
import { blemishesOf } from './blemishes.ts';
import { cutTextOf } from './cut-text.ts';
import { walkDisplay, walkJoining } from './display-walk.ts';
import { look } from './look.ts';

test.use({ wish: { hallId: 'pariaman', at: '2026-11-27 16:20', kind: 'real' } });

for (const [name, width, height] of [
  ['lying', 1920, 1080],
  ['upright', 1080, 1920],
] as const) {
  test(`[LK2] [LK6] a display has no blemish, and no word is cut off, whatever happens, ${name}`, async ({
    hall,
    kiosk,
    clerkAt,
    newComputer,
  }) => {
    const desk = await clerkAt('Front Office 1');
    const line = await FaultLine.lay(hall.url);
    const { token } = hall.pairing('display');
    const page = await newComputer('display', { hub: line.address, token });
    await page.setViewportSize({ width, height });
    await look(page, walkDisplay(page, { hall, kiosk, desk, line }), blemishesOf, cutTextOf);
    await line.close();
  });
}

test('[LK2] nor has one that nobody has paired, or that cannot find the hub', async ({ hall, newComputer }) => {
  const unpaired = await newComputer('display');
  await unpaired.goto(`${hall.url}/display/`);
  await unpaired.getByRole('status').or(unpaired.locator('output')).first().waitFor();
  await unpaired.locator('output').waitFor();
  expect(await blemishesOf(unpaired)).toEqual([]);
  const lost = await newComputer('display');
  await look(lost, walkJoining(lost, hall.url), blemishesOf, cutTextOf);
});

test.describe('where a counter has a name of sixty letters', () => {
  test.use({ wish: { hallId: 'pariaman', at: '2026-11-24 08:00', kind: 'trial' } });

  test('[LK6] [DI1] it stands whole, on several lines, and no number is smaller for it', async ({
    hall,
    newComputer,
  }) => {
    const { file } = hall.hub.office;
    const name = { id: 'Loket Pelayanan Terpadu Rehabilitasi Sosial dan Bantuan Umum', en: 'Counter 1' };
    const counters = file.current.counters.map((each) => (each.id === 'back-office-1' ? { ...each, name } : each));
    await file.change({ ...file.current, counters });
    await new BusyDays(hall).live('2026-11-24', 20, 1, 0);
    const page = await newComputer('display', hall.pairing('display'));
    const display = await DisplayScreen.open(page, hall.url);
    const call = display.takeover.filter({ hasText: name.id });
    await call.waitFor();
    expect(await cutTextOf(page)).toEqual([]);
    await page.setViewportSize({ width: 1080, height: 1920 });
    expect(await cutTextOf(page)).toEqual([]);
    await display.takeover.waitFor({ state: 'detached' });
    for (const [width, height] of [
      [1080, 1920],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await display.calls.filter({ hasText: name.id }).waitFor();
      // The layout is final a few frames after the screen has been rotated.
      await expect.poll(() => cutTextOf(page)).toEqual([]);
      const number = await display.calls.first().locator('.number').boundingBox();
      expect(number?.height).toBeGreaterThan(0.05 * Math.min(width, height));
    }
  });
});

test.describe('where services have names of sixty letters', () => {
  test.use({ wish: { hallId: 'pariaman', at: '2026-11-24 08:00', kind: 'trial' } });

  test('[LK6] they stand whole, also beside missed numbers', async ({ hall, newComputer }) => {
    const { file } = hall.hub.office;
    const shortName = { id: 'Pelayanan Terpadu Rehabilitasi Sosial dan Bantuan Umum Warga', en: 'Social services' };
    await file.change({ ...file.current, services: file.current.services.map((each) => ({ ...each, shortName })) });
    const page = await newComputer('display', hall.pairing('display'));
    const display = await DisplayScreen.open(page, hall.url);
    for (const missed of [0, 5]) {
      await new BusyDays(hall, 1, 0).live('2026-11-24', 20, 1, 0, missed);
      await display.calls.first().waitFor();
      await display.takeover.waitFor({ state: 'detached' });
      await expect(display.missed).toHaveCount(missed === 0 ? 0 : 1);
      for (const [width, height] of [
        [1080, 1920],
        [1920, 1080],
      ] as const) {
        await page.setViewportSize({ width, height });
        await expect.poll(() => cutTextOf(page)).toEqual([]);
      }
    }
  });
});

for (const { id: hallId } of shippedHalls()) {
  test.describe(`in the hall of ${hallId}`, () => {
    test.use({ wish: { hallId, at: '2026-11-24 08:00', kind: 'trial' } });

    test('[LK6] names of places and services stand whole beside a full list and missed numbers', async ({
      hall,
      newComputer,
    }) => {
      const morning = new BusyDays(hall);
      await morning.live('2026-11-24', 20, 1, 0, 5);
      const page = await newComputer('display', hall.pairing('display'));
      const display = await DisplayScreen.open(page, hall.url);
      await display.calls.first().waitFor();
      await display.takeover.waitFor({ state: 'detached' });
      await expect(display.missed).toContainText(/\+\d/);
      expect(await cutTextOf(page)).toEqual([]);
      await page.setViewportSize({ width: 1080, height: 1920 });
      expect(await cutTextOf(page)).toEqual([]);
      // On the largest glass the part of a letter that is cut off is larger, too.
      await page.setViewportSize({ width: 3840, height: 2160 });
      await expect.poll(() => cutTextOf(page)).toEqual([]);
    });
  });
}
