import { id as words } from '../../kiosk/words/id.ts';
import { expect, test } from '../fixtures.ts';
import { glass } from '../screens/glass.ts';
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
