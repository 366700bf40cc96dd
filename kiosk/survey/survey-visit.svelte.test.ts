import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KioskView } from '../../contract/views/kiosk-view.ts';
import type { RefusalCode, Reply } from '../../contract/reply.ts';
import { Words } from '../../ui/words/language.svelte.ts';
import { box, inPerson, rules } from '../complaints/complaints.fixture.ts';
import { answered, kioskLink, visitParts } from '../kiosk.fixture.svelte.ts';
import { Visit } from '../visit.svelte.ts';
import { en } from '../words/en.ts';
import { id } from '../words/id.ts';
import type { Survey, SurveyBegun, TypedNumber } from './survey.svelte.ts';

const said = (text: string) => ({ id: text, en: text });
const begun = (pass = 'pass-1', asksFacts = false): SurveyBegun => ({
  pass,
  service: said('Informasi bansos'),
  questions: (['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9'] as const).map((element) => ({
    element,
    name: said(element),
    question: said(`${element}?`),
    answers: [said('1'), said('2'), said('3'), said('4')],
  })),
  asksFacts,
});
const at = (counter: string, asks: string | null): KioskView['survey'] => ({
  atKiosk: false,
  tablet: { counter: said(counter), asks },
});

const visits: Visit[] = [];
beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 23, 5) }));
afterEach(() => {
  for (const visit of visits.splice(0)) visit.stop();
  vi.useRealTimers();
});

interface Script {
  readonly begin?: (RefusalCode | Reply<SurveyBegun>)[];
  readonly answer?: (RefusalCode | Reply<null>)[];
}

function kiosk({ begin = [answered(begun())], answer = [answered(null)] }: Script = {}) {
  const link = kioskLink({ 'survey:begin': begin, 'survey:answer': answer });
  const visit = new Visit({ link, words: new Words({ id, en }), ...visitParts() });
  visits.push(visit);
  return { visit, link };
}

const settle = async (ms = 0) => {
  await vi.advanceTimersByTimeAsync(ms);
  flushSync();
};

function typedOf({ step }: Visit): TypedNumber {
  if (step.at !== 'survey-number') throw new Error(`no number is typed at ${step.at}`);
  return step.typed;
}

function surveyOf({ step }: Visit): Survey {
  if (step.at !== 'survey' && step.at !== 'survey-offer') throw new Error(`nothing is asked at ${step.at}`);
  return step.survey;
}

async function asked(script: Script = {}) {
  const parts = kiosk(script);
  parts.visit.survey.start();
  for (const digit of '007') typedOf(parts.visit).type(digit);
  await parts.visit.survey.confirmNumber();
  return parts;
}

const sent = ({ link }: ReturnType<typeof kiosk>) =>
  link.asked.filter(({ name }) => name === 'survey:answer').map(({ payload }) => payload);

describe('the number', () => {
  it('[SV4] is the letter of the only service, or the one that is chosen, and at least three digits', () => {
    const { visit, link } = kiosk();
    visit.survey.start();
    expect(typedOf(visit)).toMatchObject({ series: 'A', isWhole: false });
    const service = link.view?.services[0];
    if (!service) throw new Error('no service');
    link.show({ services: [service, { ...service, id: 'b', series: 'B' }] });
    visit.survey.start();
    const typed = typedOf(visit);
    expect(typed.series).toBeNull();
    for (const digit of '12345') typed.type(digit);
    expect([typed.text, typed.isWhole]).toEqual(['1234', false]);
    typed.choose('B');
    typed.erase();
    expect([typed.text, typed.isWhole]).toEqual(['B123', true]);
  });

  it.each(['unknown-visit', 'visit-not-over', 'survey-answered', 'no-answer'] as const)(
    '[SV4] that is refused as %s can be typed anew',
    async (refusal) => {
      const { visit } = await asked({ begin: [refusal] });
      expect(typedOf(visit)).toMatchObject({ text: 'A007', refusal });
      typedOf(visit).erase();
      expect(typedOf(visit).refusal).toBeNull();
    },
  );

  it('[SV3] is gone with the first question', async () => {
    const { visit, link } = await asked();
    expect(link.asked.at(-1)).toEqual({ name: 'survey:begin', payload: { by: 'number', number: 'A007' } });
    expect(JSON.stringify(visit.step)).not.toContain('007');
  });
});

