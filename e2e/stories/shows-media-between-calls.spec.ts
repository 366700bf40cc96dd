import { ARC_MINUTES, capitalMm } from '../../contract/legibility.ts';
import { id as counterWords } from '../../counter/words/id.ts';
import { picture } from '../../server/adapters/media/media.fixture.ts';
import { expect, test } from '../fixtures.ts';
import { pretendFilm } from '../pretend-film.ts';
import { CounterScreen } from '../screens/counter-screen.ts';
import { DisplayScreen } from '../screens/display-screen.ts';
import { SettingsPage } from '../screens/settings-page.ts';
import type { TestHall } from '../hall.ts';

const t = counterWords.settings;

async function settingsOf(hall: TestHall, page: CounterScreen): Promise<SettingsPage> {
  const settings = await page.signInToSettings('admin', hall.password);
  await settings.goTo('displays');
  return settings;
}

test('[DI3][DI4][DI5] an administrator uploads a film; the display plays it by parts, and halts it for a call', async ({
  hall,
  kiosk,
  display,
  newComputer,
  clerkAt,
}) => {
  const film = await pretendFilm(display.page);
  const parts: string[] = [];
  display.page.on('response', (answer) => {
    if (answer.url().includes('/media/')) parts.push(`${answer.status()} ${answer.headers()['accept-ranges']}`);
  });
  const settings = await settingsOf(hall, await CounterScreen.open(await newComputer('counter'), hall.url));
  await settings.page
    .getByLabel(t.displays.upload)
    .setInputFiles({ name: 'Sosialisasi PKH.webm', mimeType: 'video/webm', buffer: film });
  await expect(settings.page.locator('[data-file="sosialisasi-pkh.webm"]')).toContainText('Video');

  await expect(display.media).toHaveAttribute('data-media', 'video/webm');
  const video = display.page.locator('[data-media] video');
  await expect.poll(() => video.evaluate((film: HTMLVideoElement) => film.currentTime)).toBeGreaterThan(0);
  expect(parts).toContain('206 bytes');
  expect(await video.evaluate((film: HTMLVideoElement) => film.muted)).toBe(true);

  const number = await (await kiosk.takeNumberFor('Informasi bansos')).number();
  const desk = await clerkAt('Front Office 1');
  await desk.callNext();
  await display.announced(number);
  await expect.poll(() => video.evaluate((film: HTMLVideoElement) => film.paused)).toBe(true);
  await display.called(number).waitFor();
});

test('[DI3] what a display cannot play is passed over and told to the administrator with its name', async ({
  hall,
  display,
  newComputer,
}) => {
  const torn = Buffer.concat([(await pretendFilm(display.page)).subarray(0, 60), Buffer.alloc(4_000, 1)]);
  const settings = await settingsOf(hall, await CounterScreen.open(await newComputer('counter'), hall.url));
  await settings.page.getByLabel(t.displays.upload).setInputFiles([
    { name: 'a rusak.webm', mimeType: 'video/webm', buffer: torn },
    { name: 'b foto.png', mimeType: 'image/png', buffer: picture },
  ]);
  await expect(display.media).toHaveAttribute('data-media', 'image/png');
  const name = hall.file.displays[0]?.name ?? '';
  await expect(settings.page.locator('[data-file="a-rusak.webm"]')).toContainText(t.displays.failed(name));
});

test('[DI1][DI2] letters are as high as the farthest seat needs; where they cannot be, the administrator is told what would do', async ({
  hall,
  kiosk,
  display,
  newComputer,
  clerkAt,
}) => {
  const number = await (await kiosk.takeNumberFor('Informasi bansos')).number();
  const desk = await clerkAt('Front Office 1');
  await desk.callNext();
  await display.takeover.waitFor();
  const settings = await settingsOf(hall, await CounterScreen.open(await newComputer('counter'), hall.url));
  const area = settings.page;
  const [inches, seat] = [area.getByLabel(t.displays.diagonal).first(), area.getByLabel(t.displays.seat).first()];
  for (const glass of [
    { diagonalInches: 55, farthestSeatMetres: 6 },
    { diagonalInches: 65, farthestSeatMetres: 8 },
    { diagonalInches: 85, farthestSeatMetres: 10 },
  ]) {
    await inches.fill(String(glass.diagonalInches));
    await seat.fill(String(glass.farthestSeatMetres));
    await seat.blur();
    await expect(area.locator('[data-reading="too-small"]')).toHaveCount(0);
    await settings.save();
    const list = display.called(number).locator('.number');
    const need = capitalMm(ARC_MINUTES.list, glass);
    await expect.poll(() => display.capitalMm(list, glass.diagonalInches)).toBeGreaterThanOrEqual(need * 0.99);
    const place = display.called(number).locator('.place');
    const least = capitalMm(ARC_MINUTES.atLeast, glass);
    expect(await display.capitalMm(place, glass.diagonalInches)).toBeGreaterThanOrEqual(least * 0.99);
  }
  await seat.fill('20');
  await seat.blur();
  await expect(area.locator('[data-reading="too-small"]')).toContainText('tidak terbaca');
});

test('[DI6] two displays show where in the building the counter is, each call on both', async ({
  hall,
  kiosk,
  display,
  newComputer,
  clerkAt,
}) => {
  const { file } = hall.hub.office;
  const [first, ...others] = file.current.counters;
  if (!first) throw new Error('This hall has no counter.');
  await file.change({
    ...file.current,
    zones: [{ id: 'lantai-2', name: { id: 'Lantai 2', en: 'Upstairs' }, colour: 'blue' }],
    counters: [{ ...first, zone: 'lantai-2' }, ...others],
  });
  const other = await DisplayScreen.open(await newComputer('display'), hall.url);
  const number = await (await kiosk.takeNumberFor('Informasi bansos')).number();
  const desk = await clerkAt(first.name.id);
  await desk.callNext();
  for (const screen of [display, other]) {
    await screen.called(number).waitFor();
    await expect(screen.called(number).locator('[data-zone="blue"]')).toHaveText('Lantai 2');
  }
});

test('[DI10] the arrow of a call points to where the counter is, as the hall says', async ({
  hall,
  kiosk,
  display,
  clerkAt,
}) => {
  const { file } = hall.hub.office;
  const [first, ...others] = file.current.counters;
  if (!first) throw new Error('This hall has no counter.');
  await file.change({ ...file.current, counters: [{ ...first, direction: 'left' }, ...others] });
  const number = await (await kiosk.takeNumberFor('Informasi bansos')).number();
  await (await clerkAt(first.name.id)).callNext();
  await expect(display.takeover.locator('[data-direction]')).toHaveAttribute('data-direction', 'left');
  await expect(display.called(number).locator('[data-direction]')).toHaveAttribute('data-direction', 'left');
});

test('[DI8] whoever asked for less motion gets pages instead of running text, and a call that neither grows nor shrinks', async ({
  hall,
  display,
  kiosk,
  clerkAt,
}) => {
  await display.page.emulateMedia({ reducedMotion: 'reduce' });
  await display.page.mouse.click(10, 10); // the sound is on, and the foot is free for the running text
  const sentences = hall.file.runningText.map(({ id }) => id);
  await expect(display.page.locator('footer p')).toHaveCount(1);
  expect(sentences).toContain((await display.page.locator('footer p').textContent())?.trim());
  await (await kiosk.takeNumberFor('Informasi bansos')).number();
  await (await clerkAt('Front Office 1')).callNext();
  await display.takeover.waitFor();
  for (const part of [display.takeover, display.takeover.locator('.number')]) {
    await expect(part).toHaveCSS('animation-name', 'none');
  }
});
