import { expect, test } from '../fixtures.ts';
import { CounterScreen } from '../screens/counter-screen.ts';
import { KioskComplaint } from '../screens/kiosk-complaint.ts';
import { toldByCode } from './complaint-state.ts';
import { stepsOf } from './source-steps.ts';

const anybody = { name: 'Tarni Contoh', phone: '081200001111' };

test.describe('OKU Selatan', () => {
  const step = stepsOf('oku-selatan');
  test.use({ wish: { hallId: 'oku-selatan', at: '2026-11-24 08:30', kind: 'trial' } });

  test('[KC1][KC5] line 79: the kiosk offers to be met and nothing else; the officer hears, passes on, and tells the answer', async ({
    hall,
    kiosk,
    complaintsAs,
  }) => {
    const [number, code] = await step(79, 'tatap muka langsung kepada petugas pengaduan', async () => {
      const complaint = await KioskComplaint.begin(kiosk.page);
      await expect(complaint.ways).toHaveText([/Tatap muka dengan petugas pengaduan/]);
      await complaint.chooseWay('Tatap muka dengan petugas pengaduan');
      await complaint.sayWho({});
      const left = await complaint.send();
      await expect(left.page.getByText('Anda ditunggu petugas pengaduan')).toBeVisible();
      return [await left.number(), await left.code()] as const;
    });
    const officer = await complaintsAs('petugas-pengaduan');
    await officer.act(number, 'Perlu ditindaklanjuti');
    expect(await toldByCode(hall, code)).toBe('Pengaduan Anda sedang ditindaklanjuti');
    const kabid = await complaintsAs('kabid-linjamsos');
    await kabid.act(number, 'Jawaban ditulis', { words: 'Kartu belum jadi.', answer: 'Kartu siap hari Jumat.' });
    await officer.act(number, 'Jawaban disampaikan');
    expect(await toldByCode(hall, code)).toBe('answered: Kartu siap hari Jumat.');
  });
});

test.describe('Banyuasin', () => {
  const step = stepsOf('banyuasin');
  test.use({ wish: { hallId: 'banyuasin', at: '2026-11-24 08:30', kind: 'trial' } });

  test('[KC1][CM21] line 60: a letter to the head; the kiosk takes none, and tells where to', async ({
    kiosk,
    complaintsAs,
  }) => {
    await kiosk.page.getByRole('button', { name: 'Pengaduan, saran, masukan' }).tap();
    await expect(kiosk.page.getByText('dinassosial.kab.ba@gmail.com')).toBeVisible();
    await expect(kiosk.page.getByRole('button', { name: 'Kembali' })).toBeVisible();
    await expect(kiosk.page.locator('[data-channel]')).toHaveCount(0);
    const officer = await complaintsAs('petugas-pengaduan');
    const number = await step(60, 'dalam bentuk surat ditujukan kepada Kepala Dinas Sosial Kabupaten Banyuasin', () =>
      officer.receive({ channel: 'Surat kepada Kepala Dinas', words: 'Jalan ke kantor rusak.', cameOn: '2026-11-20' }),
    );
    await officer.goToInbox();
    await officer.act(number, 'Diteruskan ke Kepala Dinas');
    const head = await complaintsAs('kepala-dinas');
    await head.act(number, 'Dijawab Kepala Dinas', { answer: 'Kami teruskan kepada Dinas Pekerjaan Umum.' });
    await officer.act(number, 'Jawaban disampaikan');
    await officer.search(number);
    await expect(officer.found).toContainText('20 Nov');
    await expect(officer.found).toContainText('dijawab');
  });

  test('[CM21] line 60: what comes by WhatsApp is as quick, and may be no business of this office', async ({
    complaintsAs,
  }) => {
    const officer = await complaintsAs('petugas-pengaduan');
    const number = await step(60, 'No WA : 082265367430', () =>
      officer.receive({ channel: 'WhatsApp', words: 'Kapan STNK saya jadi?', ...anybody, answerBy: 'phone' }),
    );
    await officer.goToInbox();
    await officer.act(number, 'Bukan urusan dinas ini', { note: 'Diarahkan ke Samsat' });
    await officer.search(number);
    await expect(officer.found).toContainText('ditutup');
    await officer.openFound(number);
    await expect(officer.story).toContainText('“Diarahkan ke Samsat”');
  });
});

