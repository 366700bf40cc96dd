import type { DeskPage } from '../../e2e/screens/desk-page.ts';
import type { InboxPage } from '../../e2e/screens/inbox-page.ts';
import type { KioskScreen } from '../../e2e/screens/kiosk-screen.ts';
import type { Album, PictureStory } from './album.ts';
import { callAndStart } from './visitors.ts';

const SERVICE = 'Cek bansos dan surat DTKS';
const WAITS = 'Surat ke paraf dan tanda tangan, pengunjung menunggu';
const FETCHES = 'Surat ke paraf dan tanda tangan, diambil nanti';

interface Counters {
  readonly kiosk: KioskScreen;
  readonly frontOffice: DeskPage;
  readonly backOffice: DeskPage;
}

/** Letters that need paraf and a signature: of two days ago, of yesterday, and for a visitor who is waiting. */
export const officials: PictureStory = {
  wish: { hallId: 'karangasem', at: '2026-11-23 08:20', kind: 'trial' },
  async tell(album) {
    const { hall } = album;
    await aDay(album, 1, [FETCHES]);
    hall.clock.turnTo('2026-11-24 09:05');
    await aDay(album, 2, [FETCHES, FETCHES]);
    hall.clock.turnTo('2026-11-25 08:30');
    const counters = await aDay(album, 4, [FETCHES]);
    await sitsAndWaits(album, counters);
    await atTheKabid(album, await album.inbox('kabid'));
    await atTheHead(album, await album.inbox('kepala-dinas'));
    await handOver(album, counters.frontOffice);
  },
};

/** Everybody signs in again in the morning. */
async function aDay(album: Album, firstPerson: number, outcomes: readonly string[]): Promise<Counters> {
  const kiosk = await album.kiosk();
  const frontOffice = await album.desk('Front Office 1', 'front-office');
  const backOffice = await album.desk('Back Office 1', 'back-office');
  const counters = { kiosk, frontOffice, backOffice };
  for (const [i, outcome] of outcomes.entries()) {
    await atBothCounters(album, counters, firstPerson + i);
    await backOffice.finish(outcome);
    album.hall.clock.pass(9);
  }
  return counters;
}

async function atBothCounters(album: Album, counters: Counters, person: number): Promise<void> {
  const { kiosk, frontOffice, backOffice } = counters;
  await (await kiosk.takeNumberFor(SERVICE)).done();
  album.hall.clock.pass(2);
  await callAndStart(frontOffice);
  await frontOffice.hearNeed('Surat untuk pendaftaran sekolah');
  await frontOffice.allPapersPresent();
  await frontOffice.finish('Ke Back Office untuk pemeriksaan');
  await callAndStart(backOffice);
  await backOffice.checkNik(album.hall.listedPerson(person).nik);
}

async function sitsAndWaits(album: Album, counters: Counters): Promise<void> {
  const { backOffice } = counters;
  await album.keep('receipt', album.hall.counterPaper.newestPicture);
  await atBothCounters(album, counters, 5);
  const finish = await backOffice.openFinish();
  await finish.choose(WAITS);
  await album.takeDialog('counter-waits', backOffice);
  await finish.confirm();
  album.hall.clock.pass(6);
}

async function atTheKabid(album: Album, kabid: InboxPage): Promise<void> {
  await kabid.open('2026-00001');
  const { page } = kabid;
  await album.take(
    'official-inbox',
    kabid,
    page.getByText('terlambat 1 hari kerja'),
    kabid.row('2026-00005').getByText(/^Menunggu di ruang tunggu/),
    page.getByRole('button', { name: 'Paraf 2026-00002', exact: true }),
    kabid.actions.getByText(/^Langkah Anda/),
    kabid.offer('Kembalikan'),
    page.getByRole('button', { name: 'Lihat surat (PDF)' }),
  );
  await kabid.offer('Kembalikan').click();
  const dialog = kabid.page.getByRole('dialog');
  await dialog.getByLabel('Alasan', { exact: true }).fill('Ada salah ketik');
  await album.takeDialog('official-return', kabid);
  await dialog.getByRole('button', { name: 'Batal', exact: true }).click();
  await kabid.act('2026-00005', 'Paraf');
  await album.takePart('official-undo', kabid, page.getByRole('status').filter({ hasText: 'dicatat' }));
  await kabid.page.getByRole('checkbox', { name: /^Pilih semua: Paraf/ }).check();
  await kabid.page.getByRole('button', { name: 'sekaligus' }).click();
  await album.takeDialog('official-together', kabid);
  await dialog.getByRole('button', { name: /^Paraf/ }).click();
  await dialog.getByRole('button', { name: 'Tutup', exact: true }).click();
}

async function atTheHead(album: Album, head: InboxPage): Promise<void> {
  await head.open('2026-00005');
  await album.take(
    'head-inbox',
    head,
    head.row('2026-00005').getByText(/^Menunggu di ruang tunggu/),
    head.page.getByText(/^Pemohon menunggu/),
    head.offer('Tanda tangani'),
    head.offer('Kembalikan'),
    head.page.getByRole('button', { name: 'Lihat surat (PDF)' }),
    head.letter.getByText('Paraf', { exact: true }),
  );
  await head.offer('Tanda tangani').click();
  await album.takeDialog('head-sign', head);
  await head.page.getByRole('dialog').getByRole('button', { name: 'Batal', exact: true }).click();
  await head.choose('2026-00005', 'Tanda tangani');
  await head.act('2026-00001', 'Tanda tangani');
  await head.search('');
  const { page } = head;
  await album.take(
    'official-search',
    head,
    page.getByLabel('Nomor berkas atau surat, NIK, atau nama'),
    page.getByLabel('Keadaan'),
    page.getByRole('button', { name: '2026-00005', exact: true }),
    page.getByRole('button', { name: 'Simpan CSV' }),
  );
  await head.openFound('2026-00001');
  await head.letter.getByRole('button', { name: 'Batalkan surat…' }).click();
  await head.page.getByRole('dialog').getByLabel('Alasan', { exact: true }).fill('Salah nama atau data');
  await album.takeDialog('head-cancel', head);
}

async function handOver(album: Album, frontOffice: DeskPage): Promise<void> {
  await callAndStart(frontOffice);
  await frontOffice.page.getByRole('button', { name: 'Serahkan surat…' }).click();
  const dialog = frontOffice.page.getByRole('dialog');
  await dialog.getByText('Keluarga', { exact: true }).click();
  await dialog.getByLabel('Nama penerima').fill('Sari Contoh');
  await album.takeDialog('counter-hand-over', frontOffice);
}
