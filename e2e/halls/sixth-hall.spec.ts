import { expect, test } from '../fixtures.ts';
import type { InboxPage } from '../screens/inbox-page.ts';
import { KioskScreen } from '../screens/kiosk-screen.ts';
import { arrive, letterOf, receive, storyOf, verificationOf } from './office-day.ts';
import { sixthHall } from './sixth-hall.ts';

const service = 'Rekomendasi bantuan rumah';
const number = '2027-00001';
const seen = {
  'Keadaan rumah': 'Dinding timur roboh',
  'Tanggal dilihat': '2027-02-09',
  'Taksiran kerugian': '18500000',
};

/** A Tuesday in Ramadan, in the east: the hall closes at half past two. */
test.use({ wish: { hallId: sixthHall.id, at: '2027-02-09 12:40', kind: 'real', file: sixthHall } });

type Hands = Pick<Parameters<Parameters<typeof test>[2]>[0], 'hall' | 'kiosk' | 'clerkAt'>;

/** L13: another paper stands in for the lost card; three branches begin at once, and the visitor sits down. */
async function takenIn({ hall, kiosk, clerkAt }: Hands): Promise<string> {
  const visitor = await arrive(kiosk, service);
  const desk = await clerkAt('Loket 1');
  await receive(desk, visitor);
  await desk.markPaper('Kartu Keluarga asli', 'missing');
  await desk.markPaper('Surat pernyataan rumah rusak', 'present');
  await expect(desk.case(number), 'the card is still missing').toBeHidden();
  await desk.markPaper('atau surat keterangan kehilangan dari kepolisian', 'present');
  await expect(desk.case(number)).toContainText('sisa 4 jam');
  await desk.checkNik(hall.listedPerson(1).nik);
  const finish = await desk.openFinish();
  await finish.choose('Diterima, pemohon menunggu');
  await finish.confirm();
  return visitor;
}

test('[HF1][CS2][CS3][CS4][CS6][CS8][LE2][LE7] a hall that only a file describes: fork, join, three initials, a return, a letter', async ({
  hall,
  kiosk,
  display,
  clerkAt,
  officialAs,
}) => {
  const visitor = await takenIn({ hall, kiosk, clerkAt });
  const helper = await officialAs('pendamping');
  const analyst = await officialAs('analis');
  await test.step('L14–L16 three branches, each in an inbox of its own', async () => {
    await expect(helper.row(number)).toContainText('di lapangan');
    await helper.act(number, 'Rumah sudah dilihat', { records: seen });
    const worker = await officialAs('pekerja-sosial');
    await worker.act(number, 'Berkas cocok');
    await analyst.search(number);
    await analyst.openFound(number);
    await expect(analyst.actions, 'two of three').toContainText('Sekarang di: Keterangan distrik (Tata Usaha)');
    await expect(analyst.actions.getByRole('button')).toHaveCount(0);
    await analyst.goToInbox();
    const office = await officialAs('tata-usaha');
    await expect(office.row(number)).toContainText('menunggu instansi lain');
    await office.act(number, 'Keterangan diterima', { records: { 'Nomor surat distrik': '300/17/2027' } });
  });
  await test.step('L17 the join opens with the last of them', () => draftedBy(analyst));
  const section = await officialAs('kasi');
  const secretary = await officialAs('sekretaris');
  await test.step('L18 the second initials send it back into one branch, and only that one is done anew', async () => {
    await section.quick(number, 'Paraf');
    await secretary.act(number, 'Minta rumah dilihat ulang', { reason: 'Taksiran tanpa foto' });
    await expect(helper.row(number)).toContainText('Dikembalikan: Taksiran tanpa foto');
    await expect(analyst.rows).toHaveCount(0);
    await helper.act(number, 'Rumah sudah dilihat', { records: { ...seen, 'Taksiran kerugian': '21000000' } });
    await draftedBy(analyst);
  });
  await test.step('L18 three initials, the middle ones by either of two', async () => {
    await section.quick(number, 'Paraf');
    const division = await officialAs('kabid');
    await division.quick(number, 'Paraf');
    await expect(secretary.rows).toHaveCount(0);
    const assistant = await officialAs('asisten');
    await expect(assistant.row(number)).toContainText('sisa 30 menit');
    await assistant.quick(number, 'Paraf');
  });
  const head = await officialAs('kepala-dinas');
  await head.sign(number);

  await test.step('L19 the visitor is called to where the letter is', async () => {
    const desk = await clerkAt('Loket 2');
    await desk.callNext();
    await expect(display.takeover).toHaveAccessibleName(`${visitor}, Loket 2`);
    await expect(display.called(visitor)).toContainText('Loket 2');
    await desk.start();
    await desk.act('Serahkan rekomendasi', { recipient: { to: 'applicant' } });
    await desk.ready();
    await desk.finish('Rekomendasi diserahkan');
    expect(await verificationOf(desk, hall)).toContain('001/466/BANSOS/02/2027');
  });
  await test.step('L23 the letter of this service, in the words for DTSEN, with the household behind it', async () => {
    const story = await storyOf(head, number);
    expect(story).toContain('Taksiran kerugian: Rp 21.000.000');
    expect(story).toContain('Nomor surat distrik: 300/17/2027');
    const [page, annex] = await letterOf(head);
    expect(page).toContain('SURAT REKOMENDASI MENURUT DTSEN Nomor: 001/466/BANSOS/02/2027');
    expect(page, 'the words for DTKS are those of another register').not.toContain('DTKS');
    expect(page).toContain('11 Maret 2027');
    expect(page).toContain('a.n. BUPATI KEPULAUAN CONTOH');
    expect(annex).toContain('ANGGOTA KELUARGA');
    expect(annex).toContain(hall.listedPerson(1).name);
  });
});

