import { afterEach, describe, expect, it } from 'vitest';
import { SurveyReport } from '../../../contract/views/survey-view.ts';
import type { Score } from '../../domain/survey/elements.ts';
import { skmSheet } from '../../domain/survey/skm-sheet.fixture.ts';
import type { SurveyAnswer } from '../../domain/survey/survey-answer.ts';
import { surveyTables } from '../reports/survey-tables.ts';
import { surveyReport } from './survey-report.ts';
import { SurveyedOffice } from './survey-office.fixture.ts';

let surveyed: SurveyedOffice | null = null;
afterEach(() => surveyed?.clear());

async function officeOn(day: string): Promise<SurveyedOffice> {
  surveyed = await SurveyedOffice.open(day);
  return surveyed;
}

const [letter, bansos] = ['surat-keterangan-dtks', 'informasi-bansos'];
const from = (serviceId: string, score: Score): SurveyAnswer => ({
  serviceId,
  via: 'kiosk',
  scores: [score, score, score, score, score, score, score, score, score],
});
const times = (count: number, answer: SurveyAnswer) => Array.from({ length: count }, () => answer);
/** A respondent with this job who is content with everything. */
const say = (value: string) => ({ ...from(bansos, 4), facts: { job: value } });
const two = (n: number) => String(n).padStart(2, '0');
const november = { from: '2026-11-01', to: '2026-11-30', serviceId: null };

describe('the report of a period', () => {
  it('[SV2] [SV7] of 150 respondents is the sheet reckoned apart from this code, whole and per service', async () => {
    const hall = await officeOn('2026-11-23');
    const { answers, line } = skmSheet();
    await hall.isAnswered(...answers);
    const report = await surveyReport(hall.office, november);
    expect(report.figures?.index).toBe(Number(line('IKM')[1]));
    expect(report.figures?.band).toBe(line('Mutu')[1]);
    expect(report.figures?.elements.map(({ average }) => average?.toFixed(2))).toEqual(line('NRR').slice(1));
    for (const serviceId of [letter, bansos]) {
      const [people, index] = line(`IKM ${serviceId}`).map(Number);
      expect(report.services.find(({ id }) => id === serviceId)).toMatchObject({ respondents: people, index });
      const own = await surveyReport(hall.office, { ...november, serviceId });
      expect(own.figures).toMatchObject({ respondents: people, index });
    }
    expect(SurveyReport.parse(report)).toEqual(report);
  });

  it('[SV7] shows each month by itself', async () => {
    const hall = await officeOn('2026-10-05');
    await hall.isAnswered(...times(6, from(bansos, 2)));
    await hall.turnTo('2026-11-23');
    await hall.isAnswered(...times(8, from(bansos, 4)));
    const { months } = await surveyReport(hall.office, { from: '2026-10-01', to: '2026-11-30', serviceId: null });
    expect(months).toMatchObject([
      { id: '2026-10', respondents: 6, index: 50, band: 'D' },
      { id: '2026-11', respondents: 8, index: 100, band: 'A' },
    ]);
  });

  it('[SV7] withholds a service of few, and what would give it away, also when asked for that alone', async () => {
    const hall = await officeOn('2026-11-23');
    await hall.isAnswered(...times(9, from(letter, 4)), ...times(3, from(bansos, 1)));
    const { figures, services } = await surveyReport(hall.office, november);
    expect(figures?.respondents).toBe(12);
    expect(services.map(({ respondents, index }) => [respondents, index])).toEqual([
      [null, null],
      [null, null],
    ]);
    for (const serviceId of [letter, bansos]) {
      expect(await surveyReport(hall.office, { ...november, serviceId })).toMatchObject({
        figures: null,
        nobody: false,
      });
    }
  });

  it('[SV7] of fewer than five is none, and of nobody says so', async () => {
    const hall = await officeOn('2026-11-23');
    expect(await surveyReport(hall.office, november)).toMatchObject({ figures: null, nobody: true, fewest: 5 });
    await hall.isAnswered(...times(4, from(bansos, 4)));
    expect(await surveyReport(hall.office, november)).toMatchObject({ figures: null, nobody: false, months: [] });
  });

  it('[SV6] [SV7] counts who the respondents are apart, and withholds the few', async () => {
    const hall = await officeOn('2026-11-23');
    const { file } = hall.office;
    await file.change({ ...file.current, survey: { atKiosk: true, onDisplay: false, asksRespondents: true } });
    const { surveyBook, chance } = hall.office;
    for (const answer of [
      ...times(6, from(bansos, 4)).map(() => say('lainnya')),
      say('tni'),
      say('polri'),
      say('pns'),
    ]) {
      await surveyBook.keep(chance.token(), { ...answer, key: chance.token(), day: '2026-11-23' });
    }
    const report = await surveyReport(hall.office, november);
    expect(Object.fromEntries(report.respondents.map(({ value, people }) => [value, people]))).toEqual({
      lainnya: null,
      tni: null,
      polri: null,
      pns: null,
    });
    const who = surveyTables(report).find(({ id }) => id === 'respondents');
    expect(who?.rows).toContainEqual(['Pekerjaan', 'TNI', 'disembunyikan']);
  });

  // A report's cost depends on days and services only: of a day's answers just the counts are read.
  it('[SV9] of ten years is made within two seconds', async () => {
    const hall = await officeOn('2036-12-31');
    const { live } = hall.office;
    const answers = skmSheet().answers.slice(0, 12);
    const days = Array.from(
      { length: 3_360 },
      (_, n) => `${2027 + Math.floor(n / 336)}-${two(1 + (n % 12))}-${two(1 + Math.floor((n % 336) / 12))}`,
    );
    const collect = (day: string) => ({ type: 'collect-survey', day, answers, facts: [] }) as const;
    await Promise.all(days.map((day) => live.perform({ command: collect(day), commandId: null, answer: () => null })));
    const began = process.threadCpuUsage();
    const { figures } = await surveyReport(hall.office, { from: '2027-01-01', to: '2036-12-31', serviceId: null });
    const { user, system } = process.threadCpuUsage(began);
    expect(figures?.respondents).toBe(12 * 3_360);
    expect((user + system) / 1_000, 'milliseconds, but for what else the machine did').toBeLessThan(2_000);
  });
});
