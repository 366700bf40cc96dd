import { pretendMicrophone } from '../../e2e/pretend-microphone.ts';
import type { ComplaintPage } from '../../e2e/screens/complaint-page.ts';
import { KioskComplaint } from '../../e2e/screens/kiosk-complaint.ts';
import type { KioskScreen } from '../../e2e/screens/kiosk-screen.ts';
import type { Album, PictureStory } from './album.ts';

const LETTER = 'P-2026-00001';
const marsudi = { name: 'Marsudi Contoh', address: 'Desa Purwasari RT 3 RW 2, Kecamatan Wanayasa' };
const tarni = { name: 'Tarni Contoh', address: 'Kelurahan Kutabanjar RT 1 RW 3', phone: '081200001111' };
const warsinah = { name: 'Warsinah Contoh', address: 'Jalan Mawar 4, RT 2 RW 1' };

/** A letter, a spoken note from the kiosk, and a complainant in the separate room. */
export const complaints: PictureStory = {
  wish: { hallId: 'banjarnegara', at: '2026-11-24 08:30', kind: 'trial' },
  async tell(album) {
    const officer = await album.complaints('petugas-pengaduan');
    await receives(album, officer);
    const kiosk = await album.kiosk();
    await atTheKiosk(album, kiosk);
    await somebodyWaits(album, officer, kiosk);
    await theLetterGoesRound(album, officer);
  },
};

async function receives(album: Album, officer: ComplaintPage): Promise<void> {
  await officer.receive({
    channel: 'Surat',
    words: 'Nama ibu saya tidak ada lagi di daftar penerima sejak bulan Agustus. Mohon penjelasan.',
    ...marsudi,
    answerBy: 'letter',
    cameOn: '2026-11-23',
  });
  await officer.page.getByRole('heading', { level: 1 }).waitFor();
  await officer.page.keyboard.press('8');
  await officer.page.keyboard.type('Kursi di ruang tunggu kurang.');
  const main = officer.page.getByRole('main');
  await album.take(
    'complaint-receive',
    officer,
    main.getByRole('button', { name: 'Kotak saran' }),
    main.getByRole('textbox', { name: 'Isi pengaduan' }),
    main.getByRole('textbox', { name: 'Nama' }),
    main.getByRole('button', { name: 'Catat pengaduan' }),
    main.getByText(/^✓ P-2026/),
  );
}

async function atTheKiosk(album: Album, kiosk: KioskScreen): Promise<void> {
  await kiosk.page.evaluate(pretendMicrophone);
  const complaint = await KioskComplaint.begin(kiosk.page);
  await album.take('kiosk-complaint', complaint);
  await complaint.chooseWay('Kotak saran');
  await complaint.type('Lampu di ruang tunggu mati sejak Senin.');
  await album.take('kiosk-complaint-words', complaint);
  await complaint.record(1_500);
  await complaint.next();
  await complaint.sayWho(tarni);
  const left = await complaint.send();
  await left.page.getByText('Silakan ambil tanda terima Anda').waitFor();
  await album.take('kiosk-complaint-left', left);
  await left.done();
}

async function somebodyWaits(album: Album, officer: ComplaintPage, kiosk: KioskScreen): Promise<void> {
  album.hall.clock.pass(4);
  const complaint = await KioskComplaint.begin(kiosk.page);
  await complaint.chooseWay('Datang langsung');
  await complaint.sayWho(warsinah);
  const left = await complaint.send();
  const number = await left.number();
  await left.done();
  album.hall.clock.pass(3);
  const head = await album.inbox('kepala-dinas');
  await head.page.getByText('Pengadu menunggu di ruangan khusus').waitFor();
  await album.take('complaint-waits', head, head.page.getByRole('button', { name: `Buka ${number}` }));
  await officer.goToInbox();
  await officer.open(number);
  await album.take(
    'complaint-inbox',
    officer,
    officer.row(number).getByText(/^Menunggu di ruangan khusus/),
    officer.actions.getByText(/^Langkah Anda/),
    officer.offer('Kepala Dinas dan Kabid tidak di tempat'),
    officer.page.getByRole('button', { name: 'Catat isi dan pengadu' }),
    officer.part('Pengadu').getByText('Pengadu', { exact: true }),
    officer.part('Langkah').getByText('Langkah', { exact: true }),
  );
  const kabid = await album.complaints('kabid');
  await kabid.open(number);
  await kabid.offer('Dijawab langsung').click();
  const dialog = kabid.page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Isi pengaduan' }).fill('Bantuan bulan Agustus belum diterima.');
  await dialog.getByRole('textbox', { name: 'Jawaban', exact: true }).fill('Bantuan dicairkan tanggal 27 November.');
  await album.takeDialog('complaint-answer', kabid);
  await dialog.getByRole('button', { name: 'Dijawab langsung' }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function theLetterGoesRound(album: Album, officer: ComplaintPage): Promise<void> {
  await officer.act(LETTER, 'Terverifikasi, disampaikan ke Kepala Dinas');
  const head = await album.complaints('kepala-dinas');
  await head.open(LETTER);
  await head.offer('Disposisi ke Kabid terkait').click();
  const dialog = head.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Mohon penjelasan tertulis' }).click();
  await album.takeDialog('complaint-disposition', head);
  await dialog.getByRole('button', { name: 'Disposisi ke Kabid terkait' }).click();
  const kabid = await album.complaints('kabid');
  await kabid.act(LETTER, 'Penjelasan ditulis', {
    answer: 'Bapak Marsudi, data ibu Anda kami usulkan kembali pada 24 November 2026.',
  });
  await officer.goToInbox();
  await officer.open(LETTER);
  await album.take(
    'complaint-deliver',
    officer,
    officer.offer('Jawaban disampaikan'),
    officer.part('Jawaban').getByText('Jawaban', { exact: true }),
    officer.part('Pengadu').getByText('Jawaban lewat'),
    officer.page.getByRole('button', { name: 'Cetak tanda terima' }),
  );
  await officer.choose(LETTER, 'Jawaban disampaikan');
  await officer.search('');
  await album.take('complaint-book', officer);
}
