import { expect, test } from '../fixtures.ts';
import { pretendMicrophone } from '../pretend-microphone.ts';
import { ComplaintPage } from '../screens/complaint-page.ts';
import { KioskComplaint } from '../screens/kiosk-complaint.ts';
import type { KioskScreen } from '../screens/kiosk-screen.ts';
import { toldByCode } from './complaint-state.ts';
import { newestPaper, passTo } from './desk-work.ts';
import { photoOf } from '../photo-of.ts';
import { stepsOf } from './source-steps.ts';

test.use({ wish: { hallId: 'banjarnegara', at: '2026-11-24 08:30', kind: 'trial' } });

const step = stepsOf('banjarnegara');
const warsinah = { name: 'Warsinah Contoh', address: 'Jalan Mawar 4, RT 2 RW 1, Parakancanggah' };
const marsudi = { name: 'Marsudi Contoh', address: 'Desa Purwasari RT 3 RW 2, Kecamatan Wanayasa' };

const met = 'akan ditemui Ka Dinsos/Kabid terkait untuk diberikan jawaban langsung';
const byPhone =
  'jika melalui telepon, oleh Petugas Pelayanan akan dihubungkan ke Ka Dinsos PPPA/Kabid terkait untuk diberi jawaban langsung';
const absent =
  'jika Ka Dinsos/Kabid terkait tidak berada ditempat, Petugas Pelayanan akan mencatat pengaduan, saran dan masukan tersebut';
const entered = 'akan dicatat/diagenda/diverifikasi dan didokumentasikan dalam buku pengaduan';
const toTheHead = 'disampaikan ke Ka Dinsos untuk di disposisi ke Kabid terkait atau Tim';
const explained =
  'Jika dapat diselesaikan oleh Bidang terkait, maka akan diberikan penjelasan secara tertulis melalui surat/ medsos';
const grave = 'jika pengaduan dirasa berat, maka Ka Dinsos PPPA akan membentuk Tim';
const byTheTeam = 'mengadakan pertemuan, Investigasi, tinjauan lapangan dan merumuskan hasil tertulis';
const endorsed = 'kepada Ka Dinsos PPPA untuk mendapat pengesahan';
const delivered = 'disampaikan ke Pengguna Layanan secara langsung, surat maupun medsos';

/** Somebody sits down in the separate room. */
async function comesInPerson(kiosk: KioskScreen): Promise<{ number: string; code: string }> {
  const complaint = await KioskComplaint.begin(kiosk.page);
  await complaint.chooseWay('Datang langsung');
  await complaint.sayWho(warsinah);
  const left = await complaint.send(2);
  await expect(left.page.getByText('Anda ditunggu di ruangan khusus')).toBeVisible();
  const [number, code] = [await left.number(), await left.code()];
  await left.done();
  return { number, code };
}

test('[KC6][CM20][CM2] lines 84 and 86: whoever comes in person is met by the head, who hears of it on whatever page he is', async ({
  hall,
  kiosk,
  officialAs,
  complaintsAs,
}) => {
  const head = await officialAs('kepala-dinas');
  const { number, code } = await step(84, 'dengan menyertakan identitas nama dan alamat yang jelas', () =>
    comesInPerson(kiosk),
  );
  await expect.poll(async () => JSON.stringify(await newestPaper(hall))).toContain(number);
  expect(JSON.stringify(await newestPaper(hall)), 'nobody is named on paper').not.toContain('Warsinah');
  await step(86, met, async () => {
    await expect(head.page.getByText('Pengadu menunggu di ruangan khusus')).toBeVisible();
    const officer = await complaintsAs('petugas-pengaduan');
    await expect(officer.row(number)).toContainText('Menunggu di ruangan khusus');
    await expect(officer.row(number), 'no name outside the page').not.toContainText('Warsinah');
    await head.page.getByRole('button', { name: `Buka ${number}` }).click();
    const answering = new ComplaintPage(head.page);
    await answering.heading(number).waitFor();
    await answering.choose(number, 'Dijawab langsung', {
      words: 'Bantuan bulan Agustus belum diterima.',
      answer: 'Bantuan dicairkan tanggal 27 November.',
    });
    await expect(officer.rows, 'nobody waits any more').toHaveCount(0);
  });
  expect(await toldByCode(hall, code)).toBe('answered: Bantuan dicairkan tanggal 27 November.');
});

