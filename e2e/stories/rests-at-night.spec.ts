import { expect, test } from '../fixtures.ts';

test.use({ wish: { hallId: 'pariaman', at: '2026-11-23 15:58', kind: 'real' } });

test('[DI7][DI9] a display tells the hours after closing, is black with a faint clock at night, and lights up for the morning', async ({
  hall,
  display,
}) => {
  // Every view is sent again every 20 s; a story need not wait for that.
  const turnTo = (local: string) => {
    hall.clock.turnTo(local);
    hall.hub.office.live.lookAgain();
  };
  turnTo('2026-11-23 16:01');
  await expect(display.closed).toContainText('Buka kembali Selasa, 24 November 2026, pukul 07.30 WIB');
  await expect(display.closed).toContainText('Senin–Kamis');
  turnTo('2026-11-23 17:00');
  await expect(display.night).toContainText('17.00');
  await expect(display.night).toHaveCSS('background-color', 'rgb(0, 0, 0)');
  const before = await display.night.locator('div').boundingBox();
  turnTo('2026-11-23 17:07');
  await expect(display.night).toContainText('17.07');
  expect(await display.night.locator('div').boundingBox()).not.toEqual(before);
  turnTo('2026-11-24 06:45');
  await expect(display.closed).toBeVisible();
});

test('[DI7] a display that is switched on while nobody waits is bright, and dim after five minutes', async ({
  display,
}) => {
  await expect(display.idle).toHaveCSS('opacity', '1');
  const later = (ms: number) =>
    display.idle.evaluate((hall, time) => hall.getAnimations().forEach((each) => (each.currentTime = time)), ms);
  await later(299_000);
  await expect(display.idle).toHaveCSS('opacity', '1');
  await later(311_000);
  await expect(display.idle).toHaveCSS('opacity', '0.7');
});
