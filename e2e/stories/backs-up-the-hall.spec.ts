import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { id as words } from '../../counter/words/id.ts';
import { expect, test } from '../fixtures.ts';

const t = words.settings.backup;

test('[DU4] an administrator sets a second disk, is told that it is not plugged in, then that its folder is on no other disk, and backs up at a press while the kiosk gives a number', async ({
  hall,
  kiosk,
  settingsAt,
}) => {
  const usb = join(hall.dataDir, 'usb');
  const { page } = await settingsAt('backup');
  await expect(page.getByText(t.noSecond)).toBeVisible();
  await expect(page.getByRole('region', { name: t.beside })).toContainText(t.none);
  await expect(page.getByRole('region', { name: t.beside }).getByRole('alert')).toHaveCount(0);
  await page.getByLabel(t.folder).fill(usb);
  await page.getByRole('button', { name: words.changes.look }).click();
  const dialog = page.getByRole('dialog', { name: words.changes.title });
  await expect(dialog).toContainText(usb);
  await dialog.getByRole('button', { name: words.settings.draft.save }).click();

  const second = page.getByRole('region', { name: t.elsewhere });
  await expect(second.getByRole('alert')).toHaveText(t.faults['no-place']);
  mkdirSync(usb);
  await page.getByRole('button', { name: t.make }).click();
  const ticket = await kiosk.takeNumberFor('Informasi bansos');
  expect(await ticket.number()).toMatch(/^\w\d{3}$/);
  const [day, clock] = ['Senin, 23 November 2026', '08.15'];
  await expect(second).toContainText(t.newest(day, clock));
  // Made in the data folder, it is none.
  await expect(second.getByRole('alert')).toHaveText(t.onDataDisk);
  await expect(page.getByRole('region', { name: t.beside })).toContainText(t.newest(day, clock));
});
