import { expect, test } from '../fixtures.ts';
import { AttachmentsDialog } from '../screens/attachments-dialog.ts';
import { photoOf } from '../photo-of.ts';
import { arrive, broughtToTheBackOffice, letterOf, receive, storyOf, verificationOf } from './office-day.ts';
import { number, service, step, toTheOperator, wish } from './karangasem.ts';

test.use({ wish });

test('[CS1][CS2][CS8][LE2][LE4][LE5] line 11 from greeting to hand-over, while the visitor waits', async ({
  hall,
  kiosk,
  display,
  clerkAt,
  officialAs,
}) => {
  const visitor = await arrive(kiosk, service);
  const later = await arrive(kiosk, service);
  const frontOffice = await clerkAt('Front Office 1');
  const asked = 'MENYAPA, MEMBERI SALAM SERTA MENANYAKAN PELAYANAN APA YANG DIPERLUKAN MASYARAKAT';
  await step(11, asked, async () => {
    await receive(frontOffice, visitor);
    await frontOffice.hearNeed('Surat untuk SPMB anak kedua');
  });
  await step(11, 'PEMERIKSAAN KELENGKAPAN YANG DIBAWA MASYARAKAT', async () => {
    await frontOffice.markPaper('FOTOCOPY KK,KTP', 'present');
    await expect(frontOffice.case(number), 'no case before the papers are complete').toBeHidden();
  });
  await step(10, 'SURAT KETERANGAN DARI DESA DILAMPIRI PRINT SCREEN HASIL CHEK OPERATOR DESA', async () => {
    await frontOffice.markPaper('SURAT KETERANGAN DARI DESA', 'present');
    const photos = await AttachmentsDialog.open(frontOffice.page);
    await photos.choosePaper('SURAT KETERANGAN DARI DESA DILAMPIRI PRINT SCREEN HASIL CHEK OPERATOR DESA');
    await photos.add('print-screen.jpg', 'image/jpeg', photoOf('Hasil cek operator desa: terdaftar'));
    await expect(photos.pictures).toHaveCount(1);
    await expect(photos.entries).toContainText('PRINT SCREEN');
    await photos.close();
  });
  await step(12, '1 (SATU) HARI KERJA', () => expect(frontOffice.case(number)).toContainText('sisa 1 hari kerja'));
  await frontOffice.finish('Ke Back Office untuk pemeriksaan');

  const backOffice = await clerkAt('Back Office 1');
  const check = 'MELAKUKAN CHEK TERDAFTAR TIDAKNYA YG BERSANGKUTAN PADA DTKS ATAU TERCOVER BANSOS APA SAJA';
  await step(11, check, async () => {
    await receive(backOffice, visitor);
    await expect(display.takeover).toHaveAccessibleName(`${visitor}, Back Office 1`);
    await backOffice.checkNik(hall.listedPerson(2).nik);
    await expect(backOffice.checkAnswer).toContainText('Terdaftar');
    await expect(backOffice.checkAnswer, 'covered by which aid').toContainText('PKH');
  });
  await step(11, 'JIKA TERDAFTAR DILANJUTKAN', async () => {
    const finish = await backOffice.openFinish();
    await finish.choose('Surat ke paraf dan tanda tangan, pengunjung menunggu');
    await expect(finish.purpose).toHaveAttribute('value', 'Pendaftaran sekolah (SPMB)');
    await finish.confirm();
    await expect(frontOffice.panel('Ditahan')).toContainText(`${visitor} Menunggu berkas ${number}`);
  });

  const kabid = await officialAs('kabid');
  await step(11, 'SUDAH DILENGKAPI PARAF DARI KEPALA BIDANG/PEJABAT FUNGSIONAL', async () => {
    await expect(kabid.row(number)).toContainText('sisa 1 hari kerja');
    const fungsional = await officialAs('fungsional');
    await expect(fungsional.row(number)).toContainText(`Menunggu di ruang tunggu · ${visitor}`);
    await fungsional.quick(number, 'Paraf');
    await expect(kabid.rows, 'one of the two is enough').toHaveCount(0);
  });
  const head = await officialAs('kepala-dinas');
  await step(11, 'TANDA TANGAN KEPALA DINAS', () => head.sign(number));
  await step(15, 'SURAT KETERANGAN TERDAFTAR PADA DTKS', async () => {
    const verification = await verificationOf(frontOffice, hall);
    expect(verification).toContain('400.9/0001/DINSOS/XI/2026');
    expect(verification).not.toContain(hall.listedPerson(2).name);
  });

  await step(11, 'MENYERAHKAN SURAT KETERANGAN DTKS KEPADA MASYARAKAT', async () => {
    await frontOffice.callNext();
    await expect(frontOffice.number, `before ${later}, who came after him`).toHaveText(visitor);
    await expect(display.takeover, 'called anew').toHaveAccessibleName(`${visitor}, Front Office 1`);
    await expect(display.called(visitor)).toContainText('Front Office 1');
    await frontOffice.start();
    await frontOffice.act('Serahkan surat', { recipient: { to: 'applicant' } });
    await frontOffice.ready();
    await frontOffice.finish('Surat diserahkan');
  });
  await step(11, 'UNTUK DIGUNAKAN SEBAGAIMANA MESTINYA SESUAI KEPERLUANNYA', async () => {
    const story = await storyOf(head, number);
    const [letter] = await letterOf(head);
    expect(letter).toContain('SURAT KETERANGAN TERDAFTAR PADA DTKS Nomor: 400.9/0001/DINSOS/XI/2026');
    expect(letter).toContain('Keperluan : Pendaftaran sekolah (SPMB)');
    await expect(head.part('Penyerahan')).toContainText('Pemohon sendiri untuk Pendaftaran sekolah (SPMB)');
    for (const who of ['Petugas Front Office', 'Petugas Back Office', 'Pejabat Fungsional', 'Kepala Dinas']) {
      expect(story).toContain(who);
    }
    expect(story).toContain('Paraf: Paraf');
    expect(story).toContain('Tanda tangan: Tanda tangani');
    expect(story).not.toContain('Kepala Bidang');
  });
});

