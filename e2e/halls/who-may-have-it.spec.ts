import { expect, test } from '../fixtures.ts';
import { arrive, receive } from './office-day.ts';
import { stepsOf } from './source-steps.ts';

const step = stepsOf('banjarnegara');
const service = 'Santunan lanjut usia terlantar';
const whoBrings = 'Boleh mengajukan untuk orang lain: Keluarga, kelurahan / desa.';
const whoMay = 'Lanjut Usia Terlantar Di Daerah Yang Belum Masuk Daftar Penerimaan Program';

test.use({ wish: { hallId: 'banjarnegara', at: '2026-11-23 09:00', kind: 'trial' } });

test('[SB4] line 13 is read at the kiosk, at home and at the counter, where the clerk reads what is to be done, too', async ({
  hall,
  kiosk,
  newComputer,
  clerkAt,
}) => {
  await step(13, whoMay, async () => {
    await kiosk.chooseService(service);
    await expect(kiosk.step).toContainText(whoMay);
    await step(24, 'Keluarga', () => expect(kiosk.step).toContainText(whoBrings));
    await kiosk.goBack();
    const home = await newComputer('display');
    await home.goto(`${hall.url}/online/layanan/santunan-lansia-terlantar`);
    await expect(home.getByText(whoMay, { exact: false }).last()).toBeVisible();
    await step(24, 'kelurahan / desa', () => expect(home.getByText(whoBrings)).toBeVisible());
  });
  const desk = await clerkAt('Front Office 1');
  await receive(desk, await arrive(kiosk, service));
  await step(13, whoMay, () => expect(desk.page.locator('[data-work]')).toContainText(whoMay));
  await step(25, 'Surat Pemohon diterima oleh front office untuk diserahkan ke manager', () =>
    expect(desk.page.getByText(/^Bunyi standar pelayanan: .*Surat Pemohon diterima oleh front office/)).toBeVisible(),
  );
  await step(24, 'surat permohonan bantuan sosial', () =>
    expect(desk.page.getByRole('group', { name: /^surat permohonan/i })).toContainText(
      'Disebut di prosedur (baris 24), bukan di daftar persyaratan.',
    ),
  );
});
