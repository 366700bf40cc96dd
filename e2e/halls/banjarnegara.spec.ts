import { faultId } from '../../counter/parts/field-faults/fault-id.ts';
import { expect, test } from '../fixtures.ts';
import { passTo } from './desk-work.ts';
import { arrive, receive, storyOf } from './office-day.ts';
import {
  step,
  service,
  number,
  application,
  toTheHead,
  verified,
  decree,
  paidOut,
  wish,
  bringsTheLetter,
} from './banjarnegara.ts';

test.use({ wish });

test('[CS4][CS2][CS6][CS11] lines 19–29 for one who is listed: no SKTM, sent back once, decree and payment after weeks, and the aid', async ({
  hall,
  kiosk,
  clerkAt,
  officialAs,
}) => {
  const desk = await clerkAt('Front Office 1');
  const visitor = await step(24, application, () => arrive(kiosk, service));
  await step(20, 'Terdaftar dalam Data Terpadu Kesejahteraan Sosial (DTKS)', async () => {
    await bringsTheLetter(desk, visitor);
    await expect(desk.case(number), 'listed, or else an SKTM').toBeHidden();
    await desk.checkNik(hall.listedPerson(4).nik);
    await expect(desk.checkAnswer).toContainText('Terdaftar');
    await expect(desk.page.getByRole('group', { name: /SKTM/ })).toContainText('cukup dengan terdaftar di register');
    await expect(desk.case(number), 'complete, and nothing was typed').toBeVisible();
  });
  await step(25, 'Surat Pemohon diterima oleh front office untuk diserahkan ke manager', async () => {
    await desk.finish('Permohonan diterima');
    await expect.poll(() => hall.counterPaper.newest).toContain('TANDA TERIMA BERKAS');
    expect(hall.counterPaper.newest).toContain('Selasa, 23 Februari 2027');
    expect(hall.counterPaper.newest).toContain('Diajukan oleh: Keluarga');
    expect(hall.counterPaper.newest).not.toContain('Siti Contoh');
  });
  const manager = await officialAs('manajer');
  await test.step('the manager finds the letter wanting, the front office completes it', async () => {
    await expect(manager.row(number)).toContainText('Diajukan oleh: Keluarga');
    await manager.open(number);
    await expect(manager.page.getByText('Keluarga: Siti Contoh')).toBeVisible();
    await manager.markPaper(application, 'missing');
    await manager.choose(number, 'Belum lengkap', { reason: 'Surat permohonan belum diketahui camat' });
    await passTo('2026-11-25 10:20', hall);
    await desk.sitDownAt('Front Office 1');
    const cases = await desk.goToCases();
    await expect(cases.row(number)).toContainText('Dikembalikan: Surat permohonan belum diketahui camat');
    await cases.open(number);
    await expect(cases.offer('Sudah dilengkapi')).toBeDisabled();
    await cases.markPaper(application, 'present');
    await cases.choose(number, 'Sudah dilengkapi');
    await cases.backToCounter();
  });
  await step(25, toTheHead, async () => {
    await manager.act(number, 'Laporkan ke Kepala Dinas', { note: 'Sudah lengkap, mohon arahan' });
    const head = await officialAs('kepala-dinas');
    await expect(head.row(number)).toContainText('“Sudah lengkap, mohon arahan”');
    await head.act(number, 'Verifikasi lapangan oleh Tim Reaksi Cepat', { note: 'Kunjungi minggu ini' });
  });
  await step(26, verified, async () => {
    await passTo('2026-11-27 14:00', hall);
    const team = await officialAs('tim-reaksi-cepat');
    await expect(team.row(number)).toContainText('di lapangan');
    await team.open(number);
    await team.offer('Memenuhi syarat').click();
    const asked = team.page.getByRole('dialog');
    await asked.getByRole('button', { name: 'Memenuhi syarat' }).click();
    await expect(asked.getByText(faultId.day), 'not without day and result').toBeVisible();
    await expect(asked.getByText(faultId.empty)).toBeVisible();
    await asked.getByRole('button', { name: 'Batal' }).click();
    await team.choose(number, 'Memenuhi syarat', {
      records: { 'Tanggal kunjungan': '2026-11-27', 'Hasil kunjungan': 'Tinggal sendiri, rumah tidak layak' },
    });
  });
  await step(27, decree, async () => {
    await passTo('2026-12-17 10:00', hall, manager);
    await expect(manager.row(number), 'weeks later, in the session of the first day').toContainText(
      'menunggu instansi lain',
    );
    await manager.act(number, 'SK Bupati sudah ditetapkan', {
      records: { 'Nomor SK Bupati': '460/711/2026', 'Tanggal SK': '2026-12-15' },
    });
  });
  await step(28, paidOut, async () => {
    await passTo('2027-01-06 09:30', hall, manager);
    await manager.act(number, 'Dikembalikan DPPKAD', { reason: 'Lampiran SK belum ada' });
    await expect(manager.row(number)).toContainText('Dikembalikan: Lampiran SK belum ada');
    await manager.act(number, 'SK Bupati sudah ditetapkan', {
      records: { 'Nomor SK Bupati': '460/711a/2027', 'Tanggal SK': '2027-01-08' },
    });
    await passTo('2027-01-20 11:00', hall, manager);
    await manager.act(number, 'Anggaran sudah cair', {
      records: { 'Jumlah bantuan': '1.500.000', 'Tanggal cair': '2027-01-19' },
    });
  });
  await step(29, 'Penyerahan Bansos JPST ke Pemohon', async () => {
    await passTo('2027-01-21 08:40', hall);
    await desk.sitDownAt('Front Office 1');
    const back = await arrive(kiosk, service);
    await receive(desk, back);
    await desk.joinToCase(number);
    await desk.act('Serahkan bantuan', { recipient: { to: 'representative', name: 'Tono Contoh' } });
    await expect(desk.case(number)).toContainText('selesai');
    await desk.ready();
    await desk.finish('Bantuan diserahkan');
  });
  const story = await storyOf(manager, number);
  await expect(manager.part('Penyerahan')).toContainText('Wakil dengan kuasa: Tono Contoh');
  for (const told of [
    'Manajer melapor ke Kepala Dinas: Belum lengkap',
    'Melengkapi berkas: Sudah dilengkapi',
    'Arahan Kepala Dinas: Verifikasi lapangan oleh Tim Reaksi Cepat',
    'Tanggal kunjungan: 27 November 2026',
    'Nomor SK Bupati: 460/711/2026',
    'Pencairan anggaran: Dikembalikan DPPKAD',
    'Nomor SK Bupati: 460/711a/2027',
    'Jumlah bantuan: Rp 1.500.000',
    'Pemohon datang lagi',
    'Penyerahan bantuan: Serahkan bantuan',
  ]) {
    expect(story).toContain(told);
  }
});

