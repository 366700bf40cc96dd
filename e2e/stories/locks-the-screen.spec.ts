import type { Page } from 'playwright/test';
import { id as words } from '../../counter/words/id.ts';
import { expect, test } from '../fixtures.ts';
import { AccountPage } from '../screens/account-page.ts';
import { CounterScreen } from '../screens/counter-screen.ts';
import { DeskPage } from '../screens/desk-page.ts';

const t = words.lock;
const COUNTER = 'Front Office 1';
const PIN = '7391';

const locked = (page: Page) => page.getByRole('heading', { level: 1, name: t.title });

async function open(page: Page, label: string, secret: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(secret);
  await page.getByRole('button', { name: t.open, exact: true }).click();
}

test('[AC2] a clerk locks with F4, opens with the PIN, and after three wrong ones with the password alone', async ({
  hall,
  kiosk,
  clerkAt,
}) => {
  const desk = await clerkAt(COUNTER);
  const { page } = desk;
  const number = await (await kiosk.takeNumberFor('Informasi bansos')).number();
  await expect(desk.queue).toContainText(number);
  const account = await AccountPage.open(page);
  await account.choosePin(PIN, hall.password);
  await account.goBack();

  await desk.heading(COUNTER).waitFor();
  await page.keyboard.press('F4');
  await expect(locked(page)).toBeVisible();
  await expect(page.getByText(number), 'nothing of the hall is left to be read').toHaveCount(0);
  await open(page, t.pin, PIN);
  await desk.heading(COUNTER).waitFor();
  await expect(desk.queue).toContainText(number);

  await page.keyboard.press('F4');
  for (let i = 0; i < 2; i++) {
    await open(page, t.pin, '1830');
    await expect(page.getByRole('alert')).toContainText('PIN tidak cocok');
  }
  await open(page, t.pin, '1830');
  await expect(page.getByLabel(t.pin, { exact: true })).toHaveCount(0);
  await open(page, words.signIn.password, 'bukan kata sandinya');
  await expect(page.getByRole('alert')).toContainText(/\S/);
  await open(page, words.signIn.password, hall.password);
  await desk.heading(COUNTER).waitFor();
});

test('[AC2] ten minutes of silence lock the screen, and whoever comes next can sign in as somebody else', async ({
  hall,
  newComputer,
}) => {
  const page = await newComputer('counter', hall.pairing('counter'));
  await page.clock.install();
  const door = await CounterScreen.open(page, hall.url);
  await door.signIn({ name: 'front-office', password: hall.password, counter: COUNTER });
  await page.clock.fastForward('09:00');
  await page.mouse.move(20, 20);
  await page.clock.fastForward('09:00');
  await new DeskPage(page).heading(COUNTER).waitFor();
  await page.clock.fastForward('10:30');
  await expect(locked(page)).toBeVisible();
  await page.getByRole('button', { name: /Masuk sebagai orang lain/ }).click();
  await expect(door.title).toBeVisible();
});
