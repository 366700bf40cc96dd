import type { DeskPage } from '../screens/desk-page.ts';
import { expect, test } from '../fixtures.ts';

test('[CT3] a visitor is served at two counters by keys alone, few of them', async ({ hall, kiosk, clerkAt }) => {
  for (let i = 0; i < 2; i++) await (await kiosk.takeNumberFor('Surat Keterangan DTKS')).done();
  const front = await clerkAt('Front Office 1');
  const back = await clerkAt('Back Office 1');

  await press(front, 'F2');
  await front.number.waitFor();
  await front.ready();
  await press(front, 'F2');
  await front.panel('Persyaratan').waitFor();
  await front.ready();
  await press(front, 'ArrowRight', 'Enter');
  await front.page.getByRole('button', { name: 'Semua ada', disabled: true }).waitFor();
  await press(front, 'ArrowRight', 'Enter');
  await front.fileIs('sent').waitFor();

  await press(back, 'F2');
  await back.file('A001').waitFor();
  await press(back, 'ArrowRight');
  await back.page.keyboard.type(hall.listedPerson(1).nik);
  await back.page.getByRole('button', { name: 'Periksa NIK', disabled: false }).waitFor();
  await press(back, 'Enter');

  await expect(front.checkAnswer, 'what the clerk waits for is in sight').toBeInViewport({ ratio: 0.95 });
  await press(front, 'F2');
  const outcome = front.page.getByRole('radio', { name: /^Ke Back Office untuk surat/ });
  await outcome.waitFor();
  await press(front, '1');
  await expect(outcome).toBeChecked();
  await press(front, 'Enter');
  await expect(front.number, 'the next one is called with it').toHaveText('A002');
});

test('[CT2] a function key works while somebody types, and what was typed is kept', async ({ kiosk, clerkAt }) => {
  await (await kiosk.takeNumberFor('Surat Keterangan DTKS')).done();
  const front = await clerkAt('Front Office 1');
  await press(front, 'F2');
  await front.number.waitFor();
  await front.ready();
  await press(front, 'F2');
  await front.panel('Persyaratan').waitFor();
  await front.ready();
  const need = front.page.getByRole('textbox', { name: 'Keperluan', exact: true });
  await need.pressSequentially('surat n');
  await press(front, 'F2');
  await front.page.getByRole('dialog', { name: 'Selesai: A001' }).waitFor();
  await press(front, 'Escape');
  await expect(need).toBeFocused();
  await expect(front.panel('Keperluan')).toContainText('tersimpan');
  await front.page.keyboard.type('ikah');
  await expect(need).toHaveValue('surat nikah');
});

async function press({ page }: DeskPage, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
