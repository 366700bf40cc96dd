import { createCanvas } from '@napi-rs/canvas';
import { readFileSync } from 'node:fs';
import { id as words } from '../../counter/words/id.ts';
import { MailServer } from '../../server/adapters/post/mail-server.fixture.ts';
import { formOf } from '../../server/transports/whole-hub/home.fixture.ts';
import { expect, test } from '../fixtures.ts';
import { fillDay, phoneOf } from '../screens/phone.ts';

const t = words;

/** As a telephone takes it: larger than what is sent. */
function photo(line: string): Buffer {
  const canvas = createCanvas(3000, 2000);
  const context = canvas.getContext('2d');
  const noise = context.createImageData(3000, 2000);
  for (let at = 0; at < noise.data.length; at += 1) noise.data[at] = at % 4 === 3 ? 255 : (at * 7919) % 256;
  context.putImageData(noise, 0, 0);
  context.font = '200px sans-serif';
  context.fillText(line, 200, 400);
  return canvas.toBuffer('image/jpeg', 90);
}

test('[HM1][ON6][ON8][ON10] a letter is asked for on the site and answered by e-mail, and fetched with the code', async ({
  hall,
  clerkAt,
  browser,
}) => {
  const mail = await new MailServer().start();
  const { file, live } = hall.hub.office;
  const { port } = mail;
  const sender = { host: '127.0.0.1', port, security: 'none', user: '', from: 'layanan@contoh.go.id' } as const;
  await file.change({ ...file.current, post: { mail: sender } });
  const { applicant } = formOf(hall);
  const phone = await phoneOf(browser);

  await test.step('the form is filled in on a telephone, with photos that it makes small', async () => {
    await phone.goto(`${hall.url}/online/`);
    await phone.getByRole('link', { name: 'Ajukan dari rumah' }).tap();
    await phone.getByLabel('Nama lengkap').fill(applicant.name);
    await phone.getByLabel('NIK', { exact: true }).fill(applicant.nik);
    await phone.getByLabel('Nomor KK').fill(applicant.familyCard);
    await fillDay(phone, applicant.birthDate);
    await phone.getByLabel('Alamat', { exact: true }).fill(applicant.address);
    await phone.getByLabel('Keperluan', { exact: true }).fill('PIP atau KIP Kuliah');
    for (const paper of ['KK', 'KTP']) {
      const chosen = { name: `${paper}.jpg`, mimeType: 'image/jpeg', buffer: photo(paper) };
      await phone.getByLabel(`copy ${paper}`).setInputFiles(chosen);
    }
    await expect(phone.getByText('Sudah dipilih')).toHaveCount(2);
    await phone.getByText('E-mail', { exact: true }).tap();
    await phone.getByLabel('Alamat e-mail').fill(applicant.email);
    await phone.getByRole('checkbox').check();
    await phone.getByRole('button', { name: 'Kirim permohonan' }).tap();
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Permohonan sudah kami terima');
  });
  const code = (await phone.locator('.code').textContent()) ?? '';
  await expect.poll(() => mail.received.length).toBe(1);
  expect(mail.received[0]?.to).toContain(applicant.email);

  await test.step('the back office checks, signs and sends the letter', async () => {
    const { page } = await clerkAt('Back Office 1');
    await page.getByRole('button', { name: /^Berkas \(/ }).click();
    await page
      .locator('aside ol > li')
      .filter({ hasText: t.home.chip('online') })
      .getByRole('button')
      .first()
      .click();
    await expect(page.locator('.opened img')).toHaveCount(2);
    await page.getByRole('button', { name: /^Periksa NIK pemohon/ }).click();
    await page.getByRole('button', { name: 'Kirim surat' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Kirim surat' }).click();
    await expect(dialog).toBeHidden();
  });
  await expect.poll(() => mail.received.length).toBe(2);
  expect(mail.received[1]?.raw).toContain('application/pdf');

  await test.step('the link of the message leads to the state, and there to the letter', async () => {
    await phone.goto(`${hall.url}/online/status#${code.replaceAll('-', '')}`);
    await expect(phone.getByText('sudah dijawab')).toBeVisible();
    expect(phone.url()).toBe(`${hall.url}/online/status`);
    await phone.getByLabel('4 angka terakhir NIK').fill(applicant.nik.slice(-4));
    const download = phone.waitForEvent('download');
    await phone.getByRole('button', { name: 'Unduh surat (PDF)' }).tap();
    expect(
      readFileSync(await (await download).path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });
  const [behind] = live.hall.cases.values();
  expect(behind?.attachments.every(({ bytes }) => bytes < 2_500_000)).toBe(true);
  await mail.stop();
});
