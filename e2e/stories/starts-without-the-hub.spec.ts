import type { BrowserContext, Page } from 'playwright/test';
import { id as displayWords } from '../../display/words/id.ts';
import { id as words } from '../../kiosk/words/id.ts';
import { expect, test as base } from '../fixtures.ts';
import { glass } from '../screens/glass.ts';
import { DisplayScreen } from '../screens/display-screen.ts';
import { KioskScreen } from '../screens/kiosk-screen.ts';
import { FaultLine } from '../line/fault-line.ts';

interface Away {
  line: FaultLine;
  /** For a computer with a service worker, which stores the page for when the hub is away. */
  newPage: (role: 'kiosk' | 'display') => Promise<Page>;
}

const test = base.extend<Away>({
  line: async ({ hall }, use) => {
    const line = await FaultLine.lay(hall.url);
    await use(line);
    await line.close();
  },
  newPage: async ({ browser, line: _ }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (role) => {
      const hasTouch = role === 'kiosk';
      const context = await browser.newContext({ viewport: glass[role], hasTouch, serviceWorkers: 'allow' });
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

const untilKept = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));

test('[KI6] a kiosk switched on while the hub is away shows its own page, and gives numbers once the hub is back', async ({
  line,
  newPage,
}) => {
  const kiosk = await KioskScreen.open(await newPage('kiosk'), line.address);
  await untilKept(kiosk.page);

  line.unplug();
  await expect(kiosk.at('away')).toContainText(words.awayHelp);
  await expect(kiosk.at('away').getByRole('button', { name: 'Surat Keterangan DTKS' })).toBeVisible();
  await kiosk.page.reload();
  await expect(kiosk.at('away')).toContainText(words.awayHelp);
  expect(await kiosk.page.evaluate(() => document.fonts.check('16px "Noto Sans Variable"'))).toBe(true);

  line.plugIn();
  await kiosk.at('home').waitFor();
  expect(await (await kiosk.takeNumberFor('Informasi bansos')).number()).toBe('B001');
});

test('[KI9] the standards can be read after a reload without the hub, and nothing of a visit was kept for that', async ({
  line,
  newPage,
}) => {
  const kiosk = await KioskScreen.open(await newPage('kiosk'), line.address);
  await (await kiosk.takeNumberFor('Informasi bansos')).done();
  await untilKept(kiosk.page);
  // Rarely opened pages are stored ten seconds after the start.
  const keptNow = () => kiosk.page.evaluate(async () => (await (await caches.open('antrean/kiosk/')).keys()).length);
  const shell = await keptNow();
  await expect.poll(keptNow).toBeGreaterThan(shell + 3);
  const stored = await kiosk.page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(stored).toContain('Foto Copy KK');
  expect(stored).not.toContain('B001');

  line.unplug();
  await kiosk.page.reload();
  const board = await kiosk.readStandardOf('Surat Keterangan DTKS');
  await expect(board.components.first()).toBeVisible();
  await expect(board.step).toContainText('Foto Copy KK');
  await kiosk.goBack();
  line.plugIn();
  await kiosk.at('home').waitFor();
});

test('[DI11] a display switched on while the hub is away shows its own page, and comes back by itself', async ({
  line,
  newPage,
}) => {
  const display = await DisplayScreen.open(await newPage('display'), line.address);
  await untilKept(display.page);

  line.unplug();
  await display.page.reload();
  await expect(display.page.getByRole('status')).toHaveText(displayWords.joining);
  await display.page.evaluate(() => document.fonts.load('16px "Noto Sans Variable"'));
  expect(await display.page.evaluate(() => document.fonts.check('16px "Noto Sans Variable"'))).toBe(true);
  line.plugIn();
  await display.clock.waitFor();
});
