import { id as words } from '../../online/words/id.ts';
import { surveyId } from '../../kiosk/words/survey-id.ts';
import { ServedVisitors } from '../../server/transports/whole-hub/survey.fixture.ts';
import { expect, test } from '../fixtures.ts';
import type { TestHall } from '../hall.ts';
import { KioskComplaint } from '../screens/kiosk-complaint.ts';
import { KioskSurvey } from '../screens/kiosk-survey.ts';
import { phoneOf } from '../screens/phone.ts';

const scores = [4, 4, 4, 4, 4, 4, 4, 4, 1];

/** The office has put up a suggestion box, and enabled it at the kiosk and on the site. */
async function hangUpBox({ file }: TestHall['hub']['office']): Promise<void> {
  const { complaints } = file.current;
  const label = { id: 'Kotak saran', en: 'Suggestion box' };
  const opens = complaints.channels[0]?.opens ?? [];
  const box = { kind: 'kotak-saran', label, medium: 'box' as const, opens, at: ['kiosk' as const, 'online' as const] };
  await file.change({ ...file.current, complaints: { ...complaints, channels: [...complaints.channels, box] } });
}

async function wasServed(hall: TestHall): Promise<string> {
  await hangUpBox(hall.hub.office);
  const visitors = new ServedVisitors(() => hall.hub.office);
  await visitors.open();
  return visitors.wasHere('ana');
}

const answers = async ({ hub }: TestHall) => JSON.stringify(await hub.office.surveyBook.answersOf('2026-11-23'));

test('[SV10] what a visitor writes after her answer at the kiosk is a suggestion of nobody, apart from the answer', async ({
  hall,
  kiosk,
  complaintsAs,
}) => {
  const number = await wasServed(hall);
  const survey = await KioskSurvey.begin(kiosk.page);
  await survey.typeNumber(number);
  await survey.answerAll(scores);
  await expect(survey.thanks).toBeVisible();
  await survey.press(surveyId.suggestion);
  const box = new KioskComplaint(kiosk.page);
  await box.type('Kursi ditambah.');
  await box.next();
  await box.sayWho({});
  const agenda = await (await box.send()).number();

  const officer = await complaintsAs('petugas-pengaduan');
  await officer.open(agenda);
  await expect(officer.part('Isi')).toContainText('Kursi ditambah.');
  await expect(officer.page.getByRole('main')).not.toContainText(number);
  expect(await answers(hall)).toContain('[4,4,4,4,4,4,4,4,1]');
  expect(await answers(hall)).not.toContain('Kursi');
});

test('[SV10] [SV4] a telephone without scripts that has the form twice leaves one suggestion, with its one answer', async ({
  hall,
  browser,
  complaintsAs,
}) => {
  await wasServed(hall);
  const phone = await phoneOf(browser, { scripts: false });
  const again = await phone.context().newPage();
  for (const form of [phone, again]) {
    await form.goto(`${hall.url}/online/survei/token-of-ana`);
    await form.locator('#U1 label').last().tap();
    await form.getByLabel(words.surveyWords).fill('Kipas angin di ruang tunggu.');
  }
  for (const [form, title] of [
    [phone, words.surveyThanks],
    [again, words.surveyAlready],
  ] as const) {
    await form.getByRole('button', { name: words.surveySend }).tap();
    await expect(form.getByRole('heading', { level: 1 })).toHaveText(title);
  }

  const officer = await complaintsAs('petugas-pengaduan');
  await expect(officer.rows).toHaveCount(1);
  expect(await answers(hall)).not.toContain('Kipas');
});
