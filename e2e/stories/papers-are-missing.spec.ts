import { expect, test } from '../fixtures.ts';

test('[CS4] a visitor whose papers are incomplete goes home with words that say what to bring', async ({
  hall,
  kiosk,
  clerkAt,
}) => {
  const number = await (await kiosk.takeNumberFor('Surat Keterangan DTKS')).number();
  const desk = await clerkAt('Front Office 1');
  await desk.callNext();
  await desk.start();
  await desk.markPaper('Foto Copy KK', 'missing');
  await desk.markPaper('Foto copy KTP', 'present');
  const finish = await desk.openFinish();
  await expect(finish.outcome('Ke Back Office untuk surat')).toBeDisabled();
  await finish.choose('Berkas belum lengkap');
  await finish.confirm();

  await expect.poll(() => hall.counterPaper.newest).toContain('BERKAS YANG PERLU DILENGKAPI');
  expect(hall.counterPaper.newest).toContain('Foto Copy KK');
  expect(hall.counterPaper.newest).not.toContain('Foto copy KTP');
  expect(hall.counterPaper.newest).toContain(number);
});

test('[CS4][VI3][LK10] papers that nobody has looked at are asked for in the dialog, and the slip names what is really missing', async ({
  hall,
  kiosk,
  clerkAt,
}) => {
  await kiosk.takeNumberFor('Surat Keterangan DTKS');
  const desk = await clerkAt('Front Office 1');
  await desk.callNext();
  await desk.start();
  await desk.markPaper('Foto copy KTP', 'missing');
  const finish = await desk.openFinish();
  await finish.choose('Berkas belum lengkap');
  expect(await finish.papersBehindButtons(), 'on an old monitor').toEqual([]);
  await finish.pressConfirm();
  await expect(finish.dialog).toContainText('Pilih salah satu.');
  expect(hall.counterPaper.papers, 'nobody goes home yet').toEqual([]);
  await finish.dialog.evaluate((dialog) => dialog.scrollTo(0, 0));
  const { top } = await finish.place();
  await finish.restOfPapers('present');
  await expect(finish.rest('present')).toBeHidden();
  expect((await finish.place()).top, 'nothing moves under the pointer').toBe(top);
  await finish.confirm();

  await expect.poll(() => hall.counterPaper.newest).toContain('BERKAS YANG PERLU DILENGKAPI');
  expect(hall.counterPaper.newest).toContain('Foto copy KTP');
  expect(hall.counterPaper.newest, 'he has it with him').not.toContain('Foto Copy KK');
});

test('[CS4][CT3] nothing marked yet: the outcome is chosen by its digit, Enter asks which papers are missing, and each is answered by a key', async ({
  hall,
  kiosk,
  clerkAt,
}) => {
  await kiosk.takeNumberFor('Surat Keterangan DTKS');
  const desk = await clerkAt('Front Office 1');
  await desk.callNext();
  await desk.start();
  const finish = await desk.openFinish();
  const { keyboard } = desk.page;
  await keyboard.press(await finish.digitOf('Berkas belum lengkap'));
  await expect(finish.outcome('Berkas belum lengkap')).toBeChecked();
  expect(await finish.papersBehindButtons(), 'on an old monitor').toEqual([]);
  await keyboard.press('Enter');
  await expect(finish.focused).toHaveValue('present');
  await keyboard.press('Enter'); // the first is there
  await keyboard.press('Enter');
  await keyboard.press('ArrowRight'); // the second is not
  await expect(finish.focused).toHaveValue('missing');
  expect(hall.counterPaper.papers, 'nobody goes home before all were asked for').toEqual([]);
  for (let more = 0; more < 12 && (await finish.dialog.isVisible()); more += 1) await keyboard.press('Enter');

  await expect.poll(() => hall.counterPaper.newest).toContain('BERKAS YANG PERLU DILENGKAPI');
});

test('[CS4] a finger chooses the outcome first and marks what is missing there', async ({ hall, kiosk, clerkAt }) => {
  await kiosk.takeNumberFor('Surat Keterangan DTKS');
  const desk = await clerkAt('Front Office 1');
  await desk.callNext();
  await desk.start();
  const finish = await desk.openFinish();
  await finish.choose('Berkas belum lengkap');
  await finish.markPaper('Foto Copy KK', 'missing');
  await finish.restOfPapers('present');
  await finish.confirm();

  await expect.poll(() => hall.counterPaper.newest).toContain('Foto Copy KK');
  expect(hall.counterPaper.newest).not.toContain('Foto copy KTP');
});
