import { accountId as t } from '../../counter/words/account-id.ts';
import { expect, test } from '../fixtures.ts';
import { AccountPage } from '../screens/account-page.ts';
import { CounterScreen } from '../screens/counter-screen.ts';

const NEXT = 'empat kata yang jauh';

test('[AC1] [AC2] a clerk sees where he is signed in, ends the other session, and changes PIN and password', async ({
  hall,
  clerkAt,
  newComputer,
}) => {
  const elsewhere = await clerkAt(null, 'front-office');
  const { page } = await clerkAt(null, 'front-office');
  const account = await AccountPage.open(page);
  await expect(account.sessions).toHaveCount(2);
  await expect(account.sessions.filter({ hasText: t.here })).toHaveCount(1);
  await account.endOthers();
  await expect(account.sessions).toHaveCount(1);
  await expect(new CounterScreen(elsewhere.page).title).toBeVisible();

  await account.choosePin('1234', hall.password);
  await expect(account.part(t.pin).getByRole('alert'), 'a PIN that everybody guesses').toContainText('mudah ditebak');
  await account.choosePin('7391', hall.password);
  await expect(account.part(t.pin)).toContainText(t.pinIs);
  await account.changePassword(hall.password, NEXT);
  await expect(account.part(t.change)).toContainText(t.saved);

  const door = await CounterScreen.open(await newComputer('counter', hall.pairing('counter')), hall.url);
  await door.signIn({ name: 'front-office', password: hall.password, counter: null });
  await expect(door.refusal.filter({ hasText: /\S/ })).toBeVisible();
  await door.signIn({ name: 'front-office', password: NEXT, counter: null });
  await expect(door.page.getByRole('button', { name: /^Akun / })).toBeVisible();
});

test('[AC4] an administrator sees who is signed in, and ends the session of somebody who forgot to', async ({
  clerkAt,
  settingsAt,
}) => {
  const forgotten = await clerkAt('Front Office 1');
  const { page } = await settingsAt('devices');
  const session = page.getByRole('listitem').filter({ hasText: 'Petugas Front Office' });
  await expect(session).toContainText('Front Office 1');
  await session.getByRole('button', { name: t.end }).click();
  await page.getByRole('dialog').getByRole('button', { name: t.end }).click();
  await expect(session).toHaveCount(0);
  await expect(new CounterScreen(forgotten.page).title).toBeVisible();
});