test('[CS6][LE2][LE3][LE5] the head sends the letter back, it is initialled anew, and a daughter fetches it the next day', async ({
  hall,
  kiosk,
  clerkAt,
  officialAs,
}) => {
  const desks = await broughtToTheBackOffice({ kiosk, clerkAt }, ...toTheOperator);
  const { frontOffice, backOffice } = desks;
  await step(12, '1 (SATU) HARI KERJA', async () => {
    await backOffice.checkNik(hall.listedPerson(2).nik);
    await backOffice.finish('Surat ke paraf dan tanda tangan, diambil nanti', 'PIP atau KIP Kuliah');
    await expect.poll(() => hall.counterPaper.newest).toContain('TANDA TERIMA BERKAS');
    expect(hall.counterPaper.newest).toContain('Selasa, 24 November 2026 pukul 15.15 WITA');
  });

  const kabid = await officialAs('kabid');
  const fungsional = await officialAs('fungsional');
  await step(11, 'PARAF DARI KEPALA BIDANG/PEJABAT FUNGSIONAL', async () => {
    await kabid.quick(number, 'Paraf');
    await expect(fungsional.rows, 'this time the other one is spared').toHaveCount(0);
  });
  const head = await officialAs('kepala-dinas');
  await step(11, 'TANDA TANGAN KEPALA DINAS', async () => {
    await head.act(number, 'Kembalikan', { reason: 'Tujuan surat keliru' });
    await expect(head.rows).toHaveCount(0);
  });
  await test.step('returned, to the operator who drafted it', async () => {
    const operator = await backOffice.goToCases();
    await expect(operator.row(number)).toContainText('Dikembalikan: Tujuan surat keliru');
    await operator.open(number);
    await expect(operator.letter, 'the first initials are withdrawn').toContainText(
      'menunggu Kepala Bidang / Pejabat Fungsional',
    );
    await operator.choose(number, 'Konsep diperbaiki');
    await operator.backToCounter();
  });
  await step(11, 'SUDAH DILENGKAPI PARAF', async () => {
    await expect(head.rows, 'not before it is initialled anew').toHaveCount(0);
    await fungsional.quick(number, 'Paraf');
    await head.sign(number);
  });

  await hall.turnDay('2026-11-24 08:05');
  await frontOffice.sitDownAt('Front Office 1');
  await step(11, 'MENYERAHKAN SURAT KETERANGAN DTKS KEPADA MASYARAKAT', async () => {
    await receive(frontOffice, await arrive(kiosk, service));
    await frontOffice.joinToCase(number);
    await frontOffice.act('Serahkan surat', { recipient: { to: 'family', name: 'Sari Contoh' } });
    await frontOffice.ready();
    await frontOffice.finish('Surat diserahkan');
  });
  const story = await storyOf(head, number);
  await expect(head.part('Penyerahan')).toContainText('Keluarga: Sari Contoh untuk PIP atau KIP Kuliah');
  expect(story).toContain('“Tujuan surat keliru”');
  expect(story).toContain('Pemohon datang lagi');
});
