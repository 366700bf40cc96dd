import type { Office } from '../../server/application/office.ts';
import { answerSurvey } from '../../server/application/survey/answer-survey.ts';
import { surveyReport } from '../../server/application/survey/survey-report.ts';
import { skmSheet } from '../../server/domain/survey/skm-sheet.fixture.ts';
import { ServedVisitors } from '../../server/transports/whole-hub/survey.fixture.ts';
import { expect, test } from '../fixtures.ts';
import type { TestHall } from '../hall.ts';
import type { DeskPage } from '../screens/desk-page.ts';
import type { KioskScreen } from '../screens/kiosk-screen.ts';
import { KioskSurvey } from '../screens/kiosk-survey.ts';

const SERVICE = 'Informasi bansos';
const scores = [4, 3, 4, 4, 0, 3, 4, 2, 3];
const today = { from: '2026-11-23', to: '2026-11-23', serviceId: null };

const answersIn = async ({ hub }: TestHall) => (await hub.office.surveyBook.answersOf('2026-11-23')).answers;

async function takesNumber(kiosk: KioskScreen): Promise<string> {
  const ticket = await kiosk.takeNumberFor(SERVICE);
  const number = await ticket.number();
  await expect(ticket.paper).toHaveAttribute('data-state', 'printed');
  await ticket.done();
  return number;
}

async function isServed(desk: DeskPage): Promise<void> {
  await desk.callNext();
  await desk.start();
  await desk.finish('Terjawab di Front Office');
}

test('[SV1] [SV3] [SV4] a visitor rates her visit at the kiosk, once', async ({ hall, kiosk, clerkAt }) => {
  const number = await takesNumber(kiosk);
  expect(hall.kioskPaper.newest.replaceAll(/\s+/g, ' ')).toContain('Setelah selesai, nilai pelayanan kami.');

  const early = await KioskSurvey.begin(kiosk.page);
  await early.typeNumber(number);
  await expect(early.refusal).toContainText('belum selesai dilayani');
  await kiosk.page.getByRole('button', { name: 'Kembali' }).click();

  await isServed(await clerkAt('Front Office 1'));
  const survey = await KioskSurvey.begin(kiosk.page);
  await survey.typeNumber(number);
  await survey.answerAll(scores);
  await expect(survey.thanks).toBeVisible();
  await survey.done();
  expect(await answersIn(hall)).toEqual([
    { serviceId: 'informasi-bansos', via: 'kiosk', scores: [4, 3, 4, 4, null, 3, 4, 2, 3] },
  ]);

  const again = await KioskSurvey.begin(kiosk.page);
  await again.typeNumber(number);
  await expect(again.refusal).toContainText('sudah dinilai. Terima kasih');
  expect(await answersIn(hall)).toHaveLength(1);
});

test('[SV4] another rates hers on an old telephone without scripts, by the QR on her slip', async ({
  hall,
  kiosk,
  clerkAt,
  browser,
}) => {
  await takesNumber(kiosk);
  const ticket = hall.kioskPaper.scannedCode ?? '';
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  const phone = await context.newPage();
  await isServed(await clerkAt('Front Office 1'));
  await phone.goto(ticket);
  await phone.getByRole('link', { name: 'Bagaimana pelayanan kami?' }).click();
  const questions = phone.getByRole('group');
  await expect(questions).toHaveCount(9);
  for (const [i, score] of scores.entries()) {
    if (score > 0)
      await questions
        .nth(i)
        .locator('label')
        .nth(score - 1)
        .click();
  }
  await phone.getByRole('button', { name: 'Kirim' }).click();
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Terima kasih!');
  expect(await answersIn(hall)).toEqual([
    { serviceId: 'informasi-bansos', via: 'phone', scores: [4, 3, 4, 4, null, 3, 4, 2, 3] },
  ]);

  await phone.goto(ticket);
  await phone.getByRole('link', { name: 'Bagaimana pelayanan kami?' }).click();
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Sudah dinilai');
  await context.close();
});

test('[SV5] the tablet of the counter asks by itself when the visit ends there', async ({
  hall,
  kiosk,
  newComputer,
  clerkAt,
}) => {
  const { file } = hall.hub.office;
  const [first] = file.current.kiosks;
  if (!first) throw new Error('this hall has no kiosk');
  await takesNumber(kiosk);
  await file.change({ ...file.current, kiosks: [{ ...first, surveyAt: 'front-office-1' }] });
  const page = await newComputer('kiosk', hall.pairing('kiosk'));
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${hall.url}/kiosk/`);
  const tablet = new KioskSurvey(page);
  await tablet.at('tablet').waitFor();

  await isServed(await clerkAt('Front Office 1'));
  await tablet.at('survey-offer').waitFor();
  await tablet.answerAll(scores);
  await expect(tablet.thanks).toBeVisible();
  await tablet.done();
  await tablet.at('tablet').waitFor();
  expect(await answersIn(hall)).toMatchObject([{ via: 'tablet' }]);
});

test('[SV2] 150 visitors come to what a sheet reckoned apart from this code says', async ({ hall }) => {
  const { office } = hall.hub;
  const { answers, line } = skmSheet();
  await serveAll(
    office,
    answers.map(({ serviceId }) => serviceId),
  );
  for (const [i, { scores }] of answers.entries()) {
    const key = { is: 'token', token: `token-of-visitor ${i}` } as const;
    const reply = await answerSurvey(office, key, { via: 'phone', scores, facts: {} });
    expect(reply.ok).toBe(true);
  }
  const { figures, services } = await surveyReport(office, today);
  expect(figures?.respondents).toBe(150);
  expect([figures?.index?.toFixed(2), figures?.band]).toEqual([line('IKM')[1], line('Mutu')[1]]);
  expect(figures?.elements.map(({ average }) => average?.toFixed(2))).toEqual(line('NRR').slice(1));
  for (const { id, respondents, index } of services) {
    expect([String(respondents), index?.toFixed(2)]).toEqual(line(`IKM ${id}`).slice(0, 2));
  }
});

/** As many visitors as there are lines in the sheet, each served to the end at the first counter. */
async function serveAll(office: Office, services: readonly string[]): Promise<void> {
  const visitors = new ServedVisitors(() => office);
  await visitors.open();
  for (const [i, serviceId] of services.entries()) {
    await visitors.comes(`visitor ${i}`, serviceId);
    await visitors.isServed(`visitor ${i}`);
    const isLetter = serviceId === 'surat-keterangan-dtks';
    if (isLetter) await visitors.lacks('kk');
    await visitors.goesHome(isLetter ? 'belum-lengkap' : 'terjawab');
  }
}