test('[CM6][CM23] line 86: head and Kabid are away, so the officer records it and it goes to the head', async ({
  hall,
  kiosk,
  complaintsAs,
}) => {
  const { number, code } = await comesInPerson(kiosk);
  const officer = await complaintsAs('petugas-pengaduan');
  await step(86, absent, async () => {
    await officer.act(number, 'Kepala Dinas dan Kabid tidak di tempat');
    expect(await toldByCode(hall, code)).toBe('Pengaduan Anda sedang dicatat');
    await officer.choose(number, 'Sudah dicatat', { words: 'Nama ibu saya hilang dari daftar.' });
  });
  expect(await toldByCode(hall, code)).toBe('Pengaduan Anda ada pada Kepala Dinas');
  const head = await complaintsAs('kepala-dinas');
  await head.open(number);
  await expect(head.part('Isi')).toContainText('Nama ibu saya hilang dari daftar.');
  await expect(head.part('Pengadu')).toContainText('Warsinah Contoh');
});

test('[CM21] line 86: a telephone call is put through, and answered while its caller waits', async ({
  hall,
  complaintsAs,
}) => {
  const head = await complaintsAs('kepala-dinas');
  const officer = await complaintsAs('petugas-pengaduan');
  const number = await step(86, byPhone, () =>
    officer.receive({
      channel: 'Telepon (0286)',
      words: 'Loket tutup pukul 14.',
      ...marsudi,
      phone: '0812000011',
    }),
  );
  await expect(officer.heading(number), 'the officer has it before him at once').toBeVisible();
  await expect(head.row(number)).toContainText('Menunggu di telepon');
  await head.act(number, 'Dijawab langsung', { answer: 'Loket buka sampai pukul 15.30 mulai besok.' });
  await officer.search(number);
  await expect(officer.found).toContainText('dijawab');
  await officer.openFound(number);
  await expect(officer.part('Jawaban')).toContainText('Loket buka sampai pukul 15.30');
  expect(hall.faults).toEqual([]);
});

/** A letter that came yesterday, entered with its scan. */
async function lettersIn(officer: ComplaintPage): Promise<{ number: string; code: string }> {
  const number = await officer.receive({
    channel: 'Surat',
    words: 'Nama ibu saya tidak ada lagi di daftar penerima sejak Agustus.',
    ...marsudi,
    answerBy: 'letter',
    cameOn: '2026-11-23',
    scan: { name: 'surat.jpg', mimeType: 'image/jpeg', buffer: photoOf('Surat pengaduan') },
  });
  const said = await officer.page.getByRole('status').filter({ hasText: number }).innerText();
  return { number, code: /Kode (\w+)/.exec(said)?.[1] ?? '' };
}

