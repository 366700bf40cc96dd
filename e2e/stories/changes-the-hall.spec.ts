import { id as words } from '../../counter/words/id.ts';
import { expect, test } from '../fixtures.ts';

const t = words.settings;

test('[SE1] [SE2] [SE3] an administrator adds a service, sees it at the kiosk at once, and takes it back', async ({
  kiosk,
  settingsAt,
}) => {
  const settings = await settingsAt('services');
  const { page } = settings;
  await page.getByRole('button', { name: t.services.add }).click();
  const panel = page.getByRole('region', { name: /C · Layanan baru/ });
  await panel.getByRole('checkbox', { name: t.services.open }).check();
  await panel.getByLabel(t.inIndonesian).first().fill('Bantuan alat bantu');

  await page.getByRole('button', { name: words.changes.look }).click();
  const dialog = page.getByRole('dialog', { name: words.changes.title });
  await expect(dialog).toContainText('Bantuan alat bantu');
  await expect(dialog.getByText(words.changes.noFaults)).toBeVisible();
  await dialog.getByRole('button', { name: t.draft.save }).click();
  await expect(kiosk.service('Bantuan alat bantu')).toBeVisible();

  await page.getByRole('button', { name: words.changes.undo }).click();
  await expect(page.getByText(words.changes.undone)).toBeVisible();
  await expect(kiosk.service('Bantuan alat bantu')).toHaveCount(0);

  await settings.goTo('history');
  await expect(page.getByRole('main').getByRole('region')).toHaveCount(3);
  await page
    .getByRole('region', { name: words.changes.history.edition(3) })
    .getByText(words.changes.history.current)
    .waitFor();
  await settings.goTo('audit');
  await expect(page.getByRole('row').filter({ hasText: words.changes.acts['hall-changed'] ?? '' })).toHaveCount(2);
});

test('[SE2] what cannot be saved is said in words, with the field', async ({ settingsAt }) => {
  const { page } = await settingsAt('services');
  const panel = page.getByRole('region', { name: /A · / });
  await panel.getByText(t.services.more).click();
  await panel.getByLabel(t.services.series).fill('I');
  await page.getByRole('button', { name: words.changes.look }).click();
  const dialog = page.getByRole('dialog', { name: words.changes.title });
  await expect(dialog.getByRole('alert')).toContainText('Huruf nomor: satu huruf besar, bukan I, O, atau Q');
  await expect(dialog.getByRole('button', { name: t.draft.save })).toBeDisabled();
});
