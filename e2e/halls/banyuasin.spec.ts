import { createCanvas } from '@napi-rs/canvas';
import { pdf } from '../../server/adapters/attachment-samples.fixture.ts';
import { expect, test } from '../fixtures.ts';
import { AttachmentsDialog } from '../screens/attachments-dialog.ts';
import type { DeskPage } from '../screens/desk-page.ts';
import type { InboxPage } from '../screens/inbox-page.ts';
import type { KioskScreen } from '../screens/kiosk-screen.ts';
import { newestPaper } from './desk-work.ts';
import { arrive, letterOf, receive, storyOf } from './office-day.ts';
import { stepsOf } from './source-steps.ts';

const step = stepsOf('banyuasin');
const service = 'Usulan baru DTKS';
const number = '2026-00001';
const housePhoto = 'Foto Rumah Full Tampak Depan';
const survey = 'Pengisian Survey Kriteria';
const toTheHead = 'Permohonan usulan dari Desa /Kelurahan /Kecamatan /Masyarakat kepada Kepala Dinas';
const checksPapers = 'Supervisor Siks-NG memeriksa kelengkapan persyaratan yang harus di penuhi oleh pemohon';

/** A Monday morning. */
test.use({ wish: { hallId: 'banyuasin', at: '2026-11-23 08:30', kind: 'real' } });
test.slow();

/** The whole front of a house, as a telephone takes it. */
function photoOfHouse(): Buffer {
  const canvas = createCanvas(1600, 1200);
  const context = canvas.getContext('2d');
  for (const [colour, left, top, width, height] of [
    ['#9cc4e4', 0, 0, 1600, 1200],
    ['#c9b18f', 300, 500, 1000, 600],
    ['#8a4b2f', 240, 380, 1120, 140],
    ['#5a3d28', 720, 760, 180, 340],
  ] as const) {
    context.fillStyle = colour;
    context.fillRect(left, top, width, height);
  }
  return canvas.toBuffer('image/jpeg');
}

/** L27: a proposal with all its papers, for somebody whom no register knows yet. */
async function takeIn(desk: DeskPage, kiosk: KioskScreen, applicant: string): Promise<void> {
  await receive(desk, await arrive(kiosk, service));
  await desk.noteApplicant(applicant);
  await desk.allPapersPresent();
  await desk.finish('Usulan diterima');
}

test('[CS1][CS4][CS5][CS8][AT1] lines 19–27: the five papers, a photo and a form as attachments, and a receipt on paper', async ({
  hall,
  kiosk,
  clerkAt,
  officialAs,
}) => {
  const first = await arrive(kiosk, service);
  const desk = await clerkAt('Front Office 1');
  await step(22, housePhoto, async () => {
    await receive(desk, first);
    await desk.noteApplicant('Warga Contoh', hall.strangersNik);
    for (const paper of ['Fotocopy KTP', 'Fotocopy KK', 'Surat Keterangan Miskin dari Desa/Lurah', survey]) {
      await desk.markPaper(paper, 'present');
    }
    await desk.markPaper(housePhoto, 'missing');
    const finish = await desk.openFinish();
    await expect(finish.outcome('Usulan diterima')).toBeDisabled();
    await finish.choose('Berkas belum lengkap');
    await finish.confirm();
    await expect.poll(() => hall.counterPaper.newest).toContain(housePhoto);
    expect(hall.counterPaper.newest).not.toContain(survey);
  });
  const again = await arrive(kiosk, service);
  await step(21, 'Surat Keterangan Miskin dari Desa/Lurah yang diketahui Camat', async () => {
    await receive(desk, again);
    await desk.hearNeed('Usulan dari desa untuk PBI-JK');
    await desk.allPapersPresent();
    const finish = await desk.openFinish();
    await expect(finish.outcome('Usulan diterima'), 'nobody is proposed yet').toBeDisabled();
    await finish.cancel();
    await desk.noteApplicant('Warga Contoh', hall.strangersNik);
  });
  await step(38, '15 Menit', () => expect(desk.case(number)).toContainText('sisa 15 menit'));
  await step(23, survey, async () => {
    const papers = await AttachmentsDialog.open(desk.page);
    await papers.choosePaper(housePhoto);
    await papers.add('rumah.jpg', 'image/jpeg', photoOfHouse());
    await expect(papers.pictures).toHaveCount(1);
    await papers.choosePaper(survey);
    await papers.add('survey.pdf', 'application/pdf', Buffer.from(pdf()));
    await expect(papers.entries).toHaveCount(2);
    await papers.close();
  });
  await step(27, toTheHead, async () => {
    await desk.finish('Usulan diterima');
    await expect.poll(() => hall.counterPaper.newest).toContain('TANDA TERIMA BERKAS');
    for (const words of ['Senin, 23 November 2026', '08.45 WIB', housePhoto, survey]) {
      expect(hall.counterPaper.newest).toContain(words);
    }
    expect(hall.counterPaper.newest, '[SC6]').not.toContain(hall.strangersNik);
    expect(await newestPaper(hall)).toMatchObject({ kind: 'receipt', caseNumber: number });
  });
  await step(27, 'Sekretaris mendisposisikan ke bidang', async () => {
    const secretary = await officialAs('sekretaris');
    await secretary.open(number);
    await expect(secretary.part('Lampiran').getByRole('listitem')).toHaveText([
      new RegExp(housePhoto),
      new RegExp(survey),
    ]);
    await expect(secretary.part('Pemohon')).toContainText('Warga Contoh');
  });
});

