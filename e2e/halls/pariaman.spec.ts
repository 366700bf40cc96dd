import type { TestHall } from '../hall.ts';
import { expect, test } from '../fixtures.ts';
import type { DeskPage } from '../screens/desk-page.ts';
import { newestPaper } from './desk-work.ts';
import { arrive, receive, storyOf } from './office-day.ts';
import { stepsOf } from './source-steps.ts';

const step = stepsOf('pariaman');
const service = 'Surat Keterangan DTKS';
const number = '2026-00001';
const checks = 'Back Office untuk di Cek Kepesertaan di Data DTKS';
const needsOnlyLetter = 'Apabila masyarakat hanya membutuhkan Surat Keterangan DTKS langsung ke Back Office';

/** A Monday morning. */
test.use({ wish: { hallId: 'pariaman', at: '2026-11-23 08:15', kind: 'real' } });
test.slow();

/** L27: the front office asks for both photocopies; with the second the file is complete. */
async function askForPapers(desk: DeskPage): Promise<void> {
  await desk.markPaper('Foto Copy KK', 'present');
  await desk.markPaper('Foto copy KTP', 'present');
}

/** L27: the file goes ahead, and the back office finds this NIK in the register or not. */
async function sendAndCheck(frontOffice: DeskPage, backOffice: DeskPage, visitor: string, nik: string): Promise<void> {
  await frontOffice.sendFile();
  await backOffice.takeFile(visitor);
  await backOffice.checkNik(nik);
  await expect(frontOffice.fileIs('answered')).toBeVisible();
}

/** L14: the letter for a purpose, printed and in the visitor's hands. */
async function giveLetter(hall: TestHall, backOffice: DeskPage, purpose: string, relative = ''): Promise<void> {
  await backOffice.issueLetter(purpose);
  await expect(backOffice.letterJob).toHaveText('tercetak');
  expect(hall.counterPaper.scannedCode, 'the code of the letter').toContain('/v/');
  const finish = await backOffice.openFinish();
  await finish.choose('Surat diserahkan');
  await finish.handTo(relative === '' ? 'applicant' : 'family', relative);
  await finish.confirm();
}

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
      // The first came for a letter and found that aid was what she needed.
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
  await expect(await cases.search(''), 'no papers were asked for, so there is no case').toHaveCount(0);
});

test('[CS4][CS8][LE1] line 27, and what it does not say: who lacks a paper or is not listed goes home with words on paper', async ({
  hall,
  kiosk,
  clerkAt,
}) => {
  const first = await arrive(kiosk, service);
  const frontOffice = await clerkAt('Front Office 1');
  const backOffice = await clerkAt('Back Office 1');
  await step(27, 'Front Office meminta syarat FC KK dan FC KTP', async () => {
    await receive(frontOffice, first);
    await frontOffice.markPaper('Foto Copy KK', 'present');
    await frontOffice.markPaper('Foto copy KTP', 'missing');
    const finish = await frontOffice.openFinish();
    await expect(finish.outcome('Ke Back Office untuk surat')).toBeDisabled();
    await finish.choose('Berkas belum lengkap');
    await finish.confirm();
    await expect.poll(() => hall.counterPaper.newest).toContain('BERKAS YANG PERLU DILENGKAPI');
    expect(hall.counterPaper.newest).toContain('Foto copy KTP');
    expect(hall.counterPaper.newest).not.toContain('Foto Copy KK');
  });
  const again = await step(27, 'Masyarakat ambil nomor antrian', () => arrive(kiosk, service));
  await step(27, checks, async () => {
    await receive(frontOffice, again);
    await askForPapers(frontOffice);
    await expect(frontOffice.case(number), 'the first case: the visit before was none').toBeVisible();
    await sendAndCheck(frontOffice, backOffice, again, hall.strangersNik);
    await expect(frontOffice.checkAnswer).toContainText('Tidak terdaftar');
  });
  await step(1, 'sudah di daftarkan oleh Desa/Kelurahannya ke dalam DTKS', async () => {
    const finish = await frontOffice.openFinish();
    await expect(finish.outcome('Ke Back Office untuk surat')).toBeDisabled();
    await expect(finish.outcome('Surat, lalu layanan bansos')).toBeDisabled();
    await finish.choose('Tidak terdaftar');
    await finish.refer('Desa/kelurahan', 'Minta didaftarkan di desa');
    await finish.confirm();
    await expect.poll(() => hall.counterPaper.newest).toContain('RUJUKAN LAYANAN');
    expect(hall.counterPaper.newest).toContain('Minta didaftarkan di desa');
  });
  const cases = await frontOffice.goToCases();
  await expect(await cases.search(number)).toContainText('tidak dipenuhi');
  await cases.openFound(number);
  await expect(cases.letter, 'no letter, and no number used').toBeHidden();
});

