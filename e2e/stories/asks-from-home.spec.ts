import { id as words } from '../../counter/words/id.ts';
import { bringPapers } from '../../server/application/home/bring-papers.ts';
import { lookUpRequest } from '../../server/application/home/look-up-request.ts';
import { receiveRequest } from '../../server/application/home/receive-request.ts';
import { formOf } from '../../server/transports/whole-hub/home.fixture.ts';
import { expect, test } from '../fixtures.ts';
import { photoOf } from '../photo-of.ts';

const t = words;

test('[HM1][HM3][HM4] a letter asked for from home: a photo is asked for again, then the letter is signed and goes out', async ({
  hall,
  clerkAt,
}) => {
  const { office } = hall.hub;
  const papers = [
    { requirementId: 'kk', bytes: photoOf('KARTU KELUARGA') },
    { requirementId: 'ktp', bytes: photoOf('buram') },
  ];
  const form = formOf(hall, { papers, need: 'mendaftar kuliah' });
  const desk = await clerkAt('Back Office 1');
  const { page } = desk;
  const received = await receiveRequest(office, form, 'online');
  if (!received.ok) throw new Error(received.refusal);
  const { number, code, caseId } = received.value;
  const lastMessage = async () => (await office.outbox.about({ is: 'case', caseId }))[0]?.words;

  await test.step('it is in the back office’s inbox with its way here, and no address', async () => {
    await page.getByRole('button', { name: /^Berkas \(/ }).click();
    const row = page.locator('aside ol > li').filter({ hasText: number });
    await expect(row).toContainText(t.home.chip('online'));
    await expect(page.getByRole('complementary')).not.toContainText(form.applicant.email);
    await row.getByRole('button', { name: number }).click();
  });

  await test.step('the page has form, photos and the address to answer to', async () => {
    await expect(page.getByText(t.home.head('online', 'email'))).toBeVisible();
    await expect(page.getByText(form.applicant.email)).toBeVisible();
    await expect(page.getByText('mendaftar kuliah')).toBeVisible();
    await expect(page.locator('.opened img')).toHaveCount(2);
  });

  await test.step('the photo of the KTP is asked for again, in words that the clerk sees as they go out', async () => {
    await page.getByRole('button', { name: 'Minta foto lagi' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Foto copy KTP').check();
    await dialog.getByLabel(t.writing.words).fill('Foto KTP Anda buram. Mohon difoto di tempat terang.');
    const preview = dialog.getByRole('region', { name: t.writing.preview });
    await expect(preview).toContainText('Foto KTP Anda buram.');
    await expect(preview).toContainText('- Foto copy KTP');
    const seen = await preview.locator('pre').textContent();
    await dialog.getByRole('button', { name: 'Minta foto lagi' }).click();
    await expect(dialog).toBeHidden();
    expect((await lastMessage())?.text).toBe(seen);
    await expect(page.getByText(t.due({ is: 'waits', amount: 0, unit: 'menit' })).first()).toBeVisible();
    await expect(page.getByRole('button', { name: t.cases.undo.button })).toBeHidden();
  });

  await test.step('the applicant sends it by his code, and the case comes back by itself', async () => {
    const brought = await bringPapers(office, { code }, [{ requirementId: 'ktp', bytes: photoOf('KTP') }]);
    expect(brought).toMatchObject({ ok: true, value: { lacking: [] } });
    await expect(page.getByText('Langkah Anda: Pemeriksaan permohonan dari rumah')).toBeVisible();
    await expect(page.locator('.opened img')).toHaveCount(3);
  });

  await test.step('listed in the register, his letter is signed and sent in one press', async () => {
    await page.getByRole('button', { name: /^Periksa NIK pemohon/ }).click();
    await expect(page.getByText(t.register.listed, { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Kirim surat' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('region', { name: t.writing.preview })).toContainText('lampiran (PDF)');
    await dialog.getByRole('button', { name: 'Kirim surat' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(t.caseWork.state.done).first()).toBeVisible();
  });

  const letter = office.live.hall.cases.get(caseId)?.letter;
  expect((await lastMessage())?.letterId).toBe(letter?.id);
  expect(await lookUpRequest(office, code)).toMatchObject({ value: { is: 'answered', hasLetter: true } });
  await expect(page.getByText('Permohonan dari rumah diterima')).toBeVisible();
});
