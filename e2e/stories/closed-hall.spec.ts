import { expect, test } from '../fixtures.ts';
import { LossyLine } from '../lossy-line.ts';
import { KioskScreen } from '../screens/kiosk-screen.ts';

test.use({ wish: { hallId: 'pariaman', at: '2026-11-27 16:28', kind: 'real' } });

test('[IS4][CA11] a hall that closes gives no number, says when it opens again, and serves whoever waits', async ({
  hall,
  newComputer,
  display,
  clerkAt,
}) => {
  const computer = await newComputer('kiosk', hall.pairing('kiosk'));
  const line = await LossyLine.lay(computer);
  const kiosk = await KioskScreen.open(computer, hall.url);
  const ticket = await kiosk.takeNumberFor('Informasi bansos');
  expect(await ticket.number()).toBe('B001');
  await expect(ticket.paper).toHaveAttribute('data-state', 'printed');
  const home = await ticket.done();
  const papers = await home.chooseService('Informasi bansos');

  line.fallBehind();
  hall.clock.turnTo('2026-11-27 16:31');
  await papers.pressTakeNumber();
  const sorry = await papers.sorry();
  await expect(sorry.refusal).toHaveAttribute('data-refusal', 'hall-closed');
  await expect(sorry.step).toContainText('Senin');
  await expect(sorry.step).toContainText('07.30 WIB');
  await sorry.understood();
  expect(hall.kioskPaper.papers, 'one number, one slip').toHaveLength(1);
  line.catchUp();

  const desk = await clerkAt('Front Office 1');
  await expect(desk.queue.getByRole('listitem')).toHaveCount(1);
  await desk.callNext();
  await desk.start();
  await desk.finish('Terjawab di Front Office');
  await expect(display.closed).toContainText('Buka kembali Senin, 30 November 2026, pukul 07.30 WIB');
  await expect(kiosk.service('Informasi bansos')).toContainText('Kantor sedang tutup');

  hall.clock.turnTo('2026-11-30 07:31');
  const monday = await KioskScreen.open(computer, hall.url);
  const first = await monday.takeNumberFor('Informasi bansos');
  expect(await first.number()).toBe('B001');
});

test('[IS4] whoever still reads the papers when the hall closes is told so there, without a press', async ({
  hall,
  kiosk,
}) => {
  const papers = await kiosk.chooseService('Informasi bansos');
  await expect(papers.takes).toBeVisible();
  hall.clock.turnTo('2026-11-27 16:31');
  hall.hub.office.live.lookAgain(); // as the hub does by itself within 20 seconds
  await expect(papers.step).toContainText('Senin');
  await expect(papers.takes).toHaveCount(0);
});

test('[IS4] a holiday is told by its name for what it is', async ({ hall, newComputer }) => {
  const computer = await newComputer('kiosk', hall.pairing('kiosk'));
  const line = await LossyLine.lay(computer);
  const kiosk = await KioskScreen.open(computer, hall.url);
  line.fallBehind();
  hall.clock.turnTo('2026-12-25 09:00');
  const papers = await kiosk.chooseService('Informasi bansos');
  await papers.pressTakeNumber();
  const sorry = await papers.sorry();
  await expect(sorry.refusal).toHaveAttribute('data-refusal', 'holiday');
});
