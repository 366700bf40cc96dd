import { expect, test } from '../fixtures.ts';
import { phoneOf } from '../screens/phone.ts';

const SERVICE = 'Informasi bansos';

test('[ON5][IS7][CA13] a ticket is followed on a telephone until it is called, called again, served and over', async ({
  hall,
  kiosk,
  clerkAt,
  browser,
}) => {
  await (await kiosk.takeNumberFor(SERVICE)).done();
  const ticket = await kiosk.takeNumberFor(SERVICE);
  const number = await ticket.number();
  await expect(ticket.paper).toHaveAttribute('data-state', 'printed');
  const phone = await phoneOf(browser);
  await phone.goto(hall.kioskPaper.scannedCode ?? '');
  const shown = phone.locator('.ticket');

  await test.step('it says how many are ahead, and is told when one of them is called', async () => {
    await expect(shown).toContainText(number);
    await expect(shown).toContainText('1 orang di depan Anda');
    await phone.getByRole('button', { name: 'Bunyikan saat saya dipanggil' }).tap();
    await expect(phone.getByText('HP ini akan berbunyi')).toBeVisible();
  });

  const desk = await clerkAt('Front Office 1');
  await desk.callNext();
  await expect(shown).toContainText('Anda berikutnya');
  await desk.start();
  await desk.finish('Terjawab di Front Office');

  await test.step('the call fills the screen until it has been seen; a recall does so again', async () => {
    await desk.callNext();
    await expect(shown).toContainText('Nomor Anda dipanggil');
    await expect(shown).toContainText('Silakan menuju Front Office 1');
    expect(await shown.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    await expect(phone).toHaveTitle(/^● /);
    await phone.getByRole('button', { name: 'Saya mengerti' }).tap();
    await expect(shown).not.toHaveClass(/ringing/);
    hall.clock.pass(1);
    await desk.recall();
    await expect(shown).toHaveClass(/ringing/);
  });

  await test.step('then it says that he is served, and at the end asks how it was', async () => {
    await desk.start();
    await expect(shown).toContainText('Anda sedang dilayani');
    await desk.finish('Terjawab di Front Office');
    await expect(shown).toContainText('Kunjungan ini sudah selesai');
    await expect(phone.getByRole('link', { name: 'Bagaimana pelayanan kami?' })).toBeVisible();
  });
});

test('[ON4][ON5] a telephone without script sees the same, and asks by itself', async ({ hall, kiosk, browser }) => {
  const ticket = await kiosk.takeNumberFor(SERVICE);
  const number = await ticket.number();
  await expect(ticket.paper).toHaveAttribute('data-state', 'printed');
  const phone = await phoneOf(browser, { scripts: false });
  const answer = await phone.goto(hall.kioskPaper.scannedCode ?? '');
  expect(await answer?.text()).toContain('<noscript><meta http-equiv="refresh" content="15" /></noscript>');
  await expect(phone.locator('.ticket')).toContainText(number);
  await expect(phone.getByText('diperbarui sendiri setiap 15 detik')).toBeVisible();
  await expect(phone.getByRole('button', { name: 'Bunyikan saat saya dipanggil' })).toBeHidden();
});

test('[ON5] a telephone to which the script did not come asks by itself, too', async ({
  kiosk,
  hall,
  clerkAt,
  browser,
}) => {
  await (await kiosk.takeNumberFor(SERVICE)).done();
  const ticket = await kiosk.takeNumberFor(SERVICE);
  await expect(ticket.paper).toHaveAttribute('data-state', 'printed');
  const phone = await phoneOf(browser);
  await phone.clock.install();
  await phone.route('**/online/skrip/**', (route) => route.abort());
  await phone.goto(hall.kioskPaper.scannedCode ?? '');
  await expect(phone.locator('.ticket')).toContainText('1 orang di depan Anda');
  await (await clerkAt('Front Office 1')).callNext();
  // Reloading without a network would lose the page: an outdated one is better.
  await phone.context().setOffline(true);
  await phone.clock.fastForward('00:16');
  await expect(phone.locator('.ticket')).toContainText('1 orang di depan Anda');
  await phone.context().setOffline(false);
  await phone.clock.fastForward('00:16');
  await expect(phone.locator('.ticket')).toContainText('Anda berikutnya');
});
