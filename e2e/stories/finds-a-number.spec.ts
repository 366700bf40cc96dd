import { findId } from '../../counter/desk/find/words/id.ts';
import { id as words } from '../../counter/words/id.ts';
import { expect, test } from '../fixtures.ts';

test('[CA16] whoever was missed shows his slip at another counter: found with two keys and restored there', async ({
  hall,
  kiosk,
  clerkAt,
}) => {
  await (await kiosk.takeNumberFor('Surat Keterangan DTKS')).done();
  const front = await clerkAt('Front Office 1');
  await front.callNext();
  await front.miss();
  const { page } = await clerkAt('Back Office 1');
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog', { name: findId.title });
  await dialog.waitFor();
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText(findId.now.missed('Front Office', '08.15'));
  await dialog.getByRole('button', { name: words.missed.restore }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect(front.queue).toContainText('A001');
  expect(hall.hub.office.live.hall.visits.size).toBe(1);
});
