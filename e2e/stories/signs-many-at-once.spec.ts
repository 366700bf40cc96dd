import { BusyDays } from '../busy-days.ts';
import { expect, test } from '../fixtures.ts';

test.use({ wish: { hallId: 'karangasem', at: '2026-11-23 08:15', kind: 'trial' } });

test('[LK9] what waits is more than the glass shows: all of it is initialled, then signed, with three presses each', async ({
  hall,
  officialAs,
}) => {
  await new BusyDays(hall, 3).live('2026-11-23', 30, 3, 60);
  const division = await officialAs('kabid');
  const many = await division.rows.count();
  expect(many).toBeGreaterThan(5);
  expect(await division.actTogether('Paraf')).toContain(`${many} berkas dicatat.`);
  const head = await officialAs('kepala-dinas');
  await expect(head.rows).toHaveCount(many);
  await head.page.getByRole('checkbox', { name: /^Pilih semua/ }).check();
  const together = head.page.getByRole('button', { name: `Tanda tangani ${many} sekaligus` });
  await together.click();
  await expect(head.page.getByRole('dialog')).toBeVisible();
});
