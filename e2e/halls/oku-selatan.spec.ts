import { expect, test } from '../fixtures.ts';
import { arrive, broughtToTheBackOffice, letterOf, receive, storyOf, verificationOf } from './office-day.ts';
import { stepsOf } from './source-steps.ts';

const step = stepsOf('oku-selatan');
const service = 'Surat DTKS';
const number = '2026-00001';
/** L44–L46: with all papers, and sent on. */
const toTheBackOffice = [service, 'Berkas lengkap, ke Back Office'] as const;

/** A Monday morning in Muaradua. */
test.use({ wish: { hallId: 'oku-selatan', at: '2026-11-23 08:00', kind: 'real' } });

test('[CS1][CS2][CS7][CS8][LE2][LE5] lines 44–49: six activities of a minute each, by the five of line 43', async ({
  hall,
  kiosk,
  display,
  clerkAt,
  officialAs,
}) => {
  await step(45, 'Pemohon menyortir berkas kelengkapan', async () => {
    const papers = await kiosk.chooseService(service);
    for (const paper of ['Foto copy Kartu Keluarga', 'Foto copy KTP', 'Surat keterangan tidak mampu', 'Foto rumah']) {
      await expect(papers.papers.filter({ hasText: paper }), 'L21–L24').toBeVisible();
    }
    await (await papers.takeNumber()).done();
  });
  const visitor = 'A001';
  const frontOffice = await clerkAt('Front Office 1');
  await step(44, 'Pemohon datang menuju Dinas Sosial', () => receive(frontOffice, visitor));
  await step(46, 'Petugas memeriksa kelengkapan berkas', async () => {
    await expect(frontOffice.visitor).toContainText('standar 1 menit');
    hall.clock.pass(2);
    await expect(frontOffice.visitor).toContainText('lewat target');
    await frontOffice.hearNeed('Untuk KIP Kuliah');
    await frontOffice.allPapersPresent();
    await frontOffice.finish('Berkas lengkap, ke Back Office');
  });
  const backOffice = await clerkAt('Back Office 1');
  await step(47, 'Petugas Memverifikasi berkas', async () => {
    await receive(backOffice, visitor);
    await expect(display.takeover).toHaveAccessibleName(`${visitor}, Back Office 1`);
    await backOffice.checkNik(hall.listedPerson(2).nik);
    await backOffice.finish('Terverifikasi, pengunjung menunggu penjelasan', 'PIP atau KIP Kuliah');
  });
  const worker = await officialAs('pekerja-sosial');
  await step(48, 'Petugas Memvalidasi Data KPM/ PKH', async () => {
    await expect(worker.row(number)).toContainText('sisa 1 menit');
    hall.clock.pass(2);
    hall.lookAgain();
    await expect(worker.row(number), 'one minute has become two').toContainText('terlambat 1 menit');
    const coordinator = await officialAs('koordinator-pkh');
    await coordinator.act(number, 'Data valid', { note: 'KPM aktif' });
    await expect(worker.rows, 'either of the two validates').toHaveCount(0);
  });
  const head = await officialAs('kabid-linjamsos');
  await step(75, 'Surat Terdaftar di DTKS', async () => {
    await expect(head.row(number)).toContainText('“KPM aktif”');
    await head.sign(number);
    expect(await verificationOf(frontOffice, hall)).toContain('SURAT TERDAFTAR DI DTKS');
  });
  await step(49, 'Pemohon Menerima Penjelasan dan Data yang di inginkan', async () => {
    await frontOffice.callNext();
    await expect(display.takeover, 'called anew').toHaveAccessibleName(`${visitor}, Front Office 1`);
    await expect(display.called(visitor)).toContainText('Front Office 1');
    await frontOffice.start();
    await expect(frontOffice.case(number)).toContainText('1 menit');
    await frontOffice.act('Penjelasan diberikan, surat diserahkan', {
      recipient: { to: 'representative', name: 'Budi Contoh' },
    });
    await frontOffice.ready();
    await frontOffice.finish('Penjelasan dan surat diserahkan');
  });
  await test.step('L43 the story names all who had a part in it', async () => {
    const story = await storyOf(head, number);
    await expect(head.part('Penyerahan')).toContainText('Wakil dengan kuasa: Budi Contoh untuk PIP atau KIP Kuliah');
    for (const who of ['Front Office', 'Back Office', 'Koordinator Kabupaten PKH', 'Kepala Bidang Linjamsos']) {
      expect(story).toContain(who);
    }
    expect(story, 'who did nothing is not named').not.toContain('Pekerja Sosial');
    const [letter] = await letterOf(head);
    expect(letter).toContain('SURAT TERDAFTAR DI DTKS Nomor: 400.9/0001/DINSOS/XI/2026');
  });
});

