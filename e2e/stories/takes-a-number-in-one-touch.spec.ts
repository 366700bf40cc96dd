import { id as words } from '../../kiosk/words/id.ts';
import { languageNames } from '../../ui/words/language-names.ts';
import { expect, test } from '../fixtures.ts';

test('[KI1] [KI2] an old woman takes her number in one touch, with the papers before her eyes', async ({
  kiosk,
  hall,
}) => {
  const card = kiosk.step.getByRole('listitem').filter({ hasText: 'Surat Keterangan DTKS' });
  await expect(card).toContainText('Bawa: Foto Copy KK, Foto copy KTP');
  await kiosk.choosePriorityAtHome('Lanjut usia (60 tahun ke atas)');
  const ticket = await kiosk.takeNumberAtOnce('Surat Keterangan DTKS');
  expect(await ticket.number()).toBe('A001');
  await ticket.done();
  await kiosk.takeNumberAtOnce('Informasi bansos');

  const chosen = [...hall.hub.office.live.hall.visits.values()].map(({ priorityId }) => priorityId);
  expect(chosen).toEqual(['lansia', null]);
});

test('[KI2] [KI4] on a panel that lies, each group and each help at the foot stands whole in its own button, in large text and in English, too', async ({
  kiosk,
}) => {
  await kiosk.chooseService('Surat Keterangan DTKS');
  const part = kiosk.page.locator('[aria-labelledby=priority-question] button, nav, nav button');
  await expect(part).not.toHaveCount(0);
  const spilt = () =>
    part.evaluateAll((all) => all.filter((e) => e.scrollWidth > e.clientWidth).map((e) => e.textContent));
  const panels = [
    { width: 1920, height: 1080 },
    { width: 1366, height: 768 },
    { width: 1280, height: 1024 },
  ];
  const spiltAnywhere = async () => {
    const found: (string | null)[] = [];
    for (const panel of panels) {
      await kiosk.page.setViewportSize(panel);
      found.push(...(await spilt()));
    }
    return found;
  };
  expect(await spiltAnywhere()).toEqual([]);
  await kiosk.comfort.getByRole('button', { name: words.comfort.large }).click();
  expect(await spiltAnywhere()).toEqual([]);
  await kiosk.comfort.getByRole('button', { name: languageNames.en.hint }).click();
  expect(await spiltAnywhere()).toEqual([]);
});

test('[KI4] whoever leaves takes large text, contrast and language along', async ({ kiosk }) => {
  const page = kiosk.page;
  await kiosk.comfort.getByRole('button', { name: words.comfort.large }).click();
  await kiosk.comfort.getByRole('button', { name: words.comfort.contrast }).click();
  await kiosk.comfort.getByRole('button', { name: languageNames.en.hint }).click();
  await expect(page.locator('html')).toHaveAttribute('data-size', 'large');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await expect(kiosk.title).toContainText('Touch the service');

  await page.getByRole('button', { name: 'DTKS letter', exact: true }).click();
  await kiosk.at('papers').waitFor();
  await page.clock.install();
  await page.reload();
  await kiosk.at('home').waitFor();
  await expect(page.locator('html')).not.toHaveAttribute('data-size', 'large');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'contrast');
  await expect(kiosk.title).toContainText(words.chooseService);

  await kiosk.comfort.getByRole('button', { name: words.comfort.large }).click();
  await page.clock.runFor(31_000);
  await expect(page.locator('html')).not.toHaveAttribute('data-size', 'large');
});

test('[KI7] a visitor calls a clerk, who says that he is coming', async ({ kiosk, clerkAt }) => {
  const desk = await clerkAt('Front Office 1');
  const help = kiosk.comfort.getByRole('button', { name: words.comfort.help });
  await help.click();
  await help.click();
  await expect(kiosk.page.getByText(words.help.asked)).toBeVisible();
  const call = desk.page.getByRole('alert').filter({ hasText: 'Pengunjung di Kiosk pintu masuk memanggil petugas' });
  await expect(call).toBeVisible();
  await desk.page.getByRole('button', { name: 'Saya datang' }).click();
  await expect(desk.page.getByRole('button', { name: 'Saya datang' })).toHaveCount(0);
  await expect(kiosk.page.getByText(words.help.coming)).toBeVisible();
});

test('[KI3] fingers that slip, rest, pinch or press twice at once take one number or none', async ({ kiosk, hall }) => {
  const { page } = kiosk;
  const touch = await page.context().newCDPSession(page);
  const dispatch = (type: string, ...points: { x: number; y: number; id?: number }[]) =>
    touch.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints: points });
  const middle = async (name: string) => {
    const box = await page.getByRole('button', { name, exact: true }).boundingBox();
    if (!box) throw new Error(`${name} is not on the glass`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const first = await middle(words.numberOf('Surat Keterangan DTKS'));
  const second = await middle(words.numberOf('Informasi bansos'));

  // Slides off the button, and onto another one.
  await dispatch('touchStart', first);
  await dispatch('touchMove', { x: first.x, y: first.y + 90 });
  await dispatch('touchMove', second);
  await dispatch('touchEnd');
  // Two fingers moving apart: a pinch.
  await dispatch('touchStart', { ...first, id: 1 }, { ...second, id: 2 });
  await dispatch(
    'touchMove',
    { x: first.x - 80, y: first.y - 80, id: 1 },
    { x: second.x + 80, y: second.y + 80, id: 2 },
  );
  await dispatch('touchEnd');
  await expect(kiosk.at('home')).toBeVisible();
  expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
  // A long press, and the menu key.
  await page.keyboard.press('ContextMenu');
  await page.evaluate(() => history.back());
  await expect(kiosk.at('home')).toBeVisible();
  expect(hall.kioskPaper.papers).toHaveLength(0);

  // Two hands on two buttons at once: one number.
  await dispatch('touchStart', { ...first, id: 1 });
  await dispatch('touchStart', { ...first, id: 1 }, { ...second, id: 2 });
  await dispatch('touchEnd');
  await page.getByRole('button', { name: words.numberOf('Surat Keterangan DTKS'), exact: true }).tap();
  await kiosk.at('holding').waitFor();
  await expect.poll(() => hall.kioskPaper.papers.length).toBe(1);
});
