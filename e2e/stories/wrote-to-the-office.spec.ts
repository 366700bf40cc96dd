import { id as words } from '../../counter/words/id.ts';
import { expect, test } from '../fixtures.ts';
import { photoOf } from '../photo-of.ts';
import { EntryPage } from '../screens/entry-page.ts';

const t = words;

test('[HM2][HM5] a request that came by WhatsApp is entered by keys alone, and answered by hand', async ({
  hall,
  clerkAt,
}) => {
  const person = hall.listedPerson(3);
  const desk = await clerkAt('Back Office 1');
  const { page } = desk;
  await page.getByRole('button', { name: /^Berkas \(/ }).click();
  const entry = await EntryPage.open(page);

  await test.step('NIK, number, purpose, two pasted photos: five presses besides what is told', async () => {
    await expect(entry.nik).toBeFocused();
    let presses = 0;
    const press = async (key: string) => {
      presses += 1;
      await page.keyboard.press(key);
    };
    await page.keyboard.type(person.nik);
    await press('Tab');
    await page.keyboard.type('0812 3456 7890');
    await press('Tab');
    await page.keyboard.type('PIP');
    await expect(entry.purpose).toHaveValue('PIP atau KIP Kuliah');
    for (let i = 0; i < 2; i++) {
      presses += 1;
      await entry.paste(photoOf('KARTU KELUARGA'));
      await expect(entry.pictures).toHaveCount(i + 1);
    }
    await expect(entry.name).toHaveValue(person.name);
    await expect(entry.saveButton).toBeEnabled();
    await press('Control+Enter');
    await expect(entry.saved).toContainText('2026-00001');
    expect(presses).toBe(5);
  });

  await test.step('whoever has many goes on with one press', async () => {
    await page.keyboard.press('Enter');
    await expect(entry.nik).toBeFocused();
    await expect(entry.nik).toHaveValue('');
    await expect(entry.pictures).toHaveCount(0);
  });

  await test.step('the answer waits in the clerk’s own chat until he says that it is sent', async () => {
    await page.getByRole('button', { name: /^Yang menunggu/ }).click();
    await page.getByRole('button', { name: '2026-00001' }).click();
    await expect(page.getByText(t.home.head('whatsapp', 'by-hand'))).toBeVisible();
    await page.getByRole('button', { name: /^Periksa NIK pemohon/ }).click();
    await page.getByRole('button', { name: 'Kirim surat' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(t.writing.byHand);
    await expect(dialog.locator('pre')).toContainText('Surat kami kirim bersama pesan ini');
    await dialog.getByRole('button', { name: 'Kirim surat' }).click();
    await expect(dialog).toBeHidden();
    const part = page.getByRole('region', { name: t.written.title });
    await expect(part).toContainText(t.written.byHand);
    const link = await part.getByRole('link', { name: t.written.open.whatsapp }).getAttribute('href');
    expect(decodeURIComponent(link ?? '')).toContain(`https://wa.me/6281234567890?text=Yth. Bapak/Ibu ${person.name},`);
    const download = page.waitForEvent('download');
    await part.getByRole('button', { name: t.written.letter }).click();
    expect((await download).suggestedFilename()).toBe('surat-2026-00001.pdf');
    await part.getByRole('button', { name: t.written.done }).click();
    await expect(part).toContainText(t.written.doneByHand);
  });
  expect(hall.hub.office.live.hall.messages.size).toBe(0);
});
