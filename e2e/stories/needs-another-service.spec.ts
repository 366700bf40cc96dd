import { id as words } from '../../counter/words/id.ts';
import { expect, test } from '../fixtures.ts';

const t = words.further;

test('[CA17] who is served needs another service, too: by keys alone, and he is next at this counter', async ({
  hall,
  kiosk,
  clerkAt,
}) => {
  await (await kiosk.takeNumberFor('Informasi bansos')).done();
  hall.clock.pass(5);
  await (await kiosk.takeNumberFor('Informasi bansos')).done();
  const desk = await clerkAt('Front Office 1');
  const { page } = desk;
  await desk.callNext();
  await desk.start();
  await desk.ready();
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: t.title('B001') });
  await dialog.getByRole('radio', { name: 'Surat Keterangan DTKS' }).press('Space');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('A001');
  await expect(dialog.getByRole('status')).toContainText(t.next('B001'));
  await expect.poll(() => hall.counterPaper.newest).toContain('A001');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await expect(desk.queue, 'he is at a counter, and is not called').not.toContainText('A001');
  await desk.finish('Terjawab di Front Office');
  await desk.callNext();
  await expect(desk.number).toHaveText('A001');
  await expect(desk.visitor).toContainText(words.visitor.furtherTo('B001'));
});
