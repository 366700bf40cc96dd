import { expect, test } from '../fixtures.ts';

test('[CA5][CA8][DI15] a visitor who does not come is called again, marked by the clerk, and restored when she turns up', async ({
  hall,
  kiosk,
  display,
  clerkAt,
}) => {
  const ticket = await kiosk.takeNumberFor('Informasi bansos');
  const number = await ticket.number();
  const home = await ticket.done();
  const nextNumber = await (await home.takeNumberFor('Informasi bansos')).number();

  const desk = await clerkAt('Front Office 2');
  await desk.callNext();
  const firstCall = await display.announced(number);
  await desk.recall();
  await expect(desk.visitor).toContainText('Dipanggil 2 kali');
  await display.announced(number, firstCall);
  await expect(display.takeover).toContainText('Panggilan ulang');
  await desk.recall();
  await expect(desk.visitor).toContainText('Dipanggil 3 kali');

  hall.clock.pass(3);
  await desk.miss();
  await expect(display.called(number)).toBeHidden();
  await expect(desk.panel('Tidak hadir')).toContainText(number);
  await expect(display.missed).toContainText(number);

  await desk.callNext();
  await expect(desk.number).toHaveText(nextNumber);
  await desk.start();
  await desk.restore(number);
  await expect(display.missed).toBeHidden();
  await expect(desk.queue).toContainText(number);
  await desk.finish('Terjawab di Front Office');
  await desk.callNext();
  await expect(desk.number).toHaveText(number);
  await expect(display.called(number)).toContainText('Front Office 2');
});
