import { expect, test } from '../fixtures.ts';
import { newestPaper } from './desk-work.ts';
import { arrive, receive, storyOf } from './office-day.ts';
import {
  askForPapers,
  checks,
  giveLetter,
  needsOnlyLetter,
  number,
  sendAndCheck,
  service,
  step,
  wish,
} from './pariaman.ts';

test.use({ wish });

test('[CS1][CS3][CS8][LE1][LE5] line 27 in its own order: papers first, the check beside the need, both before the letter', async ({
  hall,
  kiosk,
  display,
  clerkAt,
}) => {
  const visitor = await step(27, 'Masyarakat ambil nomor antrian', () => arrive(kiosk, service));
  const frontOffice = await clerkAt('Front Office 1');
  const backOffice = await clerkAt('Back Office 1');
  await step(10, 'masyarakat akan di arahkan ke Front Office', async () => {
    await receive(frontOffice, visitor);
    await expect(display.called(visitor)).toContainText('Front Office 1');
  });
  await step(27, 'Front Office meminta syarat FC KK dan FC KTP', async () => {
    await frontOffice.markPaper('Foto Copy KK', 'present');
    await expect(frontOffice.case(number), 'no case with one paper of two').toBeHidden();
    await frontOffice.markPaper('Foto copy KTP', 'present');
  });
  await step(28, '15 menit', () => expect(frontOffice.case(number)).toContainText('sisa 15 menit'));
  await step(27, 'Front Office memberikan berkas FC KK dan FC KTP ke Back Office', async () => {
    await frontOffice.sendFile();
    await backOffice.takeFile(visitor);
    await expect(frontOffice.fileIs('taken')).toBeVisible();
  });
  await step(27, 'Menunggu Back Office Mencek Kepesertaan, front Office menanyakan ke Masyarakat', async () => {
    hall.clock.pass(4);
    await frontOffice.hearNeed('Surat untuk SPMB anak pertama');
    await expect(backOffice.file(visitor), 'still at the back office').toBeVisible();
    const finish = await frontOffice.openFinish();
    await expect(finish.outcome('Ke Back Office untuk surat'), 'not before the check').toBeDisabled();
    await expect(finish.dialog).toContainText('belum diketahui terdaftar');
    await finish.cancel();
  });
  await step(27, checks, async () => {
    await backOffice.checkNik(hall.listedPerson(1).nik);
    await expect(frontOffice.checkAnswer).toContainText('Terdaftar');
  });
  await step(27, needsOnlyLetter, () => frontOffice.finish('Ke Back Office untuk surat'));
  await step(27, 'akan dicetak Surat keterangan DTKS tersebut untuk keperluan Masyarakat', async () => {
    await receive(backOffice, visitor);
    await expect(backOffice.case(number)).toContainText('sisa 11 menit');
    await giveLetter(hall, backOffice, 'Pendaftaran sekolah (SPMB)', 'Sari Contoh');
  });
  await step(27, 'Masyarakat Pulang apa bila telah menerima surat keterangan DTKS', async () => {
    await expect(display.called(visitor)).toBeHidden();
    const cases = await backOffice.goToCases();
    const story = await storyOf(cases, number);
    await expect(cases.part('Penyerahan')).toContainText('Keluarga: Sari Contoh untuk Pendaftaran sekolah (SPMB)');
    for (const deed of [
      'Keperluan dicatat',
      'Berkas dikirim untuk diperiksa',
      'Berkas diambil',
      'Register diperiksa',
    ]) {
      expect(story).toContain(deed);
    }
    for (const who of ['Petugas Front Office', 'Petugas Back Office']) expect(story).toContain(who);
  });
});

