import { en } from '../../counter/words/en.ts';
import { id as words } from '../../counter/words/id.ts';
import { BusyDays } from '../busy-days.ts';
import { expect, test } from '../fixtures.ts';
import { CounterScreen } from '../screens/counter-screen.ts';
import { walkAreas, walkDesk } from './counter-walk.ts';
import { look } from './look.ts';
import { tooWide } from './too-wide.ts';

const OLD_MONITOR = { width: 1024, height: 768 };

test.use({ wish: { hallId: 'karangasem', at: '2026-11-24 08:30', kind: 'trial' } });

test('[LK10] a desk with its queue, a visitor and its dialogs has room on an old monitor', async ({
  hall,
  kiosk,
  newComputer,
}) => {
  const [service] = hall.file.services;
  for (let i = 0; i < 3; i++) await (await kiosk.takeNumberFor(service?.shortName.id ?? '')).done();
  const page = await newComputer('counter');
  await page.setViewportSize(OLD_MONITOR);
  await look(page, walkDesk(page, hall, 'Front Office 1', 'front-office'), tooWide);
});

test('[CT2] [LK10] the list of all keys stands whole on an old monitor, in both languages', async ({ clerkAt }) => {
  const { page } = await clerkAt('Front Office 1');
  await page.setViewportSize(OLD_MONITOR);
  for (const t of [words, en]) {
    await page.keyboard.press('?');
    const list = page.getByRole('dialog', { name: t.keys.title });
    await list.waitFor();
    expect(await list.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
    await page.screenshot({ path: test.info().outputPath(`keys-${t.keys.title}.png`) });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: t.languageName }).click();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  }
});

test('[LK10] so have the areas behind it', async ({ hall, newComputer }) => {
  await new BusyDays(hall).live('2026-11-24', 20, 3, 0);
  const page = await newComputer('counter');
  await page.setViewportSize(OLD_MONITOR);
  await look(page, walkAreas(page, hall), tooWide);
});

test('[LK10] beside names of sixty letters nothing in the head of a desk is cut', async ({ hall, newComputer }) => {
  const { file, access } = hall.hub.office;
  const name = { id: 'Loket Pelayanan Terpadu Rehabilitasi Sosial dan Bantuan Umum', en: 'Counter 1' };
  const [first, ...others] = file.current.counters;
  if (!first) throw new Error('This hall has no counter.');
  await file.change({ ...file.current, counters: [{ ...first, name }, ...others] });
  const clerk = await access.clerkByName(first.stationId);
  if (!clerk) throw new Error('Nobody works at its first counter.');
  await access.changeClerk({ ...clerk, fullName: 'Raden Ajeng Kartikasari Wulandari Kusumaningtyas' }, null);
  const page = await newComputer('counter');
  await page.setViewportSize(OLD_MONITOR);
  const door = await CounterScreen.open(page, hall.url);
  await door.signIn({ name: clerk.name, password: hall.password, counter: name.id });
  const cut = await page
    .locator('header > *')
    .evaluateAll((parts) =>
      parts.filter((part) => part.scrollWidth > part.clientWidth).map((part) => part.textContent),
    );
  expect(cut).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
});

test('[LK10] nor is it on the page that offers the counters, all of them taken', async ({ hall, newComputer }) => {
  const { live, access } = hall.hub.office;
  const name = 'Raden Ajeng Kartikasari Wulandari Kusumaningtyas';
  for (const { id, stationId } of hall.file.counters) {
    const clerk = await access.clerkByName(stationId);
    if (!clerk) throw new Error(`Nobody works at ${stationId}.`);
    await access.saveClerk({ ...clerk, id: `at ${id}`, name: `at-${id}`, fullName: name }, hall.password);
    const command = { type: 'open-counter', counterId: id, clerkId: `at ${id}`, takeOver: false } as const;
    await live.perform({ command, commandId: null, answer: () => null });
  }
  const page = await newComputer('counter');
  await page.setViewportSize(OLD_MONITOR);
  const door = await CounterScreen.open(page, hall.url);
  await page.getByText(name).first().waitFor();
  expect(await tooWide(page)).toEqual([]);
  await door.signIn({ name: 'admin', password: hall.password, counter: null });
  await page.getByRole('heading', { name: words.chooseCounter.title }).waitFor();
  await page.getByText(name).first().waitFor();
  expect(await tooWide(page)).toEqual([]);
});

test('[LK10] whoever may open everything has a head of one line on the usual small screen, in both languages', async ({
  clerkAt,
}) => {
  const { page } = await clerkAt('Front Office 1', 'admin');
  await page.setViewportSize({ width: 1366, height: 768 });
  const head = async () => (await page.getByRole('banner').boundingBox())?.height;
  expect(await head()).toBeLessThan(64);
  await page.getByRole('button', { name: words.languageName }).click();
  await page.getByRole('button', { name: en.bar.signOut }).waitFor();
  expect(await head()).toBeLessThan(64);
});
