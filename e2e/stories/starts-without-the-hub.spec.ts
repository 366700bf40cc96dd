import { id as displayWords } from '../../display/words/id.ts';
import { id as words } from '../../kiosk/words/id.ts';
import { expect, test } from '../fixtures.ts';
import { glass } from '../screens/glass.ts';
import { DisplayScreen } from '../screens/display-screen.ts';
import { KioskScreen } from '../screens/kiosk-screen.ts';
import { Wire } from '../wire.ts';

test('[KI6] a kiosk switched on while the hub is away shows its own page, and gives numbers once the hub is back', async ({
  hall,
  browser,
}) => {
  const wire = await Wire.lay(hall.url);
  const context = await browser.newContext({ viewport: glass.kiosk, hasTouch: true, serviceWorkers: 'allow' });
  const kiosk = await KioskScreen.open(await context.newPage(), wire.address);
  await kiosk.page.evaluate(async () => void (await navigator.serviceWorker.ready));

  wire.cut();
  await expect(kiosk.at('away')).toContainText(words.awayHelp);
  await expect(kiosk.at('away').getByRole('button', { name: 'Surat Keterangan DTKS' })).toBeVisible();
  await kiosk.page.reload();
  await expect(kiosk.at('away')).toContainText(words.awayHelp);
  expect(await kiosk.page.evaluate(() => document.fonts.check('16px "Noto Sans Variable"'))).toBe(true);

  wire.mend();
  await kiosk.at('home').waitFor();
  expect(await (await kiosk.takeNumberFor('Informasi bansos')).number()).toBe('B001');
  await context.close();
  await wire.close();
});

test('[KI9] the standards can be read after a reload without the hub, and nothing of a visit was kept for that', async ({
  hall,
  browser,
}) => {
  const wire = await Wire.lay(hall.url);
  const context = await browser.newContext({ viewport: glass.kiosk, hasTouch: true, serviceWorkers: 'allow' });
  const kiosk = await KioskScreen.open(await context.newPage(), wire.address);
  await (await kiosk.takeNumberFor('Informasi bansos')).done();
  await kiosk.page.evaluate(async () => void (await navigator.serviceWorker.ready));
  // What is seldom opened is kept ten seconds after the start.
  const isKept = () => kiosk.page.evaluate(async () => (await (await caches.open('antrean/kiosk/')).keys()).length);
  const shell = await isKept();
  await expect.poll(isKept).toBeGreaterThan(shell + 3);
  const kept = await kiosk.page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).toContain('Foto Copy KK');
  expect(kept).not.toContain('B001');

  wire.cut();
  await kiosk.page.reload();
  const board = await kiosk.readStandardOf('Surat Keterangan DTKS');
  await expect(board.components.first()).toBeVisible();
  await expect(board.step).toContainText('Foto Copy KK');
  await kiosk.goBack();
  wire.mend();
  await kiosk.at('home').waitFor();
  await context.close();
  await wire.close();
});

test('[DI11] a display switched on while the hub is away shows its own page, and comes back by itself', async ({
  hall,
  browser,
}) => {
  const wire = await Wire.lay(hall.url);
  const context = await browser.newContext({ viewport: glass.display, serviceWorkers: 'allow' });
  const display = await DisplayScreen.open(await context.newPage(), wire.address);
  await display.page.evaluate(async () => void (await navigator.serviceWorker.ready));

  wire.cut();
  await display.page.reload();
  await expect(display.page.getByRole('status')).toHaveText(displayWords.joining);
  await display.page.evaluate(() => document.fonts.load('16px "Noto Sans Variable"'));
  expect(await display.page.evaluate(() => document.fonts.check('16px "Noto Sans Variable"'))).toBe(true);
  wire.mend();
  await display.clock.waitFor();
  await context.close();
  await wire.close();
});
