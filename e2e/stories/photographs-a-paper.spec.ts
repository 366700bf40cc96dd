import { expect, test } from '../fixtures.ts';
import { photoOf } from '../photo-of.ts';
import { AttachmentsDialog } from '../screens/attachments-dialog.ts';

/** Larger than what is sent: the counter scales it down (AT4). */
const photo = photoOf('KARTU KELUARGA', { width: 3000, height: 2400 });

test('[AT1][AT2][AT4] a paper is photographed at the counter, seen again, and taken away', async ({
  hall,
  kiosk,
  clerkAt,
}) => {
  await kiosk.takeNumberFor('Surat Keterangan DTKS');
  const desk = await clerkAt('Front Office 1');
  await desk.callNext();
  await desk.start();
  await desk.allPapersPresent();

  let photos = await AttachmentsDialog.open(desk.page);
  await photos.add('kk.jpg', 'image/jpeg', photo);
  await expect(photos.entries).toContainText('Foto Copy KK');
  await expect(photos.pictures).toHaveCount(1);
  const size = photos.pictures.evaluate(({ naturalWidth, naturalHeight }: HTMLImageElement) => [
    naturalWidth,
    naturalHeight,
  ]);
  expect(await size).toEqual([2000, 1600]);
  await photos.add('surat.pdf', 'application/pdf', Buffer.from('<script>alert(1)</script>'));
  await expect(photos.refusal).toHaveText('Hanya foto (JPEG, PNG, WebP) dan PDF yang diterima.');
  await photos.close();

  photos = await AttachmentsDialog.open(desk.page);
  await expect(photos.pictures).toHaveCount(1);
  await photos.remove('Foto Copy KK');
  await expect(photos.entries).toHaveCount(0);
  const [behind] = hall.hub.office.live.hall.cases.values();
  expect(behind?.attachments).toEqual([]);
});
