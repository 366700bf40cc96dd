import { expect, test } from '../fixtures.ts';
import { glassFaults } from './glass-faults.ts';
import { walkKiosk } from './kiosk-walk.ts';

test.use({ wish: { hallId: 'karangasem', at: '2026-11-24 08:30', kind: 'trial' } });

for (const [name, width, height, bottomMm] of [
  ['upright', 1080, 1920, 900],
  ['lying', 1920, 1080, 900],
] as const) {
  test(`[KI10] on a panel that hangs ${bottomMm} mm above the floor, ${name}, whoever sits reaches everything`, async ({
    hall,
    newComputer,
  }) => {
    const { file } = hall.hub.office;
    const panel = { diagonalInches: 21.5, bottomMm };
    const [first, ...others] = file.current.kiosks;
    if (!first) throw new Error('This hall has no kiosk.');
    await file.change({ ...file.current, kiosks: [{ ...first, panel }, ...others] });
    const page = await newComputer('kiosk');
    await page.setViewportSize({ width, height });
    const found: string[] = [];
    for await (const stop of walkKiosk(page, hall)) {
      // A trial's strip pushes the upright page down; a real hall has none. The layout is final two frames later.
      await page.evaluate(async () => {
        document.querySelector('.trial')?.remove();
        for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
      });
      for (const fault of await glassFaults(page, panel)) found.push(`${stop}: ${fault}`);
    }
    expect(found).toEqual([]);
  });
}

test('[KI11] nine services stand at home, the last as near as the first', async ({ hall, newComputer }) => {
  const { file } = hall.hub.office;
  const [service] = file.current.services;
  if (!service) throw new Error('This hall has no service.');
  const nine = Array.from({ length: 9 }, (_, i) => ({
    ...service,
    id: `layanan-${i + 1}`,
    series: 'ABCDEFGHJ'[i] ?? 'A',
    shortName: { id: `Layanan ke-${i + 1}`, en: `Service ${i + 1}` },
  }));
  await file.change({ ...file.current, services: nine });
  for (const [width, height] of [
    [1080, 1920],
    [1920, 1080],
  ] as const) {
    const page = await newComputer('kiosk');
    await page.setViewportSize({ width, height });
    await page.goto(`${hall.url}/kiosk/`);
    const cards = page.locator('article');
    await expect(cards).toHaveCount(9);
    expect(await glassFaults(page)).toEqual([]);
    const more = page.getByRole('button', { name: 'Baca lanjutannya' });
    const last = cards.nth(8).getByRole('button').last();
    // Scrolling is animated; a touch during it starts from the current position.
    await expect(async () => {
      if (await more.isVisible()) await more.click({ timeout: 1_000 });
      await expect(more).toBeHidden({ timeout: 1_500 });
    }).toPass();
    await expect(last).toBeInViewport({ ratio: 1 });
    await last.click();
    await expect(page.getByRole('main')).toHaveAttribute('data-step', /holding|papers/);
    await page.close();
  }
});
