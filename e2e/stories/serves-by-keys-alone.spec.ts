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

async function press({ page }: DeskPage, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
