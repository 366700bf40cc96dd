import type { Locator } from 'playwright/test';
import { expect, test } from '../fixtures.ts';
import { phoneOf } from '../screens/phone.ts';

const linesOf = (part: Locator): Promise<number> =>
  part.evaluate((said) => {
    const words = document.createRange();
    words.selectNodeContents(said);
    return words.getClientRects().length;
  });

test.use({ wish: { hallId: 'banjarnegara', at: '2026-11-23 08:15', kind: 'trial' } });

test('[CM2][ON6][ON10] a complaint is written on a telephone and its state seen by the code', async ({
  hall,
  browser,
}) => {
  const phone = await phoneOf(browser);
  await phone.goto(`${hall.url}/online/`);
  await phone.getByRole('link', { name: 'Pengaduan dan saran' }).tap();
  await phone.getByRole('link', { name: 'Tulis pengaduan atau saran' }).tap();
  await phone.getByLabel('Isinya').fill('Antrean di loket 2 terlalu lama pada hari Senin.');
  await phone.getByRole('button', { name: 'Kirim' }).tap();
  // The browser's own validation asks for what this hall requires.
  await expect(phone.getByLabel('Nama lengkap')).toBeFocused();
  await phone.getByLabel('Nama lengkap').fill('Wagiyem');
  await phone.getByLabel('Alamat', { exact: false }).first().fill('Dusun Krajan RT 02, Parakancanggah');
  await phone.getByRole('checkbox').check();
  await phone.getByRole('button', { name: 'Kirim' }).tap();
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Sudah kami terima');
  const code = await phone.locator('.code').textContent();
  // For copying by hand: a group that is wrapped looks like two.
  for (const width of [320, 360, 390]) {
    await phone.setViewportSize({ width, height: 640 });
    expect([width, await linesOf(phone.locator('.code'))]).toEqual([width, 1]);
  }

  await phone.getByRole('link', { name: 'Lihat pengaduan saya' }).tap();
  await phone.getByLabel('Kode').fill((code ?? '').toLowerCase());
  await phone.getByRole('button', { name: 'Lihat' }).tap();
  await expect(phone.getByText('Sedang ditangani')).toBeVisible();
  expect(phone.url()).not.toContain(code?.replaceAll('-', ''));
  await expect(phone.locator('main')).not.toContainText('Wagiyem');
  await expect(phone.locator('main')).not.toContainText('terlalu lama');
});

test('[ON8] a telephone that loses the answer and its page sends the same form still', async ({ hall, browser }) => {
  const phone = await phoneOf(browser);
  await phone.goto(`${hall.url}/online/pengaduan/tulis`);
  const form = phone.locator('input[name=form]');
  const shown = await form.inputValue();
  const fill = async () => {
    await phone.getByLabel('Isinya').fill('Kursi di ruang tunggu kurang.');
    await phone.getByLabel('Nama lengkap').fill('Tukiyem');
    await phone.getByLabel('Alamat', { exact: false }).first().fill('Dusun Sawangan RT 01, Punggelan');
    await phone.getByRole('checkbox').check();
    await phone.getByRole('button', { name: 'Kirim' }).tap();
  };
  const lost = new Promise<string>((resolve) => {
    void phone.route('**/online/pengaduan/tulis', async (route) => {
      resolve(await (await route.fetch()).text());
      await route.abort();
    });
  });
  await fill();
  const taken = /class="code">([^<]+)</.exec(await lost)?.[1];
  await phone.unrouteAll();
  await phone.reload();
  await expect(form).toHaveValue(shown);
  await fill();
  await expect(phone.locator('.code')).toHaveText(taken ?? 'no code');
});
