import type { Page } from 'playwright/test';
import { id as words } from '../../display/words/id.ts';
import { seconds } from '../../server/domain/hall-time/instant.ts';
import { expect, test } from '../fixtures.ts';
import { DisplayScreen } from '../screens/display-screen.ts';

/** Counts the sounds started in the audio graph: a chime is two oscillators. */
const countChimes = () => {
  const kept = window as unknown as { chimes: number };
  kept.chimes = 0;
  const make = AudioContext.prototype.createOscillator;
  AudioContext.prototype.createOscillator = function createOscillator(this: AudioContext) {
    kept.chimes += 0.5;
    return make.call(this);
  };
};

const chimesOf = (page: Page) => page.evaluate(() => (window as unknown as { chimes: number }).chimes);

test('[VL1] [VL2] [VL4] two displays of one room call with one voice, also after the one that spoke is gone', async ({
  hall,
  kiosk,
  newComputer,
  clerkAt,
}) => {
  const pages = [
    await newComputer('display', hall.pairing('display')),
    await newComputer('display', hall.pairing('display')),
  ];
  for (const page of pages) {
    await page.addInitScript(countChimes);
    await DisplayScreen.open(page, hall.url);
    await page.keyboard.press('Space'); // browsers play no sound before the first touch or key
  }
  const chimes = () => Promise.all(pages.map((page) => chimesOf(page)));
  const name = hall.file.displays[0]?.name ?? '';
  await (await kiosk.takeNumberAtOnce('Surat Keterangan DTKS')).done();

  const desk = await clerkAt('Front Office 1');
  await desk.callNext();
  await expect.poll(async () => (await chimes()).toSorted().join()).toBe('0,1');

  const speaker = (await chimes()).indexOf(1);
  const [gone, left] = speaker === 0 ? pages : pages.toReversed();
  if (!gone || !left) throw new Error('Two displays were opened.');
  await gone.close();
  await expect(desk.page.getByRole('button', { name: /^Panggil ulang/ })).toBeEnabled();
  await desk.recall();
  hall.watch.skip(seconds(10)); // the hub waits this long for the one that had begun to speak
  await expect.poll(() => chimesOf(left)).toBe(1);

  await left.reload(); // without a touch this browser plays nothing any more
  await expect(left.getByText(words.unlockSound)).toBeVisible();
  hall.watch.skip(seconds(15)); // a room without a voice is reported only after this long
  hall.lookAgain();
  await expect(desk.page.getByText(`tidak terdengar di ${name}`)).toBeVisible();
});
