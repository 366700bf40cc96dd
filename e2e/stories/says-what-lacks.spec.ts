import { faultId } from '../../counter/parts/field-faults/fault-id.ts';
import { id as words } from '../../counter/words/id.ts';
import { expect, test } from '../fixtures.ts';
import { CounterScreen } from '../screens/counter-screen.ts';

const { settings: t } = words;

test('[CT5] what lacks is said under its field, the keys are at the first of them, and it goes when it is mended', async ({
  hall,
  newComputer,
}) => {
  const door = await CounterScreen.open(await newComputer('counter', hall.pairing('counter')), hall.url);
  const settings = await door.signInToSettings('admin', hall.password);
  await settings.goTo('register');
  const form = settings.page.getByRole('region', { name: t.register.upload });
  const start = form.getByRole('button', { name: t.register.start });
  await start.click();
  await expect(form.getByText(faultId.file)).toBeVisible();
  await expect(form.getByText(faultId.empty)).toBeVisible();
  await expect(form.getByLabel(t.register.file)).toBeFocused();

  await form.getByLabel(t.register.file).setInputFiles({
    name: 'dtks.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('nik;nama'),
  });
  await expect(form.getByText(faultId.file)).toHaveCount(0);
  await start.click();
  const period = form.getByRole('textbox', { name: t.register.period, exact: true });
  await expect(period).toBeFocused();
  await expect(period).toHaveAccessibleDescription(faultId.empty);
  await settings.page.keyboard.type('Oktober 2026');
  await expect(form.getByText(faultId.empty)).toHaveCount(0);
});

test('[CT5] [SE2] whoever looks at his changes and finds one of them wrong is led to its field', async ({
  hall,
  newComputer,
}) => {
  const door = await CounterScreen.open(await newComputer('counter', hall.pairing('counter')), hall.url);
  const settings = await door.signInToSettings('admin', hall.password);
  await settings.goTo('office');
  const name = settings.page.getByRole('textbox', { name: 'Nama kantor pada layar dan struk', exact: true });
  await name.clear();
  await settings.page.getByRole('button', { name: words.changes.look, exact: true }).click();
  const told = settings.page.getByRole('dialog', { name: words.changes.title });
  await expect(told.getByRole('alert')).toBeVisible();
  await told.getByRole('button', { name: words.cancel, exact: true }).click();
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(faultId.empty);
});

test('[CT5] a dialog at the desk speaks as the screen does, in its language', async ({ clerkAt }) => {
  const { page } = await clerkAt('Front Office 1');
  await page.getByRole('button', { name: words.languageName }).click();
  await page.getByRole('button', { name: 'Outage', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Begin the outage' }).click();
  await expect(dialog.getByText('This has to be filled in.')).toBeVisible();
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await dialog.getByRole('button', { name: 'Network' }).click();
  await expect(dialog.getByText('This has to be filled in.')).toHaveCount(0);
});
