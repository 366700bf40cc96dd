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
