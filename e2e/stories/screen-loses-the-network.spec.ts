import { id as words } from '../../counter/words/id.ts';
import { expect, test } from '../fixtures.ts';
import { OwnTime } from '../own-time.ts';
import { DisplayScreen } from '../screens/display-screen.ts';
import { KioskScreen } from '../screens/kiosk-screen.ts';
import { FaultLine } from '../line/fault-line.ts';

/** What a busy machine may add to the promised time. */
const BUSY_MACHINE_MS = 1_000;
const STALE_WITHIN_MS = 3_000 + BUSY_MACHINE_MS;
const CURRENT_WITHIN_MS = 2_000 + BUSY_MACHINE_MS;

test(
  '[SC2][SC3] a display whose cable is pulled says so with the time, and is current once it is plugged in',
  { tag: '@seconds' },
  async ({ browser, hall, kiosk, newComputer, clerkAt }) => {
    const line = await FaultLine.lay(hall.url);
    const display = await DisplayScreen.open(await newComputer('display'), line.address);
    const number = await (await kiosk.takeNumberFor('Informasi bansos')).number();
    await expect(display.waitingFor('informasi-bansos')).toContainText('1 orang');
    const desk = await clerkAt('Front Office 1');

    line.unplug();
    const sinceCut = await OwnTime.of(browser);
    await display.stale.waitFor();
    expect(sinceCut.ms).toBeLessThan(STALE_WITHIN_MS);
    await expect(display.stale).toContainText('keadaan pukul 08.15 WIB');
    hall.clock.pass(6);
    await desk.callNext();
    await expect(display.called(number)).toBeHidden();
    await expect(display.stale, 'still the time of what is shown').toContainText('keadaan pukul 08.15 WIB');

    line.plugIn();
    const sinceMended = await OwnTime.of(browser);
    await display.called(number).waitFor();
    await display.stale.waitFor({ state: 'detached' });
    expect(sinceMended.ms).toBeLessThan(CURRENT_WITHIN_MS);
    await line.close();
  },
);

test(
  '[SC2][SC3] a kiosk without the hub sends visitors to the clerks, and serves again by itself',
  { tag: '@seconds' },
  async ({ browser, hall, newComputer }) => {
    const line = await FaultLine.lay(hall.url);
    const kiosk = await KioskScreen.open(await newComputer('kiosk'), line.address);
    line.unplug();
    await expect(kiosk.at('away')).toContainText('Silakan ambil nomor di meja petugas');
    line.plugIn();
    const sinceMended = await OwnTime.of(browser);
    await kiosk.at('home').waitFor();
    expect(sinceMended.ms).toBeLessThan(CURRENT_WITHIN_MS);
    const ticket = await kiosk.takeNumberFor('Informasi bansos');
    expect(await ticket.number()).toBe('B001');
    await line.close();
  },
);

test(
  '[SC2] a display is current again as quickly after an outage in which it called the hub in vain',
  { tag: '@seconds' },
  async ({ browser, hall, kiosk, newComputer, clerkAt }) => {
    const line = await FaultLine.lay(hall.url);
    const display = await DisplayScreen.open(await newComputer('display'), line.address);
    const number = await (await kiosk.takeNumberFor('Informasi bansos')).number();
    const desk = await clerkAt('Front Office 1');
    line.unplug();
    await display.page.waitForEvent('websocket');
    await desk.callNext();

    line.plugIn();
    const sinceMended = await OwnTime.of(browser);
    await display.called(number).waitFor();
    expect(sinceMended.ms).toBeLessThan(CURRENT_WITHIN_MS);
    await line.close();
  },
);

test('[OB5] a page loaded anew or closed says nothing about the network, one whose line is cut does', async ({
  hall,
  kiosk,
  newComputer,
}) => {
  const { seen, access, clock } = hall.hub.office;
  const idOf = async (role: string) => (await access.devices()).find((device) => device.role === role)?.id ?? '';
  const cutsOf = (id: string) => seen.devices.of(id, clock.now()).cuts;
  await kiosk.at('home').waitFor();
  const reloaded = await idOf('kiosk');
  for (let load = 0; load < 5; load++) {
    await kiosk.page.reload();
    await kiosk.at('home').waitFor();
  }
  await kiosk.page.goto('about:blank');
  await expect.poll(() => seen.devices.isOnline(reloaded)).toBe(false);
  expect(cutsOf(reloaded)).toBe(0);

  const line = await FaultLine.lay(hall.url);
  await DisplayScreen.open(await newComputer('display'), line.address);
  const cut = await idOf('display');
  await expect.poll(() => seen.devices.isOnline(cut)).toBe(true);
  line.cut();
  await expect.poll(() => cutsOf(cut)).toBe(1);
  await line.close();
});

test('[SC3] a page that the hub did not bring comes whole when it is asked for again, its looks, too', async ({
  clerkAt,
}) => {
  const { page } = await clerkAt('Front Office 1');
  await page.route('**/assets/**', (route) => route.abort());
  await page.getByRole('button', { name: words.bar.cases(0) }).click();
  const again = page.getByRole('button', { name: words.again, exact: true });
  await again.waitFor();
  await page.unroute('**/assets/**');
  await again.click();
  await page.getByRole('heading', { name: words.cases.title }).first().waitFor();
  await expect(page.locator('.area-frame')).toHaveCSS('display', 'flex');
});
