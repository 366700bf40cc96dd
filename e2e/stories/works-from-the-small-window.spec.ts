import { id as words } from '../../counter/words/id.ts';
import { expect, test } from '../fixtures.ts';

test('[CT1] [CT2] a clerk calls from the small window, by key, and two windows never press twice', async ({
  kiosk,
  clerkAt,
}) => {
  await (await kiosk.takeNumberAtOnce('Surat Keterangan DTKS')).done();
  await (await kiosk.takeNumberAtOnce('Surat Keterangan DTKS')).done();
  const desk = await clerkAt('Front Office 1');
  // A headless browser has no always-on-top window; an ordinary one is used instead.
  await desk.page.evaluate(() => Reflect.deleteProperty(window, 'documentPictureInPicture'));
  const opened = desk.page.waitForEvent('popup');
  await desk.page.keyboard.press('F10');
  const small = await opened;
  await small.setViewportSize({ width: 360, height: 240 });
  await expect(small.getByRole('heading', { name: 'A001' })).toBeVisible();
  await expect(small.getByText('2 orang menunggu')).toBeVisible();

  await Promise.all([small.keyboard.press('F2'), desk.page.keyboard.press('F2')]);
  await expect(desk.number).toHaveText('A001');
  const start = small.getByRole('button', { name: words.main.start });
  await expect(start).toBeEnabled();
  await start.click();
  await expect(desk.visitor.getByText(words.visitor.serving)).toBeVisible();
  await expect(small.getByText('1 orang menunggu')).toBeVisible();

  await expect(small.getByRole('button', { name: words.main.finish })).toBeEnabled(); // the pause after a press
  await small.screenshot({ path: test.info().outputPath('small.png') });
  await small.keyboard.press('F2');
  await expect(small.getByRole('button', { name: words.smallWindow.elsewhere })).toBeVisible();
  await expect(desk.page.getByRole('dialog')).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await expect(small.getByRole('button', { name: words.main.finish })).toBeVisible();

  await desk.page.keyboard.press('F10');
  await expect.poll(() => small.isClosed()).toBe(true);
});

test.describe('in a hall with long names', () => {
  test.use({ wish: { hallId: 'banjarnegara', at: '2026-11-23 08:15', kind: 'trial' } });

  test('[CT1] the small window shows all of its button, and no more of the name than it has room for', async ({
    hall,
    kiosk,
    clerkAt,
  }) => {
    await (await kiosk.takeNumberAtOnce(hall.file.services[0]?.shortName.id ?? '')).done();
    const desk = await clerkAt('Front Office 1');
    await desk.callNext();
    await desk.page.evaluate(() => Reflect.deleteProperty(window, 'documentPictureInPicture'));
    const opened = desk.page.waitForEvent('popup');
    await desk.page.keyboard.press('F10');
    const small = await opened;
    await small.setViewportSize({ width: 360, height: 240 });
    const main = small.getByRole('main');
    await main.waitFor();
    expect(await main.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    await small.screenshot({ path: test.info().outputPath('small.png') });
  });
});
