import { callText } from '../../counter/words/call-text.ts';
import { hallNowId } from '../../counter/hall-now/words/id.ts';
import { id as words } from '../../counter/words/id.ts';
import { expect, test } from '../fixtures.ts';
import { CounterScreen } from '../screens/counter-screen.ts';
import { FaultLine } from '../line/fault-line.ts';

const t = callText('id').alarm;

test('[SA1] [SA2] [SA3] a clerk who is threatened presses F12 while she types: colleagues see where, one goes there', async ({
  hall,
  kiosk,
  display,
  newComputer,
  clerkAt,
}) => {
  await (await kiosk.takeNumberFor('Informasi bansos')).done();
  const desk = await clerkAt('Front Office 1');
  const beside = await clerkAt('Back Office 1');
  const head = await newComputer('counter', hall.pairing('counter'));
  const door = await CounterScreen.open(head, hall.url);
  await door.signIn({ name: 'pengawas', password: hall.password, counter: null });
  await head.getByRole('heading', { name: hallNowId.windowTitle }).waitFor();
  await desk.callNext();
  await desk.start();
  await desk.page.getByRole('textbox', { name: words.need.title, exact: true }).focus();
  await desk.page.keyboard.press('F12');

  for (const page of [beside.page, head]) {
    await expect(page.getByRole('alert').filter({ hasText: t.wanted('Front Office 1') })).toBeVisible();
  }
  await expect(desk.page.getByText('Terkirim kepada rekan')).toBeVisible();
  await expect(desk.page.getByText(t.wanted('Front Office 1'))).toHaveCount(0);
  for (const page of [kiosk.page, display.page]) await expect(page.getByText(/minta bantuan/i)).toHaveCount(0);

  await beside.page.getByRole('button', { name: t.go, exact: true }).click();
  await expect(desk.page.getByText(/datang\./)).toBeVisible();
  await expect(head.getByText(/ke sana\./)).toBeVisible();
  await beside.page.getByRole('button', { name: t.end }).click();
  await expect(head.getByText(/sudah ditangani, kata/)).toBeVisible();
  await expect(desk.page.getByText('Terkirim kepada rekan')).toHaveCount(0);
});

test('[SA1] [SA4] [AC2] from a locked screen, pressed by mistake: the others are told that nobody needs to come', async ({
  clerkAt,
}) => {
  const desk = await clerkAt('Front Office 1');
  const beside = await clerkAt('Back Office 1');
  await desk.page.keyboard.press('F4');
  await desk.page.getByRole('heading', { level: 1, name: words.lock.title }).waitFor();
  await desk.page.getByRole('button', { name: t.ask }).click();
  await expect(beside.page.getByText(t.wanted('Front Office 1'))).toBeVisible();
  await desk.page.getByRole('button', { name: t.takeBack }).click();
  await expect(beside.page.getByText(/salah tekan\. Tidak perlu ke sana\./)).toBeVisible();
});

test('[SA2] [SA3] a colleague with a dialog before her, and one at other work, read it and say that they go', async ({
  kiosk,
  clerkAt,
}) => {
  await (await kiosk.takeNumberFor('Informasi bansos')).done();
  const desk = await clerkAt('Front Office 2');
  const beside = await clerkAt('Front Office 1');
  await beside.callNext();
  await beside.start();
  await beside.page.evaluate(() => Reflect.deleteProperty(window, 'documentPictureInPicture'));
  const opened = beside.page.waitForEvent('popup');
  await beside.page.keyboard.press('F10');
  const small = await opened;
  await small.setViewportSize({ width: 360, height: 240 });
  await expect(beside.page.getByRole('button', { name: words.main.finish })).toBeEnabled();
  await beside.page.keyboard.press('F2');
  const dialog = beside.page.getByRole('dialog');
  await expect(dialog).toBeVisible();

  await desk.page.keyboard.press('F12');
  await expect(small.getByRole('alert').filter({ hasText: t.wanted('Front Office 2') })).toBeVisible();
  await expect(small.getByRole('button', { name: words.smallWindow.elsewhere })).toBeInViewport({ ratio: 1 });
  await small.screenshot({ path: test.info().outputPath('small.png') });
  await expect(dialog.getByText(t.wanted('Front Office 2'))).toBeVisible();
  await beside.page.screenshot({ path: test.info().outputPath('dialog.png') });
  await dialog.getByRole('button', { name: t.go, exact: true }).click();
  await expect(desk.page.getByText(/datang\./)).toBeVisible();
  await expect(dialog.getByText(/ke sana\./)).toBeVisible();
  await expect.poll(() => dialog.evaluate((shown) => shown.contains(document.activeElement))).toBe(true);
  await small.getByRole('button', { name: t.end }).click();
  await expect(desk.page.getByText('Terkirim kepada rekan')).toHaveCount(0);
  await beside.page.keyboard.press('Escape');
  await expect(beside.page.getByText(/sudah ditangani, kata/)).toBeVisible();
});

test('[SA6] while the hub is away her screen says that nobody knows, and it is told once it is back, also by a page that was loaded anew', async ({
  hall,
  newComputer,
  clerkAt,
}) => {
  const beside = await clerkAt('Back Office 1');
  const line = await FaultLine.lay(hall.url);
  const page = await newComputer('counter', { hub: line.address, token: hall.pairing('counter').token });
  const door = await CounterScreen.open(page, line.address);
  await door.signIn({ name: 'front-office', password: hall.password, counter: 'Front Office 1' });
  await page.getByRole('button', { name: t.ask }).waitFor();
  line.unplug();
  await page.keyboard.press('F4');
  await page.keyboard.press('F12');
  await expect(page.getByText(t.pending)).toBeVisible();
  await expect(beside.page.getByText(t.wanted('Front Office 1'))).toHaveCount(0);
  await page.goto('about:blank'); // what was loaded is gone, as with F5
  line.plugIn();
  await page.goto(`${line.address}/counter/`);
  await expect(beside.page.getByText(t.wanted('Front Office 1'))).toBeVisible();
  await expect(page.getByText(t.pending)).toHaveCount(0);
  await line.close();
});
