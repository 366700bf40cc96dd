import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Score } from '../../domain/survey/elements.ts';
import { skmSheet } from '../../domain/survey/skm-sheet.fixture.ts';
import type { SurveyAnswer } from '../../domain/survey/survey-answer.ts';
import { LiveHall } from '../live-hall/live-hall.ts';
import { SurveyedOffice } from './survey-office.fixture.ts';

const wayIn = LiveHall.prototype.perform;
const opened: SurveyedOffice[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.clear();
});

async function officeOn(day: string): Promise<SurveyedOffice> {
  const surveyed = await SurveyedOffice.open(day);
  opened.push(surveyed);
  return surveyed;
}

const all = (score: Score): SurveyAnswer => ({
  serviceId: 'informasi-bansos',
  via: 'kiosk',
  scores: [score, score, score, score, score, score, score, score, score],
});
const times = (count: number, answer: SurveyAnswer) => Array.from({ length: count }, () => answer);

const uncollected = ({ office }: SurveyedOffice) => office.surveyBook.uncollected('9999-12-31');
const tallies = ({ office }: SurveyedOffice) => office.surveyBook.tallies('2026-01-01', '2027-12-31');

describe('the answers of a day', () => {
  it('[SV3] go into the ledger at the next start when the day ended with the hub off, and once', async () => {
    const surveyed = await officeOn('2026-11-23');
    await surveyed.isAnswered(...times(3, all(4)));
    await surveyed.stop();
    surveyed.sleepUntil('2026-11-25');
    for (const _ of ['the next start', 'the one after']) {
      await surveyed.start();
      await expect.poll(() => uncollected(surveyed)).toEqual([]);
      expect(await tallies(surveyed)).toMatchObject([{ day: '2026-11-23', respondents: 3 }]);
      await surveyed.stop();
    }
    await surveyed.start();
    expect(surveyed.faults).toEqual([]);
  });

  it('[SV3] [DU7] keep no hub from starting where the disk has no room for them, and go in later', async () => {
    const surveyed = await officeOn('2026-11-23');
    await surveyed.isAnswered(...times(3, all(4)));
    await surveyed.stop();
    surveyed.sleepUntil('2026-11-25');
    const perform = vi.spyOn(LiveHall.prototype, 'perform').mockImplementation(function (this: LiveHall, asking) {
      if (asking.command.type === 'collect-survey') return Promise.reject(new Error('disk full'));
      return wayIn.call(this, asking);
    });
    await surveyed.start();
    await surveyed.stop();
    await surveyed.start();
    expect(surveyed.faults.splice(0).length).toBeGreaterThan(1);
    perform.mockRestore();
    await surveyed.turnTo('2026-11-26');
    await expect.poll(() => uncollected(surveyed)).toEqual([]);
  });

  it('[SV9] add up to the same before and after the ledger has taken them up', async () => {
    const surveyed = await officeOn('2026-11-23');
    await surveyed.isAnswered(...skmSheet().answers);
    const sum = async () => (await tallies(surveyed)).reduce((total, { respondents }) => total + respondents, 0);
    expect(await sum()).toBe(150);
    await surveyed.turnTo('2026-11-24');
    await expect.poll(() => uncollected(surveyed)).toEqual([]);
    expect(await sum()).toBe(150);
    expect(await tallies(surveyed)).toHaveLength(2);
  });
});

describe('the index that everybody sees', () => {
  it('[SV8] is that of whole months, and moves with no answer of the month that runs', async () => {
    const surveyed = await officeOn('2026-10-05');
    await surveyed.isAnswered(...times(9, all(3)), all(4));
    await surveyed.turnTo('2026-10-06');
    await expect.poll(() => uncollected(surveyed)).toEqual([]);
    expect(surveyed.office.survey.published).toBeNull();
    await surveyed.turnTo('2026-11-02');
    const published = { index: 77.5, band: 'B', respondents: 10, from: '2025-11', to: '2026-10' };
    await expect.poll(() => surveyed.office.survey.published).toEqual(published);
    await surveyed.isAnswered(all(1));
    await surveyed.turnTo('2026-11-03');
    await expect.poll(() => uncollected(surveyed)).toEqual([]);
    expect(surveyed.office.survey.published).toEqual(published);
  });

  it('[SV7] [SV8] is none while fewer than five have answered, or an element has no answer', async () => {
    const surveyed = await officeOn('2026-10-05');
    await surveyed.isAnswered(...times(4, all(3)));
    await surveyed.turnTo('2026-11-02');
    await expect.poll(() => uncollected(surveyed)).toEqual([]);
    expect(surveyed.office.survey.published).toBeNull();
    await surveyed.isAnswered(...times(9, { ...all(3), scores: [null, 3, 3, 3, 3, 3, 3, 3, 3] }));
    await surveyed.turnTo('2027-11-01');
    await expect.poll(() => uncollected(surveyed)).toEqual([]);
    expect(surveyed.office.survey.published).toBeNull();
  });
});
