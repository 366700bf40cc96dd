import { id as words } from '../../kiosk/words/id.ts';
import { expect, test } from '../fixtures.ts';
import { glass } from '../screens/glass.ts';
import { KioskScreen } from '../screens/kiosk-screen.ts';
import { FaultLine } from '../line/fault-line.ts';
import { blemishesOf } from './blemishes.ts';
import { inDresses } from './dressed.ts';
import { glassFaults } from './glass-faults.ts';
import { look } from './look.ts';
import { unsaidMore } from './unsaid-more.ts';
import { walkRarePages, walkWithoutAView } from './rare-walk.ts';

test.use({ wish: { hallId: 'pariaman', at: '2026-11-24 08:30', kind: 'trial' } });

for (const [name, size, dresses] of [
  ['upright', glass.kiosk, ['plain', 'large-english']],
  ['lying', { width: 1920, height: 1080 }, ['large', 'english']],
] as const) {
  test(`[LK2] [KI5] [LK7] pages that few visitors see, ${name}: ${dresses.join(', ')}`, async ({
    hall,
    newComputer,
  }) => {
    const line = await FaultLine.lay(hall.url);
    const page = await newComputer('kiosk');
    await page.setViewportSize(size);
    await look(page, inDresses(page, dresses, walkRarePages(page, hall, line)), blemishesOf, glassFaults, unsaidMore);
    await line.close();
    const switchedOn = await newComputer('kiosk');
    await switchedOn.setViewportSize(size);
    await look(
      switchedOn,
      inDresses(switchedOn, ['plain', 'large'], walkWithoutAView(switchedOn, hall.url)),
      blemishesOf,
      glassFaults,
    );
  });
}

for (const [name, size] of [
  ['upright', glass.kiosk],
  ['lying', { width: 1920, height: 1080 }],
] as const) {
  test(`[LK2] [KI5] whoever listens has the keys for it apart from the others, ${name}`, async ({
    hall,
    newComputer,
  }) => {
    const page = await newComputer('kiosk');
    await page.setViewportSize(size);
    const kiosk = await KioskScreen.open(page, hall.url);
    async function* listening() {
      await kiosk.comfort.getByRole('button', { name: words.comfort.listen }).click();
      await page.locator('[data-listen-bar]').waitFor();
      yield 'listening';
    }
    await look(page, inDresses(page, ['plain', 'large'], listening()), blemishesOf, glassFaults);
  });
}

test.describe('in a hall that keeps its hours', () => {
  test.use({ wish: { hallId: 'pariaman', at: '2026-11-27 16:28', kind: 'real' } });

  test('[LK2] [KI5] a kiosk that nobody has paired, and one whose hall closes', async ({
    hall,
    kiosk,
    newComputer,
  }) => {
    const { page } = kiosk;
    async function* closing() {
      const papers = await kiosk.chooseService(hall.file.services[0]?.shortName.id ?? '');
      hall.clock.turnTo('2026-11-27 16:31');
      await papers.pressTakeNumber();
      await papers.sorry();
      yield 'too late';
      await page.getByRole('main').getByRole('button').last().click();
      await kiosk.at('home').waitFor();
      yield 'closed';
    }
    await look(page, inDresses(page, ['plain', 'large-english'], closing()), blemishesOf, glassFaults);
    const unpaired = await KioskScreen.open(await newComputer('kiosk'), hall.url);
    await unpaired.pairingCode.waitFor();
    expect([...(await blemishesOf(unpaired.page)), ...(await glassFaults(unpaired.page))]).toEqual([]);
  });
});
