import { faultId } from '../../counter/parts/field-faults/fault-id.ts';
import { expect, test } from '../fixtures.ts';
import type { DeskPage } from '../screens/desk-page.ts';
import { passTo } from './desk-work.ts';
import { arrive, receive, storyOf } from './office-day.ts';
import { stepsOf } from './source-steps.ts';

const step = stepsOf('banjarnegara');
const service = 'Santunan lanjut usia terlantar';
const number = '2026-00001';
const application = 'surat permohonan bantuan sosial yang tidak direncanakan Jaring Pengaman Sosial Terpadu (JPST)';
const copies = 'Fotocopy Kartu Tanda Penduduk dan Kartu Keluarga Pemohon';
const toTheHead = 'dilaporkan kepada Kepala Dinas';
const verified = 'Hasil verifikasi dan validasi lapangan oleh Tim Reaksi Cepat';
const decree = 'Penetapan SK Bupati Penerima Bansos JPST';
const paidOut = 'Pencairan Anggaran BTT/ JPST ke DPPKAD';

/** A Monday morning; three months on is a Tuesday. */
test.use({ wish: { hallId: 'banjarnegara', at: '2026-11-23 09:00', kind: 'real' } });

/** L24–L25: a family member brings what is required of everybody. */
async function bringsTheLetter(desk: DeskPage, visitor: string): Promise<void> {
  await receive(desk, visitor);
  await desk.noteBringer('Keluarga', 'Siti Contoh');
  await desk.hearNeed('Kakek tinggal sendiri, tidak ada yang menanggung');
  await desk.markPaper(copies, 'present');
  await desk.markPaper(application, 'present');
}

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

test('[CS4][CS1] line 20 for one who is not listed: an SKTM that the camat knows, and a visit that finds no need', async ({
  hall,
  kiosk,
  clerkAt,
  officialAs,
}) => {
  const first = await arrive(kiosk, service);
  const desk = await clerkAt('Front Office 1');
  await step(20, 'jika belum terdaftar dalam DTKS', async () => {
    await bringsTheLetter(desk, first);
    await desk.noteApplicant('Warga Contoh', hall.strangersNik);
    await desk.checkNik(hall.strangersNik);
    await expect(desk.checkAnswer).toContainText('Tidak terdaftar');
    await desk.markPaper('SKTM', 'missing');
    const finish = await desk.openFinish();
    await expect(finish.outcome('Permohonan diterima')).toBeDisabled();
    await finish.choose('Berkas belum lengkap');
    await finish.confirm();
    await expect.poll(() => hall.counterPaper.newest).toContain('BERKAS YANG PERLU DILENGKAPI');
    expect(hall.counterPaper.newest.replaceAll(/\s+/g, ' ')).toContain('mengetahui Camat');
    expect(hall.counterPaper.newest).not.toContain('Fotocopy Kartu Tanda Penduduk');
  });
  const again = await arrive(kiosk, service);
  const sktm = 'melampirkan Surat Keterangan Tidak Mampu (SKTM) dari Kepala Desa / Lurah mengetahui Camat';
  await step(20, sktm, async () => {
    await bringsTheLetter(desk, again);
    await desk.noteApplicant('Warga Contoh', hall.strangersNik);
    await expect(desk.case(number)).toBeHidden();
    await desk.markPaper('SKTM', 'present');
    await expect(desk.case(number)).toBeVisible();
    await desk.finish('Permohonan diterima');
  });
  await step(25, toTheHead, async () => {
    await (await officialAs('manajer')).act(number, 'Laporkan ke Kepala Dinas');
    await (await officialAs('kepala-dinas')).act(number, 'Verifikasi lapangan oleh Tim Reaksi Cepat');
  });
  const team = await officialAs('tim-reaksi-cepat');
  await step(26, verified, async () => {
    await passTo('2026-11-26 15:10', hall, team);
    await team.act(number, 'Tidak memenuhi syarat', { reason: 'Tinggal bersama anak yang menanggung' });
    await expect(team.rows).toHaveCount(0);
  });
  await expect(await team.search(number)).toContainText('tidak dipenuhi');
  await team.openFound(number);
  await expect(team.story).toContainText('Tinggal bersama anak yang menanggung');
  await expect(team.actions.getByRole('button'), 'nothing follows a refusal').toHaveCount(0);
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

test('[CS2][CS6] lines 25–29: an application may end at each of them, by who does that step and with his reason', async ({
  hall,
  kiosk,
  clerkAt,
  officialAs,
}) => {
  const [unfinished, unnamed, unfetched] = [number, '2026-00002', '2026-00003'] as const;
  const desk = await clerkAt('Front Office 1');
  for (const nth of [7, 8, 9]) {
    await bringsTheLetter(desk, await arrive(kiosk, service));
    await desk.checkNik(hall.listedPerson(nth).nik);
    await desk.finish('Permohonan diterima');
  }
  const manager = await officialAs('manajer');
  await step(25, 'diterima oleh front office untuk diserahkan ke manager', async () => {
    await manager.act(unfinished, 'Belum lengkap', { reason: 'Tanda tangan camat belum ada' });
    const cases = await desk.goToCases();
    await cases.act(unfinished, 'Tidak dilengkapi pemohon', { reason: 'Pemohon pindah' });
  });
  await step(26, verified, async () => {
    const head = await officialAs('kepala-dinas');
    const team = await officialAs('tim-reaksi-cepat');
    for (const each of [unnamed, unfetched]) {
      await manager.act(each, 'Laporkan ke Kepala Dinas');
      await head.act(each, 'Verifikasi lapangan oleh Tim Reaksi Cepat');
      await team.act(each, 'Memenuhi syarat', {
        records: { 'Tanggal kunjungan': '2026-11-23', 'Hasil kunjungan': 'Tinggal sendiri' },
      });
    }
  });
  await step(27, decree, async () => {
    await manager.act(unnamed, 'Tidak ditetapkan', { reason: 'Kuota tahun ini habis' });
    await manager.act(unfetched, 'SK Bupati sudah ditetapkan', {
      records: { 'Nomor SK Bupati': '460/712/2026', 'Tanggal SK': '2026-11-23' },
    });
  });
  await step(28, paidOut, () =>
    manager.act(unfetched, 'Anggaran sudah cair', {
      records: { 'Jumlah bantuan': '900000', 'Tanggal cair': '2026-11-23' },
    }),
  );
  await step(29, 'Penyerahan Bansos JPST ke Pemohon', () =>
    manager.act(unfetched, 'Tidak dapat diserahkan', { reason: 'Pemohon meninggal dunia' }),
  );
  await expect(manager.rows).toHaveCount(0);
  for (const [each, reason] of [
    [unfinished, 'Pemohon pindah'],
    [unnamed, 'Kuota tahun ini habis'],
    [unfetched, 'Pemohon meninggal dunia'],
  ] as const) {
    await expect(await manager.search(each)).toContainText('tidak dipenuhi');
    await manager.openFound(each);
    await expect(manager.story).toContainText(reason);
  }
});
