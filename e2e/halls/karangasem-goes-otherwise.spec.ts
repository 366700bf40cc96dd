import { expect, test } from '../fixtures.ts';
import { arrive, broughtToTheBackOffice, receive } from './office-day.ts';
import { number, service, step, toTheOperator, wish } from './karangasem.ts';

test.use({ wish });

test('[CS4][CS8][LE1] who lacks a paper is told what to bring; who is not listed is referred, and his case is refused', async ({
  hall,
  kiosk,
  clerkAt,
  officialAs,
}) => {
  const frontOffice = await clerkAt('Front Office 1');
  await step(11, 'PEMERIKSAAN KELENGKAPAN YANG DIBAWA MASYARAKAT', async () => {
    await receive(frontOffice, await arrive(kiosk, service));
    await frontOffice.markPaper('FOTOCOPY KK,KTP', 'present');
    await frontOffice.markPaper('SURAT KETERANGAN DARI DESA', 'missing');
    const finish = await frontOffice.openFinish();
    await expect(finish.outcome('Ke Back Office untuk pemeriksaan')).toBeDisabled();
    await finish.choose('Berkas belum lengkap');
    await finish.confirm();
  });
  await step(10, 'SURAT KETERANGAN DARI DESA DILAMPIRI PRINT SCREEN HASIL CHEK OPERATOR DESA', async () => {
    await expect.poll(() => hall.counterPaper.newest).toContain('BERKAS YANG PERLU DILENGKAPI');
    expect(hall.counterPaper.newest).toContain('SURAT KETERANGAN DARI DESA');
    expect(hall.counterPaper.newest).not.toContain('FOTOCOPY KK,KTP');
    expect(hall.hub.office.live.hall.cases.size, 'no case from half the papers').toBe(0);
  });

  await receive(frontOffice, await arrive(kiosk, service));
  await frontOffice.allPapersPresent();
  await frontOffice.finish('Ke Back Office untuk pemeriksaan');
  const backOffice = await clerkAt('Back Office 1');
  await step(11, 'MELAKUKAN CHEK TERDAFTAR TIDAKNYA YG BERSANGKUTAN PADA DTKS', async () => {
    await backOffice.callNext();
    await backOffice.start();
    await backOffice.checkNik(hall.strangersNik);
    const finish = await backOffice.openFinish();
    await expect(finish.outcome('Surat ke paraf dan tanda tangan, pengunjung menunggu')).toBeDisabled();
    await finish.choose('Tidak terdaftar');
    await finish.refer('Desa/Kelurahan', 'Minta diusulkan lewat musyawarah desa');
    await finish.confirm();
    await expect.poll(() => hall.counterPaper.newest).toContain('RUJUKAN LAYANAN');
    expect(hall.counterPaper.newest).toContain('Minta diusulkan lewat musyawarah desa');
  });
  const head = await officialAs('kepala-dinas');
  await expect(await head.search(number)).toContainText('tidak dipenuhi');
});

test('[CS5][CS7] one working day: the inbox says what is left, then by how much it is late and at which step', async ({
  hall,
  kiosk,
  clerkAt,
  officialAs,
}) => {
  const { backOffice } = await broughtToTheBackOffice({ kiosk, clerkAt }, ...toTheOperator);
  await backOffice.checkNik(hall.listedPerson(2).nik);
  await backOffice.finish('Surat ke paraf dan tanda tangan, diambil nanti', 'Bantuan sosial');

  const kabid = await officialAs('kabid');
  await step(12, '1 (SATU) HARI KERJA', async () => {
    await expect(kabid.row(number)).toContainText('sisa 1 hari kerja');
    await hall.turnDay('2026-11-24 09:15');
    await expect(kabid.row(number), 'within the day').toContainText('sisa 6 jam');
    hall.clock.turnTo('2026-11-24 14:15');
    hall.lookAgain();
    await expect(kabid.row(number)).toContainText('tinggal 60 menit');
  });
  await step(13, 'SENIN – KAMIS = 7.30 SAMPAI 15.15 WITA', async () => {
    await hall.turnDay('2026-11-25 08:00');
    await expect(kabid.row(number), 'the night does not count').toContainText('terlambat 30 menit');
    await kabid.open(number);
    await expect(kabid.page.getByText('Yang terlambat: Paraf')).toBeVisible();
  });
});