test('[CS2][CS5][CS6][CS7] lines 27–30: dispositions with a word, papers sent back and completed, and the entry in SIKS-NG', async ({
  hall,
  kiosk,
  clerkAt,
  officialAs,
}) => {
  const desk = await clerkAt('Front Office 1');
  await step(27, toTheHead, () => takeIn(desk, kiosk, 'Warga Contoh'));
  await step(27, 'Sekretaris mendisposisikan ke bidang', async () => {
    const secretary = await officialAs('sekretaris');
    await secretary.act(number, 'Disposisikan ke bidang', { note: 'Segera, rumahnya kebanjiran' });
    await expect(secretary.rows).toHaveCount(0);
  });
  await test.step('an official of another role sees the case and has nothing to press', async () => {
    const head = await officialAs('kepala-dinas');
    await expect(head.rows).toHaveCount(0);
    await storyOf(head, number);
    await expect(head.actions).toContainText('Tidak ada langkah berkas ini yang menunggu Anda.');
    await expect(head.actions).toContainText('Sekarang di: Disposisi Kepala Bidang (Kepala Bidang)');
    await expect(head.actions.getByRole('button')).toHaveCount(0);
  });
  await step(28, 'memberikan disposisi kepada Supervisor SIKS-NG untuk di proses lebih lanjut', async () => {
    const division = await officialAs('kabid');
    await expect(division.row(number)).toContainText('“Segera, rumahnya kebanjiran”');
    await division.act(number, 'Disposisikan ke Supervisor', { note: 'Mohon diteliti' });
  });
  const supervisor = await officialAs('supervisor');
  await step(29, checksPapers, async () => {
    await supervisor.open(number);
    await supervisor.markPaper('Surat Keterangan Miskin', 'missing');
    await expect(supervisor.offer('Lengkap, ke operator')).toBeDisabled();
    await supervisor.choose(number, 'Belum lengkap', { reason: 'Belum diketahui Camat' });
    await expect(supervisor.rows).toHaveCount(0);
  });
  await test.step('the front office completes what was sent back', async () => {
    hall.clock.pass(12);
    const cases = await desk.goToCases();
    await expect(cases.row(number)).toContainText('Dikembalikan: Belum diketahui Camat');
    await cases.open(number);
    await expect(cases.offer('Sudah dilengkapi')).toBeDisabled();
    await cases.markPaper('Surat Keterangan Miskin', 'present');
    await cases.choose(number, 'Sudah dilengkapi');
    await expect(cases.rows).toHaveCount(0);
  });
  await step(29, 'apabila sudah lengkap diserahkan kepada operator Siks-NG', async () => {
    await expect(supervisor.row(number)).toContainText('tinggal 3 menit');
    await supervisor.act(number, 'Lengkap, ke operator');
  });
  const operator = await step(38, '15 Menit', async () => {
    hall.clock.pass(5);
    const late = await officialAs('operator');
    await expect(late.row(number)).toContainText('terlambat 2 menit');
    await late.open(number);
    await expect(late.page.getByText('Yang terlambat: Input SIKS-NG')).toBeVisible();
    return late;
  });
  await step(30, 'Operator melakukan penginputan data melalui Aplikasi Siks-NG', () =>
    operator.choose(number, 'Sudah diinput', { records: { 'Nomor usulan SIKS-NG': '1607-2026-11-0042' } }),
  );
  const story = await storyOf(operator, number);
  for (const told of [
    'Front Office: Usulan diterima',
    'Disposisi Sekretaris: Disposisikan ke bidang',
    'Disposisi Kepala Bidang: Disposisikan ke Supervisor',
    'Pemeriksaan kelengkapan: Belum lengkap',
    'Melengkapi berkas: Sudah dilengkapi',
    'Pemeriksaan kelengkapan: Lengkap, ke operator',
    'Nomor usulan SIKS-NG: 1607-2026-11-0042',
    'Petugas Front Office',
  ]) {
    expect(story).toContain(told);
  }
});

