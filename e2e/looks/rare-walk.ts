import type { Page } from 'playwright/test';
import { id as words } from '../../kiosk/words/id.ts';
import { surveyId } from '../../kiosk/words/survey-id.ts';
import { languageNames } from '../../ui/words/language-names.ts';
import type { Office } from '../../server/application/office.ts';
import { ServedVisitors } from '../../server/transports/whole-hub/survey.fixture.ts';
import type { TestHall } from '../hall.ts';
import { KioskCheck } from '../screens/kiosk-check.ts';
import { KioskScreen } from '../screens/kiosk-screen.ts';
import { KioskSurvey } from '../screens/kiosk-survey.ts';
import type { FaultLine } from '../line/fault-line.ts';

type Stops = AsyncGenerator<string, void>;

/** Further pages of a kiosk: typing errors, the survey, timeouts, and failures of other parts. */
export async function* walkRarePages(page: Page, hall: TestHall, line: FaultLine): Stops {
  await page.clock.install();
  const kiosk = await KioskScreen.open(page, line.address);
  await kiosk.at('home').waitFor();
  yield* typesWrongly(kiosk, hall);
  yield* saysHowItWas(kiosk, hall);
  yield* findsNoPaper(kiosk, hall);
  yield* staysTooLong(kiosk, hall);
  yield* comesWithoutTheHub(kiosk, hall, line);
}

async function* typesWrongly(kiosk: KioskScreen, hall: TestHall): Stops {
  const { page } = kiosk;
  const type = async (digits: string) => {
    await kiosk.typeByKeyboard(digits);
    return page.locator('[data-say-stop]').first().waitFor();
  };
  const nik = await KioskCheck.begin(kiosk.page);
  await type('13770199');
  yield 'NIK with an impossible day';
  await page.getByRole('button', { name: words.eraseAll, exact: true }).click();
  await type(hall.strangersNik);
  yield 'NIK complete';
  await nik.press(words.next);
  await kiosk.at('second-factor').waitFor();
  await type('31');
  await type('13');
  yield 'birth date with an impossible month';
  await page.getByRole('button', { name: words.byFamilyCard, exact: true }).click();
  yield 'family card';
  await kiosk.goBack();
  await kiosk.at('nik').waitFor();
  await kiosk.goBack();
  await kiosk.at('home').waitFor();
}

async function* saysHowItWas({ page }: KioskScreen, hall: TestHall): Stops {
  const { office } = hall.hub;
  await asksWhoTheyAre(office);
  const visitors = new ServedVisitors(() => office);
  await visitors.open();
  const served = await visitors.wasHere('one');
  const early = await visitors.comes('another');
  const survey = await KioskSurvey.begin(page);
  await survey.typeNumber(early);
  await survey.refusal.waitFor();
  yield 'survey: not served yet';
  await survey.goBack();
  await (await KioskSurvey.begin(page)).typeNumber(served);
  for (let i = 1; i <= 9; i++) {
    const question = survey.question(`U${i}`);
    await question.waitFor();
    yield `survey: U${i}`;
    await survey.settled();
    await question.locator('li button').nth(2).click();
  }
  await page.getByRole('heading', { name: surveyId.factsTitle }).waitFor();
  yield 'survey: who they are';
  await survey.press(surveyId.finish);
  await survey.thanks.waitFor();
  yield 'survey: thanks';
  await survey.done();
  await survey.at('home').waitFor();
}

async function asksWhoTheyAre({ file }: Office): Promise<void> {
  const { current } = file;
  const usual = { atKiosk: true, onDisplay: true, assumed: true } as const;
  await file.change({ ...current, survey: { ...usual, ...current.survey, asksRespondents: true } });
}

async function* findsNoPaper(kiosk: KioskScreen, hall: TestHall): Stops {
  const service = hall.file.services[0]?.shortName.id ?? '';
  hall.kioskPaper.takeOutRoll();
  await kiosk.page.getByText(words.onScreenOnly).waitFor();
  yield 'home without paper';
  const papers = await kiosk.chooseService(service);
  yield 'papers, and none to print on';
  const ticket = await papers.takeNumber();
  await kiosk.page.locator('li[data-state="trouble"]').waitFor();
  yield 'a number without its paper';
  await ticket.done();
  hall.kioskPaper.putInRoll();
  await kiosk.page.getByText(words.onScreenOnly).waitFor({ state: 'detached' });
  await kiosk.page.getByRole('button', { name: words.comfort.help }).click();
  await kiosk.page.locator('[data-help]').waitFor();
  yield 'a clerk is called';
}

async function* staysTooLong(kiosk: KioskScreen, hall: TestHall): Stops {
  const name = hall.file.services[0]?.shortName;
  const { page } = kiosk;
  const asked = page.getByRole('dialog');
  const papers = await kiosk.chooseService(name?.id ?? '');
  await page.clock.runFor(61_000);
  await asked.waitFor();
  yield 'Masih di sini?';
  await asked.getByRole('button', { name: words.yesContinue }).click();
  await papers.press(languageNames.en.hint);
  await page.clock.runFor(61_000);
  await asked.waitFor();
  yield 'Are you still here?';
  await page.clock.runFor(21_000);
  // A jump of the clock makes the connection look dead; the kiosk recovers by itself.
  await kiosk.at('home').waitFor();
}

async function* comesWithoutTheHub(kiosk: KioskScreen, hall: TestHall, line: FaultLine): Stops {
  const name = hall.file.services[0]?.shortName.id ?? '';
  const { page } = kiosk;
  const papers = await kiosk.chooseService(name);
  line.unplug();
  await papers.pressTakeNumber();
  await page.getByText(words.askingSlow).waitFor();
  yield 'the number is long in coming';
  await papers.press(words.giveUp);
  await kiosk.at('sorry').waitFor();
  yield 'sorry';
  await papers.press(words.understood);
  await kiosk.at('away').waitFor();
  yield 'away';
  await kiosk.readStandardOf(name);
  yield 'a standard, away';
  line.plugIn();
}

/** A kiosk that has never been connected. */
export async function* walkWithoutAView(page: Page, address: string): Stops {
  await page.routeWebSocket(/socket/, () => {});
  await page.goto(`${address}/kiosk/`);
  await page.locator('main[data-step="away"]').waitFor();
  yield 'started without the hub';
}
