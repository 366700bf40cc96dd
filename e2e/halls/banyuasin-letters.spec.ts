import { expect, test } from '../fixtures.ts';
import type { InboxPage } from '../screens/inbox-page.ts';
import { letterOf, storyOf } from './office-day.ts';
import { checksPapers, number, step, survey, takeIn, wish } from './banyuasin.ts';

test.use({ wish });

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
    expect(await division.actTogether('Paraf')).toContain('3 berkas dicatat.');
  });
  await step(33, 'Sekretaris Dinas menerima draft surat untuk dikoreksi dan diparaf', async () => {
    await expect(head.rows).toHaveCount(0);
    expect(await secretary.actTogether('Paraf')).toContain('3 berkas dicatat.');
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
    await expect(head.page.getByText(/^Hasil: surat 400[.]9.* ditandatangani$/)).toBeVisible();
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
