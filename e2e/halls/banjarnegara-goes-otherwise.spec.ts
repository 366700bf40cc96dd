import { expect, test } from '../fixtures.ts';
import { passTo } from './desk-work.ts';
import { arrive } from './office-day.ts';
import { step, service, number, toTheHead, verified, decree, paidOut, wish, bringsTheLetter } from './banjarnegara.ts';

test.use({ wish });

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