async function draftedBy(analyst: InboxPage): Promise<void> {
  await analyst.open(number);
  await expect(analyst.offer('Rekomendasi disusun')).toBeVisible();
  const isFirst = (await analyst.letter.count()) === 0;
  await analyst.choose(number, 'Rekomendasi disusun', isFirst ? { purpose: 'Perbaikan rumah' } : {});
}

test('[CS5][CS7][IS4] 240 minutes run within the hours of Ramadan, and end on the next day', async ({
  hall,
  kiosk,
  clerkAt,
  officialAs,
}) => {
  await takenIn({ hall, kiosk, clerkAt });
  hall.clock.turnTo('2027-02-09 14:31');
  const papers = await kiosk.chooseService(service);
  await papers.pressTakeNumber();
  const sorry = await papers.sorry();
  await expect(sorry.refusal).toHaveAttribute('data-refusal', 'hall-closed');
  await expect(sorry.step).toContainText('08.00 WIT');

  await hall.turnDay('2027-02-10 09:00');
  const helper = await officialAs('pendamping');
  await expect(helper.row(number)).toContainText('sisa 70 menit');
  await hall.turnDay('2027-02-10 10:30');
  await expect(helper.row(number)).toContainText('terlambat 20 menit');
  const nextDay = await KioskScreen.open(kiosk.page, hall.url);
  expect(await arrive(nextDay, service), 'numbers begin anew').toBe('R001');
});

test('[CS4][CS8] the other service of the hall has no steps: its case ends with the visit', async ({
  hall,
  kiosk,
  clerkAt,
  officialAs,
}) => {
  const visitor = await arrive(kiosk, 'Pengaduan data');
  expect(visitor).toBe('P001');
  const desk = await clerkAt('Loket 1');
  await receive(desk, visitor);
  await desk.noteApplicant('Warga Contoh', hall.strangersNik);
  await desk.allPapersPresent();
  await desk.finish('Pengaduan dijawab');
  const helper = await officialAs('pendamping');
  await expect(helper.rows).toHaveCount(0);
  await expect(await helper.search(number)).toContainText('selesai');
});
