import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures.ts';
import { KioskCheck } from '../screens/kiosk-check.ts';
import { KioskScreen } from '../screens/kiosk-screen.ts';

const beyond = (page: Page) => page.locator('.area').evaluate((area) => area.scrollHeight - area.clientHeight);

async function fitsInBothLanguages(page: Page): Promise<void> {
  expect(await beyond(page)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('button', { name: 'Bahasa Indonesia' })).toBeVisible();
  expect(await beyond(page)).toBeLessThanOrEqual(0);
}

const panels = { upright: { width: 1080, height: 1920 }, across: { width: 1920, height: 1080 } };

const instead = ['perekaman KTP', 'kehilangan', 'pengantar RT/RW', 'domisili'].map((name, i) => ({
  id: `suket-${i + 1}`,
  text: { text: `Surat keterangan ${name}`, own: true as const },
  mandatory: false,
  documents: [],
}));

for (const count of [2, 5]) {
  test(`[LK7] the papers of a service fit the panel, too, where one of ${count} is enough, in both languages`, async ({
    hall,
    newComputer,
  }) => {
    const { file } = hall.hub.office;
    const [service, ...others] = file.current.services;
    if (!service) throw new Error('This hall has no service.');
    const more = instead.slice(0, count - 1);
    const requirements = service.requirements.map((paper) =>
      paper.id === 'ktp' ? { ...paper, alternatives: more.map(({ id }) => id) } : paper,
    );
    const services = [{ ...service, requirements: [...requirements, ...more] }, ...others];
    await file.change({ ...file.current, services });
    const { page } = await KioskScreen.open(await newComputer('kiosk'), hall.url);
    await new KioskScreen(page).chooseService(service.shortName.id);
    await expect(page.getByText('Cukup salah satu')).toBeVisible();
    await fitsInBothLanguages(page);
  });
}

for (const hallId of ['banjarnegara', 'banyuasin', 'karangasem', 'oku-selatan', 'pariaman']) {
  test.describe(hallId, () => {
    test.use({ wish: { hallId, at: '2026-11-23 08:15', kind: 'trial' } });

    for (const [stands, viewport] of Object.entries(panels)) {
      test(`[LK7] [RG8] the papers of its services, and what is said to whoever is not listed, fit a panel that stands ${stands}, in both languages`, async ({
        hall,
        newComputer,
      }) => {
        const computer = await newComputer('kiosk');
        await computer.setViewportSize(viewport);
        const { page } = await KioskScreen.open(computer, hall.url);
        const kiosk = new KioskScreen(page);
        for (const { shortName } of hall.hub.office.file.current.services) {
          await kiosk.chooseService(shortName.id);
          await fitsInBothLanguages(page);
          await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();
          await kiosk.goBack();
        }
        await KioskCheck.about(kiosk.page, { nik: hall.strangersNik, birthDate: '1990-03-05' });
        await fitsInBothLanguages(page);
      });
    }
  });
}

test('[LK7] [IS8] eight services fit the panel with all that stands beside them, and lead to a number in two touches', async ({
  hall,
  newComputer,
}) => {
  const { file } = hall.hub.office;
  const [service] = file.current.services;
  if (!service) throw new Error('This hall has no service.');
  const services = [...'ABCDEFGH'].map((series) => {
    const shortName = { id: `Surat keterangan ${series}`, en: `Letter ${series}` };
    const hint = {
      id: 'Memeriksa kepesertaan bansos dan mencetak surat keterangan',
      en: 'Check aid and get the letter',
    };
    return { ...service, hint, id: `surat-${series.toLowerCase()}`, series, shortName };
  });
  await file.change({ ...file.current, services });
  const { page } = await KioskScreen.open(await newComputer('kiosk'), hall.url);
  const kiosk = new KioskScreen(page);
  await expect(kiosk.service('Surat keterangan H')).toBeVisible();
  await fitsInBothLanguages(page);
  await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();
  expect(await (await kiosk.takeNumberFor('Surat keterangan H')).number()).toBe('H001');
});
