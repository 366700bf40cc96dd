import { expect, test } from '../fixtures.ts';
import { KioskCheck } from '../screens/kiosk-check.ts';

test('[RG2][SC6] a visitor asks the kiosk whether he is listed, and the front office has the answer without typing', async ({
  hall,
  kiosk,
  clerkAt,
}) => {
  const visitor = hall.listedPerson(3);
  const nikPage = await KioskCheck.begin(kiosk.page);
  const secondPage = await nikPage.type(visitor.nik);
  const answer = await secondPage.typeBirthDate(visitor.birthDate);
  await expect(answer.title).toHaveText('Terdaftar di DTKS');
  await expect(answer.maskedName).toContainText('•');
  await expect(answer.maskedName).not.toContainText(visitor.name);
  await expect(answer.programmes.first()).toBeVisible();

  const ticket = await answer.takeLetterNumber();
  const number = await ticket.number();
  await expect(ticket.paper).toHaveAttribute('data-state', 'printed');
  expect(hall.kioskPaper.newest).not.toContain(visitor.nik);
  await ticket.done();
  expect(await kiosk.page.content()).not.toContain(visitor.nik);

  const desk = await clerkAt('Front Office 1');
  await desk.callNext();
  await expect(desk.number).toHaveText(number);
  await desk.start();
  await expect(desk.checkAnswer).toContainText('Terdaftar');
  await expect(desk.checkAnswer).toContainText('diperiksa pengunjung di kiosk');
});

test('[RG1] the kiosk gives the same words to an unknown NIK and to a wrong birth date', async ({ hall, kiosk }) => {
  const known = hall.listedPerson(4);
  const wrongDate = known.birthDate === '1965-08-17' ? '1965-08-18' : '1965-08-17';
  const unknown = await KioskCheck.about(kiosk.page, { nik: hall.strangersNik, birthDate: '1985-06-15' });
  const saidOfUnknown = await unknown.words();
  await unknown.done();
  const mistaken = await KioskCheck.about(kiosk.page, { nik: known.nik, birthDate: wrongDate });
  expect(await mistaken.words()).toBe(saidOfUnknown);
  expect(saidOfUnknown).toContain('Data tidak ditemukan');
});
