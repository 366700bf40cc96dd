import type { Page } from 'playwright/test';
import { hallNowId } from '../../counter/hall-now/words/id.ts';
import { personId } from '../../counter/person/words/id.ts';
import { en } from '../../counter/words/en.ts';
import { id as words } from '../../counter/words/id.ts';
import { settingsAreas } from '../../counter/settings/settings.svelte.ts';
import type { AlarmCommand } from '../../server/domain/alarm/staff-alarm.ts';
import type { TestHall } from '../hall.ts';
import { CounterScreen } from '../screens/counter-screen.ts';
import type { DeskPage } from '../screens/desk-page.ts';
import { SettingsPage } from '../screens/settings-page.ts';

type Stops = AsyncGenerator<string, void>;

/** A clerk's hour: sign-in, queue, a visitor, the dialogs. */
export async function* walkDesk(page: Page, hall: TestHall, counter: string, clerk: string): Stops {
  const door = await CounterScreen.open(page, hall.url);
  await page.getByLabel(words.signIn.name).waitFor();
  yield 'sign-in';
  const desk = await door.signIn({ name: clerk, password: hall.password, counter });
  yield 'queue';
  yield* opens(page, words.bar.keys);
  yield* opens(page, words.queue.find);
  await desk.callNext();
  yield 'called';
  await desk.start();
  yield 'serving';
  yield* alarmBeside(page, hall);
  yield* dialogsOf(desk);
}

async function* alarmBeside(page: Page, { hub: { office } }: TestHall): Stops {
  const other = (await office.access.clerks()).find(({ name }) => name === 'admin');
  const alarm = { alarmId: office.chance.id(), clerkId: other?.id ?? '', counterId: null };
  const say = (command: AlarmCommand) => office.live.perform({ command, commandId: null, answer: () => null });
  const told = page.getByRole('alert').filter({ hasText: 'Meja depan' });
  await say({ type: 'raise-alarm', ...alarm, place: 'Meja depan' });
  await told.waitFor();
  yield 'a colleague asks for help';
  await say({ type: 'end-alarm', ...alarm, clerkId: 'another', runsTheHall: true });
  await told.waitFor({ state: 'detached' });
  yield 'a colleague was helped';
}

async function* dialogsOf(desk: DeskPage): Stops {
  await desk.ready();
  for (const name of [words.actions.hold, words.actions.transfer]) yield* opens(desk.page, name);
  const finish = await desk.openFinish();
  yield 'finish';
  await finish.cancel();
}

async function* opens(page: Page, button: string): Stops {
  await page.getByRole('button', { name: button }).first().click();
  await page.getByRole('dialog').waitFor();
  yield button;
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Everything an administrator can open. */
export async function* walkAreas(page: Page, hall: TestHall): Stops {
  yield* walkAnswers(page, hall);
  await page.getByRole('button', { name: words.bar.settings, exact: true }).click();
  const settings = new SettingsPage(page);
  await settings.title.waitFor();
  for (const area of settingsAreas) {
    await settings.goTo(area);
    await page.waitForLoadState('networkidle');
    yield `settings: ${area}`;
  }
}

/** The hall now, a person's data, the reports. */
export async function* walkAnswers(page: Page, hall: TestHall): Stops {
  const door = await CounterScreen.open(page, hall.url);
  await door.signIn({ name: 'admin', password: hall.password, counter: null });
  await page.getByRole('button', { name: words.bar.settings, exact: true }).waitFor();
  yield 'choose-counter';
  await page.getByRole('button', { name: words.hallNow.open, exact: true }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  yield 'hall-now';
  await page.getByRole('button', { name: hallNowId.person, exact: true }).click();
  await page.getByLabel(personId.ask.nik).waitFor();
  yield 'person';
  await page.reload();
  await page.getByRole('button', { name: words.openReports, exact: true }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  yield 'reports';
}

/**
 * Each stop in both languages; the language button is unreachable behind a dialog and missing in the settings: there
 * the language chosen before stays.
 */
export async function* inBothLanguages(page: Page, stops: AsyncIterable<string>): Stops {
  for await (const stop of stops) {
    yield stop;
    const toEnglish = page.getByRole('button', { name: words.languageName }).first();
    if ((await page.getByRole('dialog').count()) > 0 || !(await toEnglish.isVisible())) continue;
    await toEnglish.click();
    await page.locator('html[lang="en"]').waitFor();
    yield `${stop} in English`;
    await page.getByRole('button', { name: en.languageName }).first().click();
    await page.locator('html[lang="id"]').waitFor();
  }
}