test('[CS2][CS8] what the regency cannot settle goes to the ministry, and the answer makes it a letter', async ({
  hall,
  kiosk,
  clerkAt,
  officialAs,
}) => {
  const { backOffice } = await broughtToTheBackOffice({ kiosk, clerkAt }, ...toTheOperator);
  const beyond =
    'mengkordinasikan ke kementerian sosial jika terjadi kendala yang tidak bisa terselesaikan ditingkat Kabupaten';
  await step(25, beyond, async () => {
    await backOffice.checkNik(hall.strangersNik);
    const finish = await backOffice.openFinish();
    await expect(finish.outcome('Dikoordinasikan ke Kementerian Sosial'), 'about whom is it asked?').toBeDisabled();
    await finish.cancel();
    await backOffice.noteApplicant('Warga Contoh', hall.strangersNik);
    await backOffice.finish('Dikoordinasikan ke Kementerian Sosial');
    await expect.poll(() => hall.counterPaper.newest).toContain('TANDA TERIMA BERKAS');
    expect(hall.counterPaper.newest.replaceAll(/\s+/g, ' '), 'no promise that hangs on others').toContain(
      'Menunggu instansi lain: Jawaban Kementerian Sosial Menurut standar paling lambat',
    );
  });

  await hall.turnDay('2026-11-27 10:00');
  await backOffice.sitDownAt('Back Office 1');
  const operator = await backOffice.goToCases();
  await step(25, 'mengkordinasikan ke kementerian sosial', async () => {
    await expect(operator.row(number)).toContainText('menunggu instansi lain');
    await operator.open(number);
    await expect(operator.part('Pemohon'), 'whose answer it is').toContainText('Warga Contoh');
    await expect(operator.actions).toContainText('“Dijawab: terdaftar, surat disiapkan” belum dapat dipilih');
    await operator.checkNik(hall.listedPerson(3).nik);
    await operator.choose(number, 'Dijawab: terdaftar, surat disiapkan', {
      records: { 'Jawaban kementerian': 'NIK dipadankan, terdaftar sejak 2024', 'Tanggal jawaban': '2026-11-26' },
      purpose: 'Bantuan sosial',
    });
  });
  const kabid = await officialAs('kabid');
  await kabid.open(number);
  await expect(kabid.story).toContainText('Jawaban kementerian: NIK dipadankan, terdaftar sejak 2024');
  await expect(kabid.story).toContainText('Tanggal jawaban: 26 November 2026');
  await expect(kabid.offer('Paraf')).toBeEnabled();
});

test('[IS4][CS1] the hours of line 13 open and close the kiosk by the clock of Bali', async ({ hall, kiosk }) => {
  const ask = async (local: string) => {
    hall.clock.turnTo(local);
    const papers = await kiosk.chooseService(service);
    await papers.pressTakeNumber();
    return papers;
  };
  await step(13, 'SENIN – KAMIS = 7.30 SAMPAI 15.15 WITA', async () => {
    const sorry = await (await ask('2026-11-26 15:15')).sorry();
    await expect(sorry.refusal).toHaveAttribute('data-refusal', 'hall-closed');
    await expect(sorry.step).toContainText('08.00 WITA');
    await sorry.understood();
  });
  await step(13, 'JUMAT = 08.00 SAMPAI 13.00 WITA', async () => {
    const sorry = await (await ask('2026-11-27 13:00')).sorry();
    await expect(sorry.step).toContainText('07.30 WITA');
    await sorry.understood();
    await (await ask('2026-11-27 12:59')).holding();
  });
});