test('[CS5] line 28: an outage of server or network stops the 15 minutes, and what is late says by how much', async ({
  hall,
  kiosk,
  clerkAt,
}) => {
  const visitor = await arrive(kiosk, service);
  const frontOffice = await clerkAt('Front Office 1');
  const backOffice = await clerkAt('Back Office 1');
  const file = frontOffice.case(number);
  await step(28, '15 menit', async () => {
    await receive(frontOffice, visitor);
    await askForPapers(frontOffice);
    await expect(file).toContainText('sisa 15 menit');
    hall.clock.pass(5);
    await frontOffice.sendFile();
    await expect(file).toContainText('sisa 10 menit');
  });
  await step(28, 'Tergantung Kondisi Server dan Jaringan', async () => {
    await backOffice.beginOutage('Server SIKS-NG');
    await expect(file).toContainText('waktu berhenti karena gangguan, sisa 10 menit');
    await expect(frontOffice.outage, 'every counter is told').toContainText('Gangguan sejak 08.20: Server SIKS-NG');
    hall.clock.pass(30);
    await frontOffice.hearNeed('Surat untuk PIP');
    await expect(file).toContainText('waktu berhenti karena gangguan, sisa 10 menit');
    await backOffice.endOutage();
    await expect(file, 'due at 09.00 instead of 08.30').toContainText('sisa 10 menit');
    await expect(frontOffice.outage).toBeHidden();
  });
  await step(27, checks, async () => {
    hall.clock.pass(8);
    await backOffice.takeFile(visitor);
    await expect(file).toContainText('tinggal 2 menit');
    hall.clock.pass(5);
    await backOffice.checkNik(hall.listedPerson(1).nik);
    await expect(file).toContainText('terlambat 3 menit');
  });
  await step(27, needsOnlyLetter, async () => {
    await frontOffice.finish('Ke Back Office untuk surat');
    await receive(backOffice, visitor);
    await expect(backOffice.case(number)).toContainText('terlambat 3 menit');
    await giveLetter(hall, backOffice, 'PIP atau KIP Kuliah');
  });
});

test('[VI2][CS8] lines 14 and 30: a letter that cannot be printed yet is told as such, and information alone is a service', async ({
  hall,
  kiosk,
  clerkAt,
}) => {
  const frontOffice = await clerkAt('Front Office 1');
  const backOffice = await clerkAt('Back Office 1');
  await step(14, 'Back Office memberikan Keperluan dari masyarakat berupa Surat Keterangan DTKS', async () => {
    const visitor = await arrive(kiosk, service);
    await receive(frontOffice, visitor);
    await askForPapers(frontOffice);
    await sendAndCheck(frontOffice, backOffice, visitor, hall.listedPerson(2).nik);
    await frontOffice.finish('Ke Back Office untuk surat');
    await receive(backOffice, visitor);
    const finish = await backOffice.openFinish();
    await expect(finish.outcome('Surat diserahkan'), 'there is none').toBeDisabled();
    await finish.choose('Surat belum dapat dicetak');
    await finish.confirm();
    const cases = await backOffice.goToCases();
    await storyOf(cases, number);
    await expect(cases.page.getByText('Hasil: Surat belum dapat dicetak')).toBeVisible();
    await expect(cases.letter).toBeHidden();
  });
  await step(30, 'Informasi tentang Program Bansos', async () => {
    const visitor = await arrive(kiosk, 'Informasi bansos');
    await receive(frontOffice, visitor);
    await frontOffice.hearNeed('Bertanya tentang KIP');
    await frontOffice.finish('Ke layanan bansos');
    const bansos = await clerkAt('Layanan Bansos 1');
    await receive(bansos, visitor);
    await bansos.finish('Informasi diberikan');
    await expect(bansos.queue).toContainText('Tidak ada yang menunggu');
  });
});

test('[CS10][CS2] cases of the day are found by number, NIK, name and official, and taken along as a table', async ({
  hall,
  kiosk,
  clerkAt,
}) => {
  const frontOffice = await clerkAt('Front Office 1');
  const other = await clerkAt('Front Office 2', 'front-office-2');
  const backOffice = await clerkAt('Back Office 1');
  const person = hall.listedPerson(5);
  await step(27, needsOnlyLetter, async () => {
    const visitor = await arrive(kiosk, service);
    await receive(frontOffice, visitor);
    await askForPapers(frontOffice);
    await sendAndCheck(frontOffice, backOffice, visitor, person.nik);
    await frontOffice.finish('Ke Back Office untuk surat');
    await receive(backOffice, visitor);
    await giveLetter(hall, backOffice, 'Bantuan sosial');
  });
  await step(27, checks, async () => {
    const visitor = await arrive(kiosk, service);
    await receive(other, visitor);
    await askForPapers(other);
    await sendAndCheck(other, backOffice, visitor, hall.strangersNik);
    await other.finish('Tidak terdaftar');
  });
  const cases = await backOffice.goToCases();
  await test.step('found by number, NIK and name', async () => {
    await expect(await cases.search('2026-2')).toContainText(['2026-00002']);
    await expect(await cases.search(person.nik)).toContainText([number]);
    await expect(await cases.search(person.name)).toContainText([number]);
    await expect(await cases.search('')).toHaveCount(2);
  });
  await test.step('taken along as a table', async () => {
    const table = (await cases.save('csv')).toString('utf8');
    for (const each of [number, '2026-00002', person.nik]) expect(table).toContain(each);
  });
  await test.step('found by the official who worked on it', async () => {
    await cases.page.getByLabel('Dikerjakan oleh').selectOption('Petugas Front Office 2');
    await expect(await cases.search('')).toContainText(['2026-00002']);
    await expect(cases.found).toHaveCount(1);
  });
});
