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

test.describe('of a complaint that came by another way', () => {
  test.use({ wish: { hallId: 'karangasem', at: '2026-11-24 08:30', kind: 'trial' } });

  test('[CT5] [CT6] its day is at fault in sight, above what enters it; a figure is mended where it stands', async ({
    complaintsAs,
  }) => {
    const { page } = await complaintsAs('petugas-pengaduan');
    const t = words.complaints;
    await page.getByRole('button', { name: t.tabs.receive, exact: true }).click();
    await page.getByRole('button', { name: 'Facebook' }).click();
    await page.keyboard.type('Antreannya lama.');
    const day = page.getByLabel(t.receive.came);
    await day.pressSequentially('04122026');
    await page.keyboard.press('Control+Enter');
    const fault = page.getByText(faultId.otherDay);
    await expect(day).toBeFocused();
    await expect(fault).toBeVisible();
    const enter = await page.getByRole('button', { name: t.receive.send }).boundingBox();
    const told = await fault.boundingBox();
    expect((told?.y ?? 0) + (told?.height ?? 0)).toBeLessThan(enter?.y ?? 0);
    for (const key of ['End', ...Array<string>(5).fill('ArrowLeft'), 'Backspace', '1']) await page.keyboard.press(key);
    await expect(day).toHaveValue('04/11/2026');
    await expect(fault).toHaveCount(0);
  });
});
