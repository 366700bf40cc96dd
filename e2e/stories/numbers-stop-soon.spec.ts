import { expect, test } from '../fixtures.ts';
import { cutTextOf } from '../looks/cut-text.ts';

test.use({ wish: { hallId: 'pariaman', at: '2026-11-27 15:58', kind: 'real' } });

const LAST = 'Nomor terakhir pukul 16.30';

test('[IS11] half an hour before numbers stop every screen says when the last one is given, and none once it is too late', async ({
  hall,
  kiosk,
  display,
  clerkAt,
}) => {
  const desk = await clerkAt('Front Office 1');
  const screens = [kiosk.page, display.page, desk.page];
  const turnTo = (local: string) => {
    hall.clock.turnTo(local);
    hall.lookAgain();
  };
  await expect(kiosk.service('Informasi bansos')).toBeVisible();
  for (const page of screens) await expect(page.locator('body')).not.toContainText(LAST);

  turnTo('2026-11-27 16:01');
  for (const { shortName } of hall.file.services) await expect(kiosk.service(shortName.id)).toContainText(LAST);
  await expect(display.page.getByRole('contentinfo')).toContainText(LAST);
  expect(await cutTextOf(display.page), 'beside the wish for sound').toEqual([]);
  await expect(desk.queue).toContainText(LAST);
  const ticket = await kiosk.takeNumberFor('Informasi bansos');
  await ticket.done();

  turnTo('2026-11-27 16:31');
  await expect(kiosk.service('Informasi bansos')).toContainText('Kantor sedang tutup');
  for (const page of screens) await expect(page.locator('body')).not.toContainText(LAST);
});
