import { expect, test } from '../fixtures.ts';
import { DisplayScreen } from '../screens/display-screen.ts';

/** Counts what is given to the audio graph: each chime begins with an oscillator of its own pair. */
const countChimes = () => {
  const kept = window as unknown as { chimes: number };
  kept.chimes = 0;
  const make = AudioContext.prototype.createOscillator;
  AudioContext.prototype.createOscillator = function createOscillator(this: AudioContext) {
    kept.chimes += 0.5;
    return make.call(this);
  };
};

test('[VL1] [VL2] two displays of one room call with one voice, also after the one that spoke is gone', async ({
  hall,
  kiosk,
  newComputer,
  clerkAt,
}) => {
  const pages = [await newComputer('display', hall.pairing('display')), await newComputer('display', hall.pairing('display'))];
  for (const page of pages) {
    await page.addInitScript(countChimes);
    await DisplayScreen.open(page, hall.url);
  }
  const chimes = () =>
    Promise.all(pages.map((page) => page.evaluate(() => (window as unknown as { chimes: number }).chimes)));
  for (let i = 0; i < 2; i += 1) await (await kiosk.takeNumberAtOnce('Surat Keterangan DTKS')).done();
  await hall.hub.office.clock.now();

  const desk = await clerkAt('Front Office 1');
  await desk.callNext();
  await expect.poll(async () => (await chimes()).reduce((sum, one) => sum + one, 0), { timeout: 15_000 }).toBe(1);
  const spoke = (await chimes()).findIndex((count) => count === 1);
  await pages[spoke]?.close();
  const left = pages[1 - spoke];
  if (!left) throw new Error('No display is left.');

  await desk.page.waitForTimeout(500);
  await desk.recall();
  await expect
    .poll(() => left.evaluate(() => (window as unknown as { chimes: number }).chimes), { timeout: 30_000 })
    .toBe(1);
});
