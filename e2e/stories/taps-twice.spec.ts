import { expect, test } from '../fixtures.ts';
import { LossyLine } from '../lossy-line.ts';
import { KioskScreen } from '../screens/kiosk-screen.ts';

test('[IS2] a visitor who taps twice holds one number and one slip', async ({ hall, kiosk, clerkAt }) => {
  const papers = await kiosk.chooseService('Surat Keterangan DTKS');
  await papers.pressTakeNumber(2);
  const ticket = await papers.holding();
  expect(await ticket.number()).toBe('A001');
  await expect(ticket.paper).toHaveAttribute('data-state', 'printed');

  const desk = await clerkAt('Front Office 1');
  await expect(desk.queue.getByRole('listitem')).toHaveCount(1);
  expect(hall.kioskPaper.papers).toHaveLength(1);
});

test('[IS2] a visitor whose answer is lost on the way gets the number that was already made', async ({
  hall,
  newComputer,
  clerkAt,
}) => {
  const computer = await newComputer('kiosk');
  const line = await LossyLine.lay(computer);
  const kiosk = await KioskScreen.open(computer, hall.url);
  const papers = await kiosk.chooseService('Surat Keterangan DTKS');
  line.loseNextAnswer();
  await papers.pressTakeNumber();
  const ticket = await papers.holding();
  expect(line.lost).toEqual([expect.stringContaining('"A001"')]);
  expect(await ticket.number()).toBe('A001');
  await expect(ticket.paper).toHaveAttribute('data-state', 'printed');

  const desk = await clerkAt('Front Office 1');
  await expect(desk.queue.getByRole('listitem')).toHaveCount(1);
  expect(hall.kioskPaper.papers).toHaveLength(1);
});
