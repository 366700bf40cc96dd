import { test } from '../fixtures.ts';
import { blemishesOf } from './blemishes.ts';
import { inDresses } from './dressed.ts';
import { glassFaults } from './glass-faults.ts';
import { walkKiosk } from './kiosk-walk.ts';
import { look } from './look.ts';
import { pushedOff } from './pushed-off.ts';
import { unsaidMore } from './unsaid-more.ts';

test.use({ wish: { hallId: 'karangasem', at: '2026-11-24 08:30', kind: 'trial' } });

/** One walk for all checks and variants: navigation takes longer than checking. */
for (const [name, width, height, dresses] of [
  ['upright', 1080, 1920, ['plain', 'large', 'english']],
  ['lying', 1920, 1080, ['plain', 'large']],
] as const) {
  test(`[LK2] [KI5] [LK7] [LK8] no page of the kiosk has a blemish, anything too small, too near or too high, more below unsaid, or a key off the glass, ${name}: ${dresses.join(', ')}`, async ({
    hall,
    newComputer,
  }) => {
    const page = await newComputer('kiosk');
    await page.setViewportSize({ width, height });
    await look(page, inDresses(page, dresses, walkKiosk(page, hall)), blemishesOf, glassFaults, unsaidMore, pushedOff);
  });
}
