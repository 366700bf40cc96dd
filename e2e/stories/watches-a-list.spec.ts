import { id as words } from '../../counter/words/id.ts';
import { expect, test } from '../fixtures.ts';
import { CounterScreen } from '../screens/counter-screen.ts';

const t = words.settings.devices;

test('[SE10] a refused press stays to be read while the list beside it goes on telling which devices come and go', async ({
  hall,
  newComputer,
}) => {
  const door = await CounterScreen.open(await newComputer('counter', hall.pairing('counter')), hall.url);
  const settings = await door.signInToSettings('admin', hall.password);
  await settings.goTo('devices');
  const form = settings.page.getByRole('region', { name: t.pair, exact: true });
  await form.getByLabel(t.code).fill('999999');
  await form.getByLabel(t.name).fill('Kiosk yang tidak ada');
  await form.getByRole('button', { name: t.confirm, exact: true }).click();
  const said = form.getByRole('alert').filter({ hasText: words.refusals['unknown-code'] });
  await expect(said).toBeVisible();

  const connected = settings.page.getByRole('row').filter({ hasText: `● ${t.online}` });
  const before = await connected.count();
  const another = await newComputer('counter', hall.pairing('counter'));
  await CounterScreen.open(another, hall.url);
  await expect(connected).toHaveCount(before + 1);
  await another.context().close();
  await expect(connected).toHaveCount(before);
  await expect(said).toBeVisible();
});