test('[CS4][CS5][CS8] lines 53 and 55: the working day begins with complete papers, not with the first visit', async ({
  hall,
  kiosk,
  clerkAt,
  officialAs,
}) => {
  const frontOffice = await clerkAt('Front Office 1');
  await step(46, 'Petugas memeriksa kelengkapan berkas', async () => {
    await receive(frontOffice, await arrive(kiosk, service));
    for (const paper of ['Foto copy Kartu Keluarga', 'Foto copy KTP', 'Surat keterangan tidak mampu']) {
      await frontOffice.markPaper(paper, 'present');
    }
    await frontOffice.markPaper('Foto rumah tampak depan dan dalam', 'missing');
    await frontOffice.finish('Berkas belum lengkap');
  });
  await step(24, 'Foto rumah tampak depan dan dalam', async () => {
    await expect.poll(() => hall.counterPaper.newest).toContain('BERKAS YANG PERLU DILENGKAPI');
    expect(hall.counterPaper.newest).toContain('Foto rumah tampak depan dan dalam');
    expect(hall.counterPaper.newest).not.toContain('Foto copy KTP');
    expect(hall.hub.office.live.hall.cases.size, 'no case, and no clock').toBe(0);
  });

  await hall.turnDay('2026-11-26 10:00');
  await frontOffice.sitDownAt('Front Office 1');
  await step(55, 'sejak diterimanya permohonan layanan dengan dokumen persyaratan lengkap', async () => {
    const visitor = await arrive(kiosk, service);
    await receive(frontOffice, visitor);
    await frontOffice.allPapersPresent();
    await expect(frontOffice.case(number)).toContainText('sisa 1 hari kerja');
    await frontOffice.finish('Berkas lengkap, ke Back Office');
    const backOffice = await clerkAt('Back Office 1');
    await receive(backOffice, visitor);
    await backOffice.checkNik(hall.listedPerson(2).nik);
    await backOffice.finish('Terverifikasi, surat diambil nanti', 'Bantuan sosial');
  });
  await step(53, '1 Hari kerja', async () => {
    await expect.poll(() => hall.counterPaper.newest).toContain('TANDA TERIMA BERKAS');
    expect(hall.counterPaper.newest).toContain('Jumat, 27 November 2026 pukul 16.30 WIB');
    const coordinator = await officialAs('koordinator-pkh');
    await coordinator.act(number, 'Data valid');
    await hall.turnDay('2026-11-30 07:35');
    const head = await officialAs('kabid-linjamsos');
    await expect(head.row(number), 'a weekend does not count').toContainText('terlambat 5 menit');
    await head.open(number);
    await expect(head.page.getByText('Yang terlambat: Tanda tangan')).toBeVisible();
  });
});

test('[CS6][LE2] line 48: data that need correction go back to be verified once more, and the letter is signed after that', async ({
  hall,
  kiosk,
  clerkAt,
  officialAs,
}) => {
  const { visitor, frontOffice, backOffice } = await broughtToTheBackOffice({ kiosk, clerkAt }, ...toTheBackOffice);
  await step(47, 'Petugas Memverifikasi berkas', async () => {
    await backOffice.checkNik(hall.listedPerson(2).nik);
    await backOffice.finish('Terverifikasi, pengunjung menunggu penjelasan', 'Bantuan sosial');
  });
  const worker = await officialAs('pekerja-sosial');
  const head = await officialAs('kabid-linjamsos');
  await step(48, 'Petugas Memvalidasi Data KPM/ PKH', async () => {
    await worker.act(number, 'Data perlu diperbaiki', { reason: 'NIK anak tertukar' });
    await expect(head.rows).toHaveCount(0);
  });
  await test.step('L48 returned to the back office, which looks another person up', async () => {
    const verifier = await backOffice.goToCases();
    await expect(verifier.row(number)).toContainText('Dikembalikan: NIK anak tertukar');
    await expect(verifier.row(number)).toContainText(`Menunggu di ruang tunggu · ${visitor}`);
    await verifier.open(number);
    await verifier.checkNik(hall.listedPerson(4).nik);
    await expect(verifier.letter, '[LE1] the draft spoke of somebody else').toBeHidden();
    await verifier.choose(number, 'Data dan konsep diperbaiki', { purpose: 'Bantuan sosial' });
  });
  await step(48, 'Petugas Memvalidasi Data KPM/ PKH', async () => {
    await worker.act(number, 'Data valid', { note: 'Sudah cocok' });
    await head.sign(number);
  });
  await step(49, 'Pemohon Menerima Penjelasan dan Data yang di inginkan', async () => {
    await receive(frontOffice, visitor);
    await frontOffice.act('Penjelasan diberikan, surat diserahkan', { recipient: { to: 'applicant' } });
    await frontOffice.ready();
    await frontOffice.finish('Penjelasan dan surat diserahkan');
    await head.search(number);
    await head.openFound(number);
    const [letter] = await letterOf(head);
    expect(letter, 'it speaks of whom was meant').toContain(hall.listedPerson(4).name);
    expect(letter).not.toContain(hall.listedPerson(2).name);
  });
});

test('[LE1][CS8] who is not listed gets no letter, and who turns out not to be is refused with a reason', async ({
  hall,
  kiosk,
  clerkAt,
  officialAs,
}) => {
  const { visitor, frontOffice, backOffice } = await broughtToTheBackOffice({ kiosk, clerkAt }, ...toTheBackOffice);
  await step(47, 'Petugas Memverifikasi berkas', async () => {
    await backOffice.checkNik(hall.listedPerson(2).nik);
    await backOffice.finish('Terverifikasi, pengunjung menunggu penjelasan', 'Bantuan sosial');
  });
  const coordinator = await officialAs('koordinator-pkh');
  await step(48, 'Petugas Memvalidasi Data KPM/ PKH', () =>
    coordinator.act(number, 'Data perlu diperbaiki', { reason: 'Bukan orangnya' }),
  );
  const verifier = await backOffice.goToCases();
  await verifier.open(number);
  await verifier.checkNik(hall.strangersNik);
  await expect(verifier.part('Pemeriksaan register')).toContainText('Tidak terdaftar');
  await expect(verifier.offer('Data dan konsep diperbaiki')).toBeDisabled();
  await verifier.choose(number, 'Ternyata tidak terdaftar', { reason: 'Tidak ada dalam DTKS' });
  await verifier.backToCounter();
  await step(49, 'Pemohon Menerima Penjelasan', async () => {
    await receive(frontOffice, visitor);
    await expect(frontOffice.case(number)).toContainText('tidak dipenuhi');
    await frontOffice.finish('Penjelasan diberikan tanpa surat');
  });
  const head = await officialAs('kabid-linjamsos');
  await expect(await head.search(number)).toContainText('tidak dipenuhi');
});
