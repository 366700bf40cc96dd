import { expect, test } from '../fixtures.ts';
import { LossyLine } from '../lossy-line.ts';
import { KioskComplaint } from '../screens/kiosk-complaint.ts';
import { KioskScreen } from '../screens/kiosk-screen.ts';

test.use({ wish: { hallId: 'karangasem', at: '2026-11-24 08:30', kind: 'trial' } });

test('[KC6][CM2] a complaint whose answer is lost on the way is there once, with the number that was made', async ({
  hall,
  newComputer,
  complaintsAs,
}) => {
  const computer = await newComputer('kiosk');
  const line = await LossyLine.lay(computer);
  const kiosk = await KioskScreen.open(computer, hall.url);
  const complaint = await KioskComplaint.begin(kiosk.page);
  await complaint.chooseWay('Kotak saran');
  await complaint.type('Pintu masuk terlalu berat.');
  await complaint.next();
  await complaint.sayWho({});
  line.loseNextAnswer();
  const left = await complaint.send();
  const number = await left.number();
  expect(line.lost).toEqual([expect.stringContaining(number)]);
  const officer = await complaintsAs('petugas-pengaduan');
  await expect(officer.rows).toHaveCount(1);
  await expect(officer.row(number)).toBeVisible();
});

test('[KC3] a kiosk that reloads in the middle of a sentence has kept nothing of it', async ({ kiosk }) => {
  const complaint = await KioskComplaint.begin(kiosk.page);
  await complaint.chooseWay('Kotak saran');
  await complaint.type('Tetangga saya tidak berhak.');
  await kiosk.page.reload();
  await kiosk.at('home').waitFor();
  const kept = await kiosk.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(kept).not.toContain('Tetangga');
});

test('[KC2] what is typed on a keyboard that hangs there is written once, wherever was touched before', async ({
  kiosk,
}) => {
  const complaint = await KioskComplaint.begin(kiosk.page);
  await complaint.chooseWay('Kotak saran');
  await kiosk.press('Teks besar');
  await complaint.type('Pintu berat');
  await expect(complaint.typed).toHaveValue('Pintu berat');
  await kiosk.press('Teks besar');
  await kiosk.page.keyboard.press('Backspace');
  await expect(complaint.typed).toHaveValue('Pintu bera');
});

test('[KC4] a kiosk without a microphone says so, and what is typed after all gets through', async ({
  kiosk,
  complaintsAs,
}) => {
  const complaint = await KioskComplaint.begin(kiosk.page);
  await complaint.chooseWay('Kotak saran');
  await kiosk.page.getByRole('button', { name: 'Bicara' }).click();
  await kiosk.page.getByRole('button', { name: 'Mulai rekam' }).click();
  await expect(kiosk.page.getByText('Mikrofon tidak tersedia')).toBeVisible();
  await kiosk.page.getByRole('button', { name: 'Ketik' }).click();
  await complaint.type('Suara panggilan terlalu pelan.');
  await complaint.next();
  await complaint.sayWho({ name: 'Tarni Contoh', phone: '081200001111' });
  const number = await (await complaint.send()).number();
  const officer = await complaintsAs('petugas-pengaduan');
  await officer.open(number);
  await expect(officer.part('Isi')).toContainText('Suara panggilan terlalu pelan.');
});
