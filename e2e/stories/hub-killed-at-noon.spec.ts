import { expect, test as base } from '../fixtures.ts';
import { WEB_ROOT } from '../hall.ts';
import { KillableHub } from '../killable-hub.ts';
import { CounterScreen } from '../screens/counter-screen.ts';
import { DisplayScreen } from '../screens/display-screen.ts';
import { KioskScreen } from '../screens/kiosk-screen.ts';

const test = base.extend<{ hub: KillableHub }>({
  // Playwright finds out what a fixture needs from its first argument.
  // oxlint-disable-next-line no-empty-pattern
  hub: async ({}, use) => {
    const hub = new KillableHub({ hallId: 'pariaman', webRoot: WEB_ROOT });
    await hub.start('2026-11-23 11:58');
    await use(hub);
    await hub.clear();
  },
});

test('[DU1][SC2][IS2] the hub is killed at noon: nothing acknowledged is missing, and every screen goes on by itself', async ({
  hub,
  newComputer,
}) => {
  const kiosk = await KioskScreen.open(await newComputer('kiosk'), hub.url);
  const display = await DisplayScreen.open(await newComputer('display'), hub.url);
  const door = await CounterScreen.open(await newComputer('counter'), hub.url);
  const desk = await door.signIn({ name: 'front-office', password: hub.password, counter: 'Front Office 1' });
  const screens = [kiosk, display, desk];

  for (const number of ['B001', 'B002']) {
    const ticket = await kiosk.takeNumberFor('Informasi bansos');
    expect(await ticket.number()).toBe(number);
    await ticket.done();
  }
  await desk.callNext();
  await desk.start();
  await desk.hearNeed('Bertanya tentang PKH');
  const papers = await kiosk.chooseService('Informasi bansos');
  for (const { page } of screens) await page.evaluate(() => document.body.setAttribute('data-never-reloaded', 'yes'));

  await hub.kill();
  await papers.pressTakeNumber();
  await expect(kiosk.step).toContainText('Nomor Anda tidak akan ganda');
  await expect(display.stale).toContainText('keadaan pukul 11.58 WIB');
  await expect(desk.page.getByText('Sambungan ke pusat antrean terputus')).toBeVisible();
  await expect(desk.number, 'what was known stays visible').toHaveText('B001');

  await hub.start('2026-11-23 12:02');
  await expect(display.stale).toBeHidden();
  const ticket = await papers.holding();
  expect(await ticket.number()).toBe('B003');
  await expect(display.called('B001')).toContainText('Front Office 1');
  await expect(desk.number).toHaveText('B001');
  await expect(desk.page.getByRole('textbox', { name: 'Keperluan' })).toHaveValue('Bertanya tentang PKH');
  await expect(desk.queue.getByRole('listitem')).toHaveText([/B002/, /B003/]);
  await desk.finish('Terjawab di Front Office');
  for (const { page } of screens) await expect(page.locator('body')).toHaveAttribute('data-never-reloaded', 'yes');
});
