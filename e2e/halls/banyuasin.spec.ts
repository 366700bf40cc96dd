import { createCanvas } from '@napi-rs/canvas';
import { pdf } from '../../server/adapters/attachments/attachment-samples.fixture.ts';
import { expect, test } from '../fixtures.ts';
import { AttachmentsDialog } from '../screens/attachments-dialog.ts';
import { newestPaper } from './desk-work.ts';
import { arrive, receive, storyOf } from './office-day.ts';
import { checksPapers, number, service, step, survey, takeIn, wish } from './banyuasin.ts';

const housePhoto = 'Foto Rumah Full Tampak Depan';
const toTheHead = 'Permohonan usulan dari Desa /Kelurahan /Kecamatan /Masyarakat kepada Kepala Dinas';

test.use({ wish });

/** A whole house front, as photographed by a telephone. */
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

test('[CS1][CS4][CS5][CS8][CS11][AT1] lines 19–27: the five papers, a photo and a form as attachments, and a receipt on paper', async ({
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
    await desk.noteBringer('Desa', 'Sutrisno Contoh');
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
    // CS13: the quarter of an hour begins anew with the papers that were missing.
    await expect(supervisor.row(number)).toContainText('sisa 15 menit');
    await supervisor.act(number, 'Lengkap, ke operator');
  });
  const operator = await step(38, '15 Menit', async () => {
    hall.clock.pass(17);
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
