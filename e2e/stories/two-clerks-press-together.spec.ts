import { expect, test } from '../fixtures.ts';

test('[CA4] two clerks who press at the same moment never get the same visitor', async ({ kiosk, clerkAt }) => {
  const first = await kiosk.takeNumberFor('Informasi bansos');
  const second = await (await first.done()).takeNumberFor('Informasi bansos');
  const third = await (await second.done()).takeNumberFor('Surat Keterangan DTKS');
  await third.done();
  const desks = await Promise.all([clerkAt('Front Office 1'), clerkAt('Front Office 2', 'admin')]);

  await Promise.all(desks.map((desk) => desk.callNext()));
  const [one, other] = await Promise.all(desks.map((desk) => desk.number.innerText()));
  expect([one, other].toSorted()).toEqual(['B001', 'B002']);
  for (const desk of desks) await expect(desk.queue.getByRole('listitem')).toHaveCount(1);
});
