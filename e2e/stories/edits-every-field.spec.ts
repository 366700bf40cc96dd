import { id as words } from '../../counter/words/id.ts';
import { expect, test } from '../fixtures.ts';

const t = words.settings;
const c = words.choices;

test('[SE6] [SE8] an administrator rewords a paper, sees card and slip before saving, and the kiosk has it at once', async ({
  kiosk,
  settingsAt,
}) => {
  const { page } = await settingsAt('services');
  const panel = page.getByRole('region', { name: /A · / });
  await panel.getByText(t.services.more).click();
  await panel.getByText('KTP', { exact: true }).click();
  const paper = panel.getByRole('group', { name: 'KTP', exact: true });
  await paper.getByLabel(t.inIndonesian).fill('KTP asli');
  await paper.getByLabel(c.paper.form).fill('asli');
  await paper.getByLabel(c.paper.note).fill('Cocokkan fotonya.');

  await page.getByRole('button', { name: words.changes.look }).click();
  const dialog = page.getByRole('dialog', { name: words.changes.title });
  const pictures = dialog.getByRole('region', { name: words.changes.preview.title });
  await expect(pictures.getByRole('img', { name: /^Kartu kiosk/ })).toContainText('KTP asli');
  for (const name of [words.changes.preview.ticket, words.changes.preview.letter]) {
    const picture = pictures.getByRole('img', { name, exact: true });
    await expect(picture).toHaveJSProperty('complete', true);
    expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(300);
  }
  await dialog.getByRole('button', { name: t.draft.save }).click();
  await expect(page.getByText(t.draft.saved)).toBeVisible();
  await expect(kiosk.page.getByText('KTP asli').first()).toBeVisible();
});

test('[SE6] [SE7] a step is added to a way; where it leads nowhere that is told with its name, and nothing is saved', async ({
  settingsAt,
}) => {
  const { page } = await settingsAt('procedures');
  const picture = page.getByRole('img', { name: /^Bagan alur/ });
  await expect(picture).toContainText('Belum lengkap', { ignoreCase: true });
  await page.getByRole('button', { name: c.steps.add }).click();
  await expect(picture).toContainText(c.steps.newStep.id);
  await page.getByRole('button', { name: words.changes.look }).click();
  const dialog = page.getByRole('dialog', { name: words.changes.title });
  await expect(dialog.getByRole('alert')).toContainText(`tidak ada yang menuju “langkah-1”`);
  await expect(dialog.getByRole('button', { name: t.draft.save })).toBeDisabled();
});