test('[CS6][CS7][LE2][LE8] lines 31–34: three letters to the ministry initialled at once, one refused by the head and initialled anew', async ({
  kiosk,
  clerkAt,
  officialAs,
}) => {
  const all = [number, '2026-00002', '2026-00003'] as const;
  const refused = all[1];
  const desk = await clerkAt('Front Office 1');
  for (const applicant of ['Warga Satu', 'Warga Dua', 'Warga Tiga']) await takeIn(desk, kiosk, applicant);
  const secretary = await officialAs('sekretaris');
  const division = await officialAs('kabid');
  const supervisor = await officialAs('supervisor');
  const operator = await officialAs('operator');
  const head = await officialAs('kepala-dinas');
  await step(30, 'Operator melakukan penginputan data melalui Aplikasi Siks-NG', async () => {
    await actOnEach(secretary, all, 'Disposisikan ke bidang');
    await actOnEach(division, all, 'Disposisikan ke Supervisor');
    await actOnEach(supervisor, all, 'Lengkap, ke operator');
    await actOnEach(operator, all, 'Sudah diinput');
  });
  await step(31, 'Supervisor menyiapkan draft surat pengesahan yang ditujukan kepada Kemensos', async () => {
    for (const each of all) await supervisor.quick(each, 'Siapkan draf dan paraf');
  });
  await step(32, 'Kabid mengoreksi draft surat pengesahan dan diparaf', async () => {
    await expect(secretary.rows, 'the division first').toHaveCount(0);
    expect(await division.actTogether('Paraf')).toContain('Semua 3 dicatat.');
  });
  await step(33, 'Sekretaris Dinas menerima draft surat untuk dikoreksi dan diparaf', async () => {
    await expect(head.rows).toHaveCount(0);
    expect(await secretary.actTogether('Paraf')).toContain('Semua 3 dicatat.');
  });
  await step(34, 'dikembalikan apabila tidak disetujui', async () => {
    await head.open(refused);
    await expect(head.letter).toContainText('Konsep');
    await expect(head.letter).toContainText('diberikan saat ditandatangani');
    expect((await letterOf(head)).join(' ')).toContain('KONSEP');
    await head.choose(refused, 'Kembalikan', { reason: 'Nama desa salah ketik' });
    await expect(supervisor.row(refused)).toContainText('Dikembalikan: Nama desa salah ketik');
    await supervisor.open(refused);
    await expect(supervisor.letter, 'all three anew').toContainText(
      /menunggu Supervisor SIKS-NG.*menunggu Kepala Bidang.*menunggu Sekretaris Dinas/s,
    );
  });
  await step(31, 'diparaf selanjutnya diserahkan ke Kabid', () => supervisor.quick(refused, 'Siapkan draf dan paraf'));
  await step(32, 'diparaf', () => division.quick(refused, 'Paraf'));
  await step(33, 'diparaf selanjutnya diserahkan ke Kepala Dinas', () => secretary.quick(refused, 'Paraf'));
  await step(34, 'Kepala Dinas menanda tangani surat apabila setuju', async () => {
    await head.sign(refused);
    for (const each of [all[0], all[2]]) await head.sign(each);
    await expect(head.rows).toHaveCount(0);
  });
  const numbers: string[] = [];
  for (const each of all) {
    await storyOf(head, each);
    await expect(head.letter).toContainText('Sudah ditandatangani');
    numbers.push(/400\.9\/\d{4}\/DINSOS\/XI\/2026/.exec(await head.letter.innerText())?.[0] ?? '');
  }
  expect(numbers, 'in the order of the signatures').toEqual(
    ['0002', '0001', '0003'].map((each) => `400.9/${each}/DINSOS/XI/2026`),
  );
  await test.step('the letter on A4 is addressed to the ministry and claims nothing it should not', async () => {
    const words = (await letterOf(head)).join(' ');
    for (const said of [numbers[2] ?? '', 'Menteri Sosial Republik Indonesia', 'SIKS-NG', 'WARGA TIGA']) {
      expect(words.toUpperCase()).toContain(said.toUpperCase());
    }
    expect(words).not.toMatch(/terdaftar|tersertifikasi|KONSEP/i);
  });
});