test('[CS3][VI2][CA6][VI5] lines 11–14: the visitor is heard first, gets the letter and then goes on to the aid desk', async ({
  hall,
  kiosk,
  clerkAt,
}) => {
  const visitor = await step(9, 'Mengambil nomor antrian', () => arrive(kiosk, service));
  const frontOffice = await clerkAt('Front Office 1');
  const backOffice = await clerkAt('Back Office 1');
  await step(
    11,
    'Front Office akan mendengarkan terlebih dahulu keperluan ataupun keluhan dari masyarakat',
    async () => {
      await receive(frontOffice, visitor);
      await frontOffice.hearNeed('KIS tidak aktif, dan surat untuk PBI-JK');
      await expect(frontOffice.case(number)).toBeHidden();
    },
  );
  await step(12, 'Front Office meminta kelengkapan yang dibutuhkan', async () => {
    await frontOffice.markPaper('dokumen tambahan lainnya', 'present');
    await askForPapers(frontOffice);
    await expect(frontOffice.case(number)).toBeVisible();
  });
  await step(13, 'Front Office akan mengarahkan kepada Back Office', async () => {
    await sendAndCheck(frontOffice, backOffice, visitor, hall.listedPerson(3).nik);
    await frontOffice.finish('Surat, lalu layanan bansos');
  });
  await step(14, 'Back Office memberikan Keperluan dari masyarakat berupa Surat Keterangan DTKS', async () => {
    await receive(backOffice, visitor);
    await giveLetter(hall, backOffice, 'Jaminan kesehatan (PBI-JK)');
  });
  const bansos = await clerkAt('Layanan Bansos 1');
  await step(27, 'Front Office mengarahkan ke layanan Bansos (PKH, SEMBAKO, KIS dan KIP)', async () => {
    await receive(bansos, visitor);
    await expect(bansos.visitor, 'what she said at the front office').toContainText('KIS tidak aktif');
    await expect(bansos.case(number), 'the case goes on with the visit').toContainText('sisa');
  });
  await step(27, 'Informasi tentang Pengelola program Bansos', async () => {
    await bansos.explain(['KIS'], 'BPJS');
    await bansos.finish('Dirujuk ke pengelola program');
    await expect.poll(() => hall.counterPaper.newest).toContain('RUJUKAN LAYANAN');
    expect(await newestPaper(hall)).toMatchObject({ kind: 'referral', owner: 'BPJS', programmes: ['KIS'] });
  });
  const cases = await bansos.goToCases();
  expect(await storyOf(cases, number)).toContain('Layanan Bansos: Dirujuk ke pengelola program');
  await expect(cases.part('Penyerahan')).toContainText('Pemohon sendiri');
});

test('[VI2][VI5] line 27: only about aid, straight to the aid desk, and on with a slip to each manager of a programme', async ({
  hall,
  kiosk,
  clerkAt,
}) => {
  const frontOffice = await clerkAt('Front Office 1');
  const bansos = await clerkAt('Layanan Bansos 1');
  const owners = ['Disdik', 'Dinkes', 'BPJS', 'Disdukcapil', 'Desa/kelurahan', 'Sekolah'];
  for (const [nth, owner] of owners.entries()) {
    await step(27, owner, async () => {
      // The first came for a letter, and needed aid instead.
      const visitor = await arrive(kiosk, nth === 0 ? service : 'Informasi bansos');
      await receive(frontOffice, visitor);
      await frontOffice.finish('Ke layanan bansos');
      await receive(bansos, visitor);
      await bansos.explain(['KIP'], owner);
      await bansos.finish('Dirujuk ke pengelola program');
      await expect.poll(() => hall.counterPaper.newest).toContain(visitor);
      expect(await newestPaper(hall)).toMatchObject({ kind: 'referral', owner, programmes: ['KIP'] });
    });
  }
  const cases = await bansos.goToCases();
  await expect(await cases.search(''), 'nobody brought papers, so there is no case').toHaveCount(0);
});

test('[CS3][CS8][VI4] line 27 for who only asks about aid: papers, the check beside the need, and on to the aid desk with both', async ({
  hall,
  kiosk,
  clerkAt,
}) => {
  const papers = await kiosk.chooseService('Informasi bansos');
  await step(27, 'dengan membawa Persyaratan Foto Copy KK dan Foto copy KTP', () =>
    expect(papers.papers).toHaveText([/Foto Copy KK/, /Foto copy KTP/]),
  );
  await papers.goBack();
  const visitor = await step(27, 'Masyarakat ambil nomor antrian', () => arrive(kiosk, 'Informasi bansos'));
  const frontOffice = await clerkAt('Front Office 1');
  const backOffice = await clerkAt('Back Office 1');
  await step(27, 'Front Office meminta syarat FC KK dan FC KTP', async () => {
    await receive(frontOffice, visitor);
    await frontOffice.allPapersPresent();
    await expect(frontOffice.case(number), 'L28').toContainText('sisa 15 menit');
  });
  await step(27, 'Front Office memberikan berkas FC KK dan FC KTP ke Back Office', () =>
    sendAndCheck(frontOffice, backOffice, visitor, hall.listedPerson(4).nik),
  );
  await step(27, 'Masyarakat menyampaikan keluhan/program yang dibutuhkan ke Front Office', () =>
    frontOffice.hearNeed('Bertanya tentang KIP'),
  );
  await step(27, 'Front Office mengarahkan ke layanan Bansos (PKH, SEMBAKO, KIS dan KIP)', () =>
    frontOffice.finish('Ke layanan bansos'),
  );
  const bansos = await clerkAt('Layanan Bansos 1');
  await step(
    27,
    'Petugas Layanan Bansos Akan memberikan Layanan Informasi Langsung tentang program Bansos',
    async () => {
      await receive(bansos, visitor);
      await expect(bansos.visitor).toContainText('Bertanya tentang KIP');
      await expect(bansos.checkAnswer).toContainText('Terdaftar');
      await bansos.finish('Informasi diberikan');
      expect(hall.hub.office.live.hall.cases.size).toBe(1);
    },
  );
});