test('[CS5][CS7] line 33: three months in working days, and an application that nobody acted on is late by name', async ({
  hall,
  kiosk,
  clerkAt,
  officialAs,
}) => {
  const visitor = await arrive(kiosk, service);
  const desk = await clerkAt('Front Office 1');
  await step(33, '3 Bulan', async () => {
    await bringsTheLetter(desk, visitor);
    await desk.checkNik(hall.listedPerson(6).nik);
    // There are 66 weekdays from Tuesday to 23 February; 24 and 25 December, 1 and 5 January and 5 February are
    // holidays.
    await expect(desk.case(number)).toContainText('sisa 61 hari kerja');
    await desk.finish('Permohonan diterima');
  });
  await step(25, toTheHead, async () => {
    await passTo('2027-02-22 09:00', hall);
    const manager = await officialAs('manajer');
    await expect(manager.row(number)).toContainText('tinggal 1 hari kerja');
    await passTo('2027-02-24 09:00', hall, manager);
    await expect(manager.row(number)).toContainText('terlambat 90 menit');
    await manager.open(number);
    await manager.choose(number, 'Laporkan ke Kepala Dinas');
  });
  const head = await step(33, '3 Bulan', async () => {
    const late = await officialAs('kepala-dinas');
    await expect(late.row(number)).toContainText('terlambat 90 menit');
    await passTo('2027-02-26 11:00', hall, late);
    await expect(late.row(number)).toContainText('terlambat 3 hari kerja');
    await late.open(number);
    await expect(late.page.getByText('Yang terlambat: Arahan Kepala Dinas')).toBeVisible();
    return late;
  });
  await step(25, toTheHead, async () => {
    await head.choose(number, 'Permohonan ditolak', { reason: 'Sudah menerima bantuan sejenis' });
    await expect(await head.search(number)).toContainText('tidak dipenuhi');
  });
});
