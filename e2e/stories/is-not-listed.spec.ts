import { expect, test } from '../fixtures.ts';

test('[LE1][CS4][VI5] a visitor who turns out not to be listed gets no letter, but a slip that says where to ask', async ({
  hall,
  kiosk,
  clerkAt,
}) => {
  const number = await (await kiosk.takeNumberFor('Surat Keterangan DTKS')).number();
  const frontOffice = await clerkAt('Front Office 1');
  await frontOffice.callNext();
  await frontOffice.start();
  await frontOffice.allPapersPresent();
  await frontOffice.sendFile();

  const backOffice = await clerkAt('Back Office 1');
  await backOffice.takeFile(number);
  await backOffice.checkNik(hall.strangersNik);
  await expect(frontOffice.checkAnswer).toContainText('Tidak terdaftar');

  const finish = await frontOffice.openFinish();
  await expect(finish.outcome('Ke Back Office untuk surat')).toBeDisabled();
  await finish.choose('Tidak terdaftar');
  await finish.refer('Desa/kelurahan', 'Minta didaftarkan di desa');
  await finish.confirm();

  await expect.poll(() => hall.counterPaper.newest).toContain('RUJUKAN LAYANAN');
  expect(hall.counterPaper.newest).toContain('Keperluan Anda ditangani oleh');
  expect(hall.counterPaper.newest, '[VI5] whoever reads it there knows why').toMatch(
    /Layanan *: Surat Keterangan DTKS\s+Hasil *: Tidak terdaftar/,
  );
  expect(hall.counterPaper.newest).toContain('Minta didaftarkan di desa');
  expect(hall.counterPaper.newest, '[RG8] and what the hall advises').toMatch(
    /Yang dapat Anda lakukan:\s+Minta desa atau/,
  );
  expect(hall.counterPaper.newest, '[SC6]').not.toContain(hall.strangersNik);
});
