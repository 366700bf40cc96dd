import { hallNowId as t } from '../../counter/hall-now/words/id.ts';
import { expect, test } from '../fixtures.ts';
import { HallNowPage } from '../screens/hall-now-page.ts';

test.use({ wish: { hallId: 'pariaman', at: '2026-11-23 14:30', kind: 'real' } });

test('[HN7] [HN8] the supervisor tells the hall and ends the day: kiosk and display say so, and whoever waits is served', async ({
  hall,
  kiosk,
  display,
  newComputer,
  clerkAt,
}) => {
  await (await kiosk.takeNumberFor('Informasi bansos')).done();
  const watch = await HallNowPage.enter(await newComputer('counter', hall.pairing('counter')), hall.url, hall.password);
  await watch.button(t.message.write).click();
  await watch.dialog.getByLabel(t.message.indonesian).fill('Listrik akan padam. Pelayanan berakhir lebih awal.');
  await watch.dialog.getByLabel(t.message.english).fill('There will be no electricity. Service ends early.');
  await watch.dialog.getByRole('button', { name: t.message.confirm }).click();
  const message = kiosk.page.locator('[data-hall-message]');
  await expect(message).toContainText('Listrik akan padam.');
  await kiosk.comfort.getByRole('button', { name: 'Switch to English' }).click();
  await expect(message).toContainText('There will be no electricity.');
  await kiosk.page.getByRole('button', { name: 'Ganti ke Bahasa Indonesia' }).click();

  await watch.button(t.message.takeBack).click();
  await expect(message).toBeHidden();

  await watch.button(t.day.end).click();
  await watch.dialog.getByRole('button', { name: 'Listrik padam', exact: true }).click();
  await watch.dialog.getByRole('button', { name: t.day.confirm, exact: true }).click();
  await expect(kiosk.title).toHaveText('Kantor sedang tutup');
  await expect(kiosk.step).toContainText('Buka kembali Selasa, 24');
  await expect(
    display.page.locator('[data-closed]').or(display.page.getByText('Buka kembali Selasa')).first(),
  ).toBeVisible();
  const desk = await clerkAt('Front Office 1');
  await desk.callNext();
  await desk.start();
  await desk.finish('Terjawab di Front Office');

  await watch.button(t.day.resume).click();
  expect(await (await kiosk.takeNumberFor('Informasi bansos')).number()).toBe('B002');
});
