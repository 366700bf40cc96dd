import { expect, test } from '../fixtures.ts';
import { KioskScreen } from '../screens/kiosk-screen.ts';

test('[LK7] the papers of a service fit the panel, too, where one of two is enough, in both languages', async ({
  hall,
  newComputer,
}) => {
  const { file } = hall.hub.office;
  const [service, ...others] = file.current.services;
  if (!service) throw new Error('This hall has no service.');
  const suket = { id: 'suket', text: { text: 'Surat keterangan perekaman', own: true as const }, mandatory: false };
  const requirements = service.requirements.map((paper) =>
    paper.id === 'ktp' ? { ...paper, alternatives: [suket.id] } : paper,
  );
  await file.change({
    ...file.current,
    services: [{ ...service, requirements: [...requirements, { ...suket, documents: [] }] }, ...others],
  });
  const { page } = await KioskScreen.open(await newComputer('kiosk'), hall.url);
  const kiosk = new KioskScreen(page);
  await kiosk.chooseService(service.shortName.id);
  await expect(page.getByText('Cukup salah satu')).toBeVisible();
  const beyond = () => page.locator('.area').evaluate((area) => area.scrollHeight - area.clientHeight);
  expect(await beyond()).toBe(0);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByText('One of these is enough')).toBeVisible();
  expect(await beyond()).toBe(0);
});
