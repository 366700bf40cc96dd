import { expect, test } from '../fixtures.ts';

test('[CS3][LE1][IS3] a visitor takes a number, is heard while the register is checked, and goes home with the letter', async ({
  hall,
  kiosk,
  display,
  clerkAt,
}) => {
  const visitor = hall.listedPerson(1);

  const papers = await kiosk.chooseService('Surat Keterangan DTKS');
  await expect(papers.papers.filter({ hasText: 'Foto Copy KK' }), '[IS8]').toBeVisible();
  const ticket = await papers.takeNumber();
  const number = await ticket.number();
  expect(number).toBe('A001');
  await expect(ticket.paper).toHaveAttribute('data-state', 'printed');
  expect(hall.kioskPaper.newest).toContain('Surat Keterangan DTKS');
  expect(hall.kioskPaper.newest).toContain('Mohon tunggu sampai nomor A001');
  expect(hall.kioskPaper.newest).toContain('08.15 WIB');
  await ticket.done();

  const frontOffice = await clerkAt('Front Office 1');
  await expect(frontOffice.queue).toContainText(number);
  hall.clock.pass(4);
  await frontOffice.callNext();
  await expect(display.takeover).toHaveAccessibleName(`${number}, Front Office 1`);
  await expect(display.called(number)).toContainText('Front Office 1');

  await frontOffice.start();
  await frontOffice.allPapersPresent();
  await frontOffice.sendFile();

  const backOffice = await clerkAt('Back Office 1');
  await backOffice.takeFile(number);
  await expect(frontOffice.fileIs('taken')).toBeVisible();
  await frontOffice.hearNeed('Surat untuk SPMB');
  await backOffice.checkNik(visitor.nik);
  await expect(frontOffice.fileIs('answered')).toBeVisible();
  await expect(frontOffice.checkAnswer).toContainText('Terdaftar');

  await frontOffice.finish('Ke Back Office untuk surat');
  await backOffice.callNext();
  await expect(backOffice.number, '[CA6]').toHaveText(number);
  await expect(display.called(number)).toContainText('Back Office 1');
  await backOffice.start();
  await backOffice.issueLetter('Pendaftaran sekolah (SPMB)');
  await expect(backOffice.letterJob).toHaveText('tercetak');
  const letter = await backOffice.letterNumber.innerText();

  const verification = await backOffice.page.request.get(hall.counterPaper.scannedCode ?? '');
  expect(await verification.text(), '[LE4]').toContain(letter);
  await backOffice.finish('Surat diserahkan');
  await expect(display.called(number)).toBeHidden();
  await expect(backOffice.queue).toContainText('Tidak ada yang menunggu');
});
