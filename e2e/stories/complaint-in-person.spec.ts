import { newestPaper } from '../halls/desk-work.ts';
import { stepsOf } from '../halls/source-steps.ts';
import { expect, test } from '../fixtures.ts';
import { KioskComplaint } from '../screens/kiosk-complaint.ts';

test.use({ wish: { hallId: 'banjarnegara', at: '2026-11-24 08:30', kind: 'trial' } });

const step = stepsOf('banjarnegara');
const who = { name: 'Warsinah Contoh', address: 'Jalan Mawar 4, RT 2 RW 1, Parakancanggah' };

test('[KC1][KC6][CM20] a complainant who comes in person is met by the head, who hears of it on whatever page he is', async ({
  hall,
  kiosk,
  officialAs,
  complaintsAs,
}) => {
  const head = await officialAs('kepala-dinas');
  const complaint = await KioskComplaint.begin(kiosk.page);
  await complaint.chooseWay('Datang langsung');
  await complaint.sayWho(who);
  const left = await complaint.send(2);
  const number = await left.number();
  await expect(kiosk.page.getByText('Anda ditunggu di ruangan khusus')).toBeVisible();
  await expect.poll(async () => JSON.stringify(await newestPaper(hall))).toContain(number);
  await left.done();

  const complaints = await step(86, 'ditemui Ka Dinsos/Kabid terkait untuk diberikan jawaban langsung', async () => {
    await expect(head.page.getByRole('alert').filter({ hasText: 'Pengadu menunggu di ruangan khusus' })).toBeVisible();
    await head.page.getByRole('button', { name: `Buka ${number}` }).click();
    return complaintsAs('petugas-pengaduan');
  });
  await expect(complaints.rows).toHaveCount(1);
  await expect(complaints.row(number)).toContainText('Menunggu di ruangan khusus');
  await expect(complaints.row(number), 'no name outside the page').not.toContainText('Warsinah');
});
