import type { Page } from 'playwright/test';
import { id as words } from '../../kiosk/words/id.ts';
import type { TestHall } from '../hall.ts';
import { KioskCheck } from '../screens/kiosk-check.ts';
import { KioskComplaint } from '../screens/kiosk-complaint.ts';
import { KioskScreen } from '../screens/kiosk-screen.ts';

/** Yields when a page is shown; the walk continues once it has been checked. */
type Stops = AsyncGenerator<string, void>;

/** Every page of the kiosk in turn, as seen by a visitor who tries everything. */
export async function* walkKiosk(page: Page, hall: TestHall): Stops {
  const kiosk = await KioskScreen.open(page, hall.url);
  yield 'home';
  yield* takesANumber(kiosk, hall);
  yield* asksTheRegister(kiosk, hall);
  yield* complains(page);
  yield* saysHowItWas(kiosk);
}

async function* takesANumber(kiosk: KioskScreen, hall: TestHall): Stops {
  const service = hall.file.services[0]?.shortName?.id ?? '';
  const papers = await kiosk.chooseService(service);
  yield 'papers';
  await papers.readStandard();
  yield 'standard';
  await kiosk.goBack();
  await kiosk.at('papers').waitFor();
  const ticket = await papers.takeNumber();
  yield 'holding';
  await ticket.done();
}

async function* asksTheRegister(kiosk: KioskScreen, hall: TestHall): Stops {
  const nik = await KioskCheck.begin(kiosk.page);
  yield 'nik';
  const second = await nik.type(hall.listedPerson(1).nik);
  yield 'second-factor';
  const listed = await second.typeBirthDate(hall.listedPerson(1).birthDate);
  yield 'answer-listed';
  await listed.done();
  const unknown = await KioskCheck.about(kiosk.page, { nik: hall.strangersNik, birthDate: '1968-06-15' });
  yield 'answer-unknown';
  await unknown.done();
}

async function* complains(page: Page): Stops {
  const complaint = await KioskComplaint.begin(page);
  yield 'complaint-start';
  await complaint.chooseWay('Kotak saran');
  yield 'complaint-words';
  await complaint.type('Pintu masuk terlalu berat.');
  await complaint.next();
  await complaint.at('complaint-who').waitFor();
  yield 'complaint-who';
  await complaint.sayWho({ name: 'Tarni Contoh', phone: '081200001111' });
  yield 'complaint-review';
  const left = await complaint.send();
  yield 'complaint-left';
  await left.done();
}

async function* saysHowItWas(kiosk: KioskScreen): Stops {
  const { page } = kiosk;
  await page.getByRole('button', { name: words.survey, exact: true }).click();
  await kiosk.at('survey-number').waitFor();
  yield 'survey-number';
  await kiosk.goBack();
  await kiosk.at('home').waitFor();
  await page.getByRole('button', { name: `${words.prioritySign} ${words.prioritySignHelp}` }).click();
  await page.getByRole('dialog').waitFor();
  yield 'priority';
}