test('[CM21][CM23][CM5] line 87: a letter goes through agenda, head and Kabid to an answer by letter', async ({
  hall,
  complaintsAs,
}) => {
  const officer = await complaintsAs('petugas-pengaduan');
  const { number, code } = await step(87, entered, () => lettersIn(officer));
  await officer.goToInbox();
  await officer.open(number);
  await expect(
    officer.part('Lampiran').getByRole('img').or(officer.part('Lampiran').getByText('Foto')).first(),
  ).toBeVisible();
  await officer.choose(number, 'Terverifikasi, disampaikan ke Kepala Dinas');
  await officer.undo();
  await officer.choose(number, 'Terverifikasi, disampaikan ke Kepala Dinas');
  const head = await complaintsAs('kepala-dinas');
  await step(87, toTheHead, () =>
    head.act(number, 'Disposisi ke Kabid terkait', { note: 'Mohon penjelasan tertulis' }),
  );
  expect(await toldByCode(hall, code)).toBe('Pengaduan Anda sedang ditangani bidang terkait');
  const kabid = await complaintsAs('kabid');
  await step(87, explained, async () => {
    await kabid.open(number);
    await expect(kabid.actions).toContainText('“Mohon penjelasan tertulis”');
    await kabid.choose(number, 'Penjelasan ditulis', { answer: 'Data ibu Anda kami usulkan kembali.' });
  });
  await step(88, delivered, () => officer.act(number, 'Jawaban disampaikan'));
  expect(await toldByCode(hall, code)).toBe('answered: Data ibu Anda kami usulkan kembali.');
  await officer.search('Marsudi');
  await officer.openFound(number);
  await expect(officer.story).toContainText('Disposisi Kepala Dinas: Disposisi ke Kabid terkait');
  await expect(officer.story).toContainText('“Mohon penjelasan tertulis”');
});

test('[KC4][CM5][CM23] lines 87 and 88: what is grave, spoken into the box at the kiosk, goes through a team and comes back endorsed', async ({
  hall,
  browser,
  complaintsAs,
}) => {
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true });
  const page = await context.newPage();
  await page.addInitScript(pretendMicrophone);
  await page.goto(`${hall.url}/kiosk/`);
  const complaint = await KioskComplaint.begin(page);
  await complaint.chooseKind('complaint');
  await complaint.chooseWay('Kotak saran');
  await complaint.record(1_200);
  await complaint.next();
  await complaint.sayWho(warsinah);
  const left = await complaint.send();
  const [number, code] = [await left.number(), await left.code()];
  await context.close();

  const officer = await complaintsAs('petugas-pengaduan');
  await step(87, entered, async () => {
    await officer.open(number);
    await officer.page.getByRole('button', { name: 'Putar rekaman' }).click();
    await expect(officer.page.getByLabel('Rekaman suara')).toBeVisible();
    await officer.choose(number, 'Terverifikasi, disampaikan ke Kepala Dinas');
  });
  const head = await complaintsAs('kepala-dinas');
  await step(87, grave, async () => {
    await head.act(number, 'Berat: bentuk tim');
    await head.choose(number, 'Tim dibentuk', { records: { 'Anggota tim': 'Kabid, dua pekerja sosial' } });
  });
  const team = await complaintsAs('tim-pengaduan');
  const found = {
    'Tanggal pertemuan': '2026-11-25',
    Investigasi: 'Tiga saksi didengar',
    'Tanggal tinjauan': '2026-11-26',
  };
  await step(88, byTheTeam, async () => {
    await passTo('2026-11-27 09:00', hall, team);
    await expect(team.row(number)).toContainText('di lapangan');
    await team.act(number, 'Hasil tertulis dirumuskan', { records: found, answer: 'Petugas ditegur.' });
  });
  await step(88, endorsed, async () => {
    await passTo('2026-11-27 10:00', hall, head);
    await head.act(number, 'Dikembalikan ke tim', { note: 'Sebutkan tanggal teguran' });
    await expect(team.row(number)).toContainText('Dikembalikan');
    await team.open(number);
    await expect(team.actions).toContainText('Dikembalikan: Sebutkan tanggal teguran');
    await team.choose(number, 'Hasil tertulis dirumuskan', {
      records: found,
      answer: 'Petugas ditegur pada 26 November 2026.',
    });
    await head.act(number, 'Disahkan');
  });
  expect(await toldByCode(hall, code)).toBe('Jawaban sudah ada dan sedang disampaikan');
  await step(88, delivered, async () => {
    await passTo('2026-11-27 11:00', hall, officer);
    await officer.act(number, 'Jawaban disampaikan');
  });
  expect(await toldByCode(hall, code)).toBe('answered: Petugas ditegur pada 26 November 2026.');
});
