import { expect, test } from '../fixtures.ts';

test('[PR2][PR3] without paper the number stands on the glass, the staff know why, and the slip comes once', async ({
  hall,
  kiosk,
  clerkAt,
}) => {
  const desk = await clerkAt('Front Office 1');
  hall.kioskPaper.takeOutRoll();
  const ticket = await kiosk.takeNumberFor('Surat Keterangan DTKS');
  const number = await ticket.number();
  await expect(ticket.paper).toHaveAttribute('data-state', 'trouble');
  await expect(ticket.paper).toContainText(`Ingat nomor ini: ${number}`);
  await expect(ticket.bigNumber).toHaveText(number);
  await expect(desk.troubles).toContainText('Printer kiosk');
  await expect(desk.troubles).toContainText('Kertas habis');
  await expect(desk.queue, '[PR4] a dead printer delays no number').toContainText(number);

  hall.kioskPaper.putInRoll();
  await expect(ticket.paper).toHaveAttribute('data-state', 'printed');
  await expect(desk.troubles).toBeHidden();
  expect(hall.kioskPaper.papers).toHaveLength(1);
  expect(hall.kioskPaper.newest).toContain(number);
  expect(hall.kioskPaper.newest, 'the first paper of this number').not.toContain('CETAK ULANG');
});

test('[PR2] a cover left open is named as what it is', async ({ hall, kiosk, clerkAt }) => {
  const desk = await clerkAt('Front Office 1');
  hall.kioskPaper.openCover();
  await expect(desk.troubles).toContainText('Tutup printer terbuka');
  await expect(kiosk.step).toContainText('Struk sedang tidak dapat dicetak');
  hall.kioskPaper.closeCover();
  await expect(desk.troubles).toBeHidden();
});