describe('the nine questions', () => {
  it('[SV1] take one touch each, or none, and are sent with the last', async () => {
    const parts = await asked();
    const { survey } = parts.visit;
    for (const score of [4, 3, 2, 1] as const) survey.answer(score);
    survey.skip();
    survey.back();
    expect(surveyOf(parts.visit).question?.element).toBe('U5');
    for (const score of [4, 4, 4, 4] as const) survey.answer(score);
    expect(sent(parts)).toEqual([]);
    survey.skip();
    await settle();
    expect(sent(parts)).toEqual([{ pass: 'pass-1', scores: [4, 3, 2, 1, 4, 4, 4, 4, null], facts: {} }]);
    expect(parts.visit.step).toEqual({ at: 'survey-thanks', kept: true });
  });

  it('[SV4] all skipped are not sent: the visit may still answer', async () => {
    const parts = await asked();
    for (let i = 0; i < 9; i++) parts.visit.survey.skip();
    await settle();
    expect(sent(parts)).toEqual([]);
    expect(parts.visit.step).toEqual({ at: 'survey-thanks', kept: false });
  });

  it('[SV6] are followed by three about the respondent where the hall asks, each taken back by a second touch', async () => {
    const parts = await asked({ begin: [answered(begun('pass-1', true))] });
    for (let i = 0; i < 9; i++) parts.visit.survey.answer(3);
    const survey = surveyOf(parts.visit);
    expect(survey.question).toBeNull();
    survey.say('sex', 'female');
    survey.say('job', 'pns');
    survey.say('job', 'pns');
    await parts.visit.survey.send();
    expect(sent(parts)).toMatchObject([{ facts: { sex: 'female' } }]);
  });

  it('[SV4] are asked again with the same pass when no answer came, and thanked for once', async () => {
    const parts = await asked({ answer: ['no-answer', 'hub-fault', answered(null)] });
    for (let i = 0; i < 9; i++) parts.visit.survey.answer(4);
    await settle();
    expect(parts.visit.step).toEqual({ at: 'survey-sending', slow: true });
    await settle(4_000);
    expect(sent(parts)).toHaveLength(3);
    expect(parts.visit.step).toEqual({ at: 'survey-thanks', kept: true });
  });

  it('[SV4] say so when their time is over', async () => {
    const parts = await asked({ answer: ['survey-expired'] });
    for (let i = 0; i < 9; i++) parts.visit.survey.answer(4);
    await settle();
    expect(parts.visit.step).toMatchObject({ at: 'sorry', refusal: 'survey-expired' });
  });

  it('[SC6] leave nothing behind when their visitor walks away', async () => {
    const parts = await asked();
    parts.visit.survey.answer(4);
    await settle(81_000);
    expect(parts.visit.step).toEqual({ at: 'home' });
    expect(sent(parts)).toEqual([]);
  });
});

describe('a word more', () => {
  it('[SV10] goes to the suggestion box as a suggestion, without the answer', async () => {
    const { visit, link } = await asked();
    link.show({ complaints: rules });
    visit.complaints.suggest();
    if (visit.step.at !== 'complaint') throw new Error(visit.step.at);
    const { complaint } = visit.step;
    expect([complaint.kind, complaint.channel, complaint.page]).toEqual(['suggestion', box, 'words']);
  });

  it('[SV10] is not offered where the hall has no box here', async () => {
    const { visit, link } = await asked();
    link.show({ complaints: { ...rules, channels: [inPerson] } });
    const before = visit.step;
    visit.complaints.suggest();
    expect(visit.step).toBe(before);
  });
});

describe('the tablet of a counter', () => {
  const tablet = at('Loket 1', 'pass-7').tablet;
  const nobody = at('Loket 1', null).tablet;
  if (!tablet || !nobody) throw new Error('no tablet');

  it('[SV4] sends on what is being said now, and no more what somebody said who has gone', async () => {
    const parts = kiosk({
      begin: [answered(begun('pass-7')), answered(begun('pass-8'))],
      answer: ['no-answer', 'no-answer', answered(null)],
    });
    for (const asks of ['pass-7', 'pass-8']) {
      parts.visit.leave();
      await parts.visit.survey.follow({ ...tablet, asks });
      for (let i = 0; i < 9; i++) parts.visit.survey.answer(4);
      await settle();
    }
    await settle(4_000);
    expect(sent(parts)).toMatchObject([{ pass: 'pass-7' }, { pass: 'pass-8' }, { pass: 'pass-8' }]);
    expect(parts.visit.step).toEqual({ at: 'survey-thanks', kept: true });
  });

  it('[SV5] asks at once, and lets go of whoever does not touch it', async () => {
    const { visit } = kiosk({ begin: [answered(begun('pass-7'))] });
    await visit.survey.follow(tablet);
    expect(visit.step.at).toBe('survey-offer');
    await visit.survey.follow(nobody);
    expect(visit.step.at).toBe('home');
    await visit.survey.follow(tablet);
    expect(visit.step.at).toBe('home');
  });

  it('[SV5] goes to rest by itself after a while, and asks the same visitor no second time', async () => {
    const { visit } = kiosk({ begin: [answered(begun('pass-7'))] });
    await visit.survey.follow(tablet);
    await settle(91_000);
    expect(visit.step.at).toBe('home');
    await visit.survey.follow(tablet);
    expect(visit.step.at).toBe('home');
  });

  it('[SV5] leaves nobody who has begun', async () => {
    const { visit } = kiosk({ begin: [answered(begun('pass-7'))] });
    await visit.survey.follow(tablet);
    visit.survey.answer(4);
    await visit.survey.follow(nobody);
    expect(surveyOf(visit).question?.element).toBe('U2');
  });

  it('[SV5] asks with the next view where the hub did not answer', async () => {
    const { visit } = kiosk({ begin: ['no-answer', answered(begun('pass-7'))] });
    await visit.survey.follow(tablet);
    expect(visit.step.at).toBe('home');
    await visit.survey.follow(tablet);
    expect(visit.step.at).toBe('survey-offer');
  });
});