test('[CS6][LE2] lines 29–33: operator, division and secretary may send a proposal back, and who does not complete it ends it', async ({
  kiosk,
  clerkAt,
  officialAs,
}) => {
  const [proposal, unfinished] = [number, '2026-00002'] as const;
  const desk = await clerkAt('Front Office 1');
  for (const applicant of ['Warga Satu', 'Warga Dua']) await takeIn(desk, kiosk, applicant);
  const secretary = await officialAs('sekretaris');
  const division = await officialAs('kabid');
  const supervisor = await officialAs('supervisor');
  await step(28, 'Kepala Bidang menerima disposisi', async () => {
    await actOnEach(secretary, [proposal, unfinished], 'Disposisikan ke bidang');
    await actOnEach(division, [proposal, unfinished], 'Disposisikan ke Supervisor');
  });
  await step(29, checksPapers, async () => {
    await supervisor.open(unfinished);
    await supervisor.markPaper(survey, 'missing');
    await supervisor.choose(unfinished, 'Belum lengkap', { reason: 'Survey belum diisi' });
    const cases = await desk.goToCases();
    await cases.act(unfinished, 'Tidak dilengkapi pemohon', { reason: 'Tidak datang lagi' });
    await expect(await cases.search(unfinished)).toContainText('tidak dipenuhi');
    await supervisor.act(proposal, 'Lengkap, ke operator');
  });
  await step(30, 'Operator melakukan penginputan data melalui Aplikasi Siks-NG', async () => {
    const operator = await officialAs('operator');
    await operator.act(proposal, 'Perlu diperiksa lagi', { reason: 'NIK tidak ditemukan Dukcapil' });
    await expect(supervisor.row(proposal)).toContainText('Dikembalikan: NIK tidak ditemukan Dukcapil');
    await supervisor.act(proposal, 'Lengkap, ke operator');
    await operator.act(proposal, 'Sudah diinput');
  });
  await step(32, 'Kabid mengoreksi draft surat pengesahan', async () => {
    await supervisor.quick(proposal, 'Siapkan draf dan paraf');
    await division.act(proposal, 'Kembalikan', { reason: 'Perihal keliru' });
    await supervisor.quick(proposal, 'Siapkan draf dan paraf');
    await division.quick(proposal, 'Paraf');
  });
  await step(33, 'Sekretaris Dinas menerima draft surat untuk dikoreksi', async () => {
    await secretary.act(proposal, 'Kembalikan', { reason: 'Tembusan kurang' });
    await expect(division.rows, 'not to the division: to the draft').toHaveCount(0);
    await supervisor.open(proposal);
    await expect(supervisor.letter).toContainText(/menunggu Supervisor SIKS-NG.*menunggu Kepala Bidang/s);
    await expect(supervisor.story).toContainText('Tembusan kurang');
  });
});

async function actOnEach(official: InboxPage, numbers: readonly string[], offer: string): Promise<void> {
  for (const each of numbers) await official.act(each, offer);
}
