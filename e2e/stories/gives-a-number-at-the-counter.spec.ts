import { id as words } from '../../counter/words/id.ts';
import { expect, test } from '../fixtures.ts';

const t = words.giveNumber;

test('[IS9] a kiosk is dead: the clerk gives the number by keys alone, and it is called in its turn', async ({
  hall,
  kiosk,
  clerkAt,
}) => {
  await (await kiosk.takeNumberFor('Surat Keterangan DTKS')).done();
  await kiosk.page.context().close();
  const desk = await clerkAt('Front Office 1');
  const { page } = desk;
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: t.title });
  await dialog.getByRole('radio', { name: 'Surat Keterangan DTKS' }).press('Space');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('A002');
  await expect(dialog.getByRole('status')).toContainText(t.onSlip);
  await expect.poll(() => hall.counterPaper.newest).toContain('A002');
  await page.keyboard.press('Escape');
  await expect(desk.queue).toContainText('A002');
  await desk.callNext();
  await expect(desk.number).toHaveText('A001');
});

test('[IS9] a priority is given with it; Enter once more closes, and the next number begins without one', async ({
  hall,
  clerkAt,
}) => {
  const desk = await clerkAt('Front Office 1');
  await desk.queue.getByRole('button', { name: t.open }).click();
  const dialog = desk.page.getByRole('dialog', { name: t.title });
  await dialog.getByText('Informasi bansos', { exact: true }).click();
  await dialog.getByText('Penyandang disabilitas', { exact: true }).click();
  await dialog.getByRole('button', { name: t.confirm }).click();
  await expect(dialog.getByRole('status')).toContainText('B001');
  await desk.page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await desk.page.keyboard.press('n');
  await dialog.getByText('Informasi bansos', { exact: true }).click();
  await desk.page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('B002');
  await desk.page.keyboard.press('Escape');
  const row = desk.queue.getByRole('listitem').filter({ hasText: 'B001' });
  await row.locator('summary').click();
  const [mark, menu] = await Promise.all(
    [row.getByTitle('Penyandang disabilitas'), row.getByRole('button', { name: words.queue.withdraw })].map((each) =>
      each.boundingBox(),
    ),
  );
  expect(menu?.y, 'what can be done stands under the row, not on it').toBeGreaterThan(
    (mark?.y ?? 0) + (mark?.height ?? 0),
  );
  const visits = [...hall.hub.office.live.hall.visits.values()];
  expect(visits.map(({ number, priorityConfirmed }) => [number, priorityConfirmed])).toEqual([
    ['B001', true],
    ['B002', false],
  ]);
});