test.describe('Karangasem', () => {
  const step = stepsOf('karangasem');
  test.use({ wish: { hallId: 'karangasem', at: '2026-11-24 08:30', kind: 'trial' } });

  test('[KC2][KC5] line 16: the guest and suggestion book at the kiosk, touched letter by letter, without a name', async ({
    hall,
    kiosk,
    complaintsAs,
  }) => {
    const [number, code] = await step(16, 'BUKU TAMU/BUKU SARAN', async () => {
      const complaint = await KioskComplaint.begin(kiosk.page);
      await complaint.chooseKind('suggestion');
      await complaint.chooseWay('Buku tamu atau buku saran');
      await complaint.touchKeys('Tambah');
      await complaint.type(' kursi di ruang tunggu');
      await complaint.touchKeys('.');
      await expect(complaint.typed).toHaveValue('Tambah kursi di ruang tunggu.');
      await complaint.next();
      await complaint.sayWho({});
      const left = await complaint.send(2);
      return [await left.number(), await left.code()] as const;
    });
    const officer = await complaintsAs('petugas-pengaduan');
    await expect(officer.rows).toHaveCount(1);
    await expect(officer.row(number)).toContainText('Saran');
    await officer.act(number, 'Diteruskan ke Kepala Bidang');
    const kabid = await complaintsAs('kabid');
    await kabid.open(number);
    await expect(kabid.part('Isi')).toContainText('Tambah kursi di ruang tunggu.');
    await expect(kabid.part('Pengadu')).toContainText('Tidak menyebut nama.');
    await kabid.choose(number, 'Jawaban ditulis', { answer: 'Dua puluh kursi datang bulan depan.' });
    await officer.act(number, 'Jawaban disampaikan');
    expect(await toldByCode(hall, code)).toBe('answered: Dua puluh kursi datang bulan depan.');
  });

  test('[CM20] line 16: the telephone is answered by the officer', async ({ complaintsAs }) => {
    const officer = await complaintsAs('petugas-pengaduan');
    const number = await step(16, '(0363)21154', () => officer.receive({ channel: 'Telepon', ...anybody }));
    await expect(officer.row(number)).toContainText('Menunggu di telepon');
    await officer.choose(number, 'Dijawab langsung', {
      words: 'Bertanya jam buka.',
      answer: 'Senin sampai Kamis 07.30–15.15.',
    });
    await expect(officer.rows).toHaveCount(0);
  });
});

test.describe('Pariaman', () => {
  const step = stepsOf('pariaman');
  test.use({ wish: { hallId: 'pariaman', at: '2026-11-24 08:30', kind: 'real' } });

  test('[KC1] line 31: the named officer, as the office has set him, stands on the kiosk and receives', async ({
    hall,
    kiosk,
    newComputer,
    complaintsAs,
  }) => {
    const door = await CounterScreen.open(await newComputer('counter', hall.pairing('counter')), hall.url);
    const administrator = await door.signInToSettings('admin', hall.password);
    await step(31, 'Pengelola pengaduan', async () => {
      await administrator.nameComplaintOfficer('Rosmaini Contoh');
      const complaint = await KioskComplaint.begin(kiosk.page);
      await expect(complaint.step).toContainText('Rosmaini Contoh');
      await complaint.chooseWay('Pengelola pengaduan');
      await complaint.type('Nama saya salah tulis di surat.');
      await complaint.next();
      await complaint.sayWho({ name: 'Tarni Contoh' });
      const left = await complaint.send();
      const [number, code] = [await left.number(), await left.code()];
      const officer = await complaintsAs('petugas-pengaduan');
      await officer.act(number, 'Dijawab langsung', { answer: 'Surat baru sudah dicetak.' });
      expect(await toldByCode(hall, code)).toBe('answered: Surat baru sudah dicetak.');
    });
  });
});
