import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import type { Value } from '../../../contract/requests.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import { answerSurvey } from '../../application/survey/answer-survey.ts';
import { TestHub, viewOf } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';
import { ServedVisitors } from './survey.fixture.ts';

let hub: TestHub;
let kiosk: Line;
let visitors: ServedVisitors;

beforeEach(async () => {
  hub = await TestHub.start();
  kiosk = await hub.screen('kiosk');
  visitors = new ServedVisitors(() => hub.hub.office);
  await visitors.open();
});
afterEach(() => hub.stop());

const good = [4, 4, 3, 4, 4, 3, 4, null, 3] as const;
const begins = (number: string) => kiosk.emitWithAck('survey:begin', { by: 'number', number });
const answers = (pass: string, scores: readonly (1 | 2 | 3 | 4 | null)[] = good, line = kiosk) =>
  line.emitWithAck('survey:answer', { pass, scores: [...scores], facts: {} });

async function begun(number: string): Promise<Value<'survey:begin'>> {
  const reply = await begins(number);
  if (!reply.ok) throw new Error(reply.refusal);
  return reply.value;
}

/** All content of a table, as a thief of the disk would find it. */
function rowsOf(table: string): string[] {
  const db = openInFolder(join(hub.folder, 'trial'), 'hall.db', { readonly: true });
  const rows = db.prepare(`SELECT * FROM ${table}`).all();
  db.close();
  return rows.map((row) => JSON.stringify(row));
}

const turnsDay = async () => {
  hub.clock.time += minutes(24 * 60);
  await hub.hub.office.live.perform({ command: { type: 'close-day' }, commandId: null, answer: () => null });
};

const collected = async () => {
  await expect.poll(() => rowsOf('survey_day').length).toBeGreaterThan(0);
  return rowsOf('ledger').filter((row) => row.includes('survey-collected'));
};

describe('how it was, asked at the kiosk', () => {
  it('[SV1] begins with the number of a visit that was served: nine questions, and the service', async () => {
    const { questions, service, asksFacts } = await begun(await visitors.wasHere('ana'));
    expect(questions.map(({ element }) => element).join(' ')).toBe('U1 U2 U3 U4 U5 U6 U7 U8 U9');
    expect([service.id, asksFacts]).toEqual(['Informasi bansos', false]);
  });

  it('[SV4] is refused before the visit is over, and for a number that nobody holds today', async () => {
    const number = await visitors.comes('ana');
    expect(await begins(number)).toEqual(refused('visit-not-over'));
    await visitors.isServed('ana');
    expect(await begins(number)).toEqual(refused('visit-not-over'));
    expect(await begins('B999')).toEqual(refused('unknown-visit'));
  });

  it('[SV4] is answered once: a second time is refused, by this pass and by a new one', async () => {
    const number = await visitors.wasHere('ana');
    const [first, second] = [await begun(number), await begun(number)];
    expect(await answers(first.pass)).toEqual(granted(null));
    expect(await answers(second.pass)).toEqual(refused('survey-answered'));
    expect(await begins(number)).toEqual(refused('survey-answered'));
    expect(rowsOf('survey_answer')).toHaveLength(1);
  });

  it('[SV4] of two who press together lets one through', async () => {
    const number = await visitors.wasHere('ana');
    const other = await hub.screen('kiosk');
    const passes = [(await begun(number)).pass, (await begun(number)).pass];
    const replies = await Promise.all(passes.map((pass, i) => answers(pass, good, i === 0 ? kiosk : other)));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(rowsOf('survey_answer')).toHaveLength(1);
  });

  it('[SV4] grants the same press again, whose reply was lost, and keeps one answer', async () => {
    const { pass } = await begun(await visitors.wasHere('ana'));
    expect([await answers(pass), await answers(pass)]).toEqual([granted(null), granted(null)]);
    expect(rowsOf('survey_answer')).toHaveLength(1);
  });

  it('[SV4] refuses a pass that is too old, or that it never gave', async () => {
    const { pass } = await begun(await visitors.wasHere('ana'));
    hub.clock.time += minutes(16);
    expect(await answers(pass)).toEqual(refused('survey-expired'));
    expect(await answers(hub.hub.office.chance.id())).toEqual(refused('survey-expired'));
  });

  it('[SV4] gives no pass to whoever tries numbers without end', async () => {
    const tries = [];
    for (let number = 100; number < 121; number++) tries.push(await begins(`B${number}`));
    expect(tries.at(-1)).toEqual(refused('too-many-tries'));
  });

  it('[SV1] takes no answer in which nothing is answered, and none off the scale', async () => {
    const { pass } = await begun(await visitors.wasHere('ana'));
    const nothing = Array.from({ length: 9 }, () => null);
    expect(await answers(pass, nothing)).toEqual(refused('malformed-request'));
    expect(await answers(pass, [5 as 4, ...good.slice(1)])).toEqual(refused('malformed-request'));
    expect(await answers(pass, good.slice(1))).toEqual(refused('malformed-request'));
    expect(await answers(pass)).toEqual(granted(null));
  });

  it('[SV4] takes back what was undone: a visit that goes on is not over', async () => {
    const number = await visitors.wasHere('ana');
    const { pass } = await begun(number);
    await visitors.undo();
    expect(await answers(pass)).toEqual(refused('visit-not-over'));
  });

  it('[SV4] is refused by telephone to somebody whom nobody served that day', async () => {
    await visitors.comes('ana');
    await turnsDay();
    const key = { is: 'token', token: 'token-of-ana' } as const;
    const given = { via: 'phone', scores: good, facts: {} } as const;
    expect(await answerSurvey(hub.hub.office, key, given)).toEqual(refused('visit-not-served'));
  });
});

describe('what is kept', () => {
  it('[SV3] of an answer names no visit, number, token or mark, and no table joins the two', async () => {
    const number = await visitors.wasHere('visit-of-ana');
    await hub.atRest(); // what her ticket's printer reports is in the ledger already
    const before = rowsOf('ledger').length;
    await answers((await begun(number)).pass);
    expect(rowsOf('ledger')).toHaveLength(before);
    const [answer] = rowsOf('survey_answer');
    const [mark] = rowsOf('survey_used');
    expect(JSON.parse(answer ?? '')).toEqual({
      key: expect.any(String) as string,
      day: '2026-11-23',
      service: 'informasi-bansos',
      via: 'kiosk',
      scores: '[4,4,3,4,4,3,4,null,3]',
    });
    expect(mark).toMatch(/^\{"mark":"[\w-]{22}"\}$/);
    const { id, token } = { id: 'visit-of-ana', token: 'token-of-visit-of-ana' };
    for (const row of [answer, mark]) for (const secret of [number, id, token]) expect(row).not.toContain(secret);
  });

  it('[SV3] [SV9] goes into the ledger when the day is over, in an order of its own, and waits no more', async () => {
    const scores = [4, 2, 3, 1] as const;
    for (const [i, score] of scores.entries()) {
      const { pass } = await begun(await visitors.wasHere(`visitor ${i}`));
      await answers(pass, [score, 4, 4, 4, 4, 4, 4, 4, 4]);
    }
    await turnsDay();
    const [event, ...others] = await collected();
    expect(others).toEqual([]);
    const body = JSON.parse((JSON.parse(event ?? '') as { body: string }).body) as { answers: { scores: number[] }[] };
    expect(body.answers.map((each) => each.scores[0])).toEqual([1, 2, 3, 4]);
    expect(Object.keys(body).toSorted()).toEqual(['answers', 'at', 'day', 'facts', 'type']);
    expect(rowsOf('survey_answer')).toEqual([]);
    const { surveyBook } = hub.hub.office;
    expect(await surveyBook.tallies('2026-11-01', '2026-11-30')).toMatchObject([
      { day: '2026-11-23', serviceId: 'informasi-bansos', respondents: 4 },
    ]);
  });

  it('[SV6] of who respondents are is nothing unless the hall asks, and a count apart if it does', async () => {
    const { office } = hub.hub;
    const facts = { sex: 'female', education: 'sd', job: 'lainnya' } as const;
    const given = { via: 'phone', scores: good, facts } as const;
    await visitors.wasHere('ana');
    await answerSurvey(office, { is: 'token', token: 'token-of-ana' }, given);
    expect(rowsOf('survey_fact')).toEqual([]);
    const file = structuredClone(office.file.current);
    await office.file.change({ ...file, survey: { atKiosk: true, onDisplay: false, asksRespondents: true } });
    for (const name of ['ben', 'citra']) {
      await visitors.wasHere(name);
      await answerSurvey(office, { is: 'token', token: `token-of-${name}` }, given);
    }
    expect(await office.surveyBook.facts('2026-11-23', '2026-11-23')).toEqual([
      { serviceId: 'informasi-bansos', fact: 'education', value: 'sd', people: 2 },
      { serviceId: 'informasi-bansos', fact: 'job', value: 'lainnya', people: 2 },
      { serviceId: 'informasi-bansos', fact: 'sex', value: 'female', people: 2 },
    ]);
    for (const row of rowsOf('survey_answer')) expect(row).not.toMatch(/female|lainnya/);
  });
});

const asksAnything = ({ survey }: never): boolean =>
  (survey as { tablet: { asks: string | null } }).tablet.asks !== null;

async function tablet(): Promise<Line> {
  const { file } = hub.hub.office;
  const [first] = file.current.kiosks;
  if (!first) throw new Error('no kiosk');
  const standing = { ...first, surveyAt: 'front-office-1' };
  await file.change({ ...file.current, kiosks: [standing] });
  return hub.screen('kiosk');
}

const asked = () => hub.hub.office.survey.tablets.askAt('front-office-1', hub.clock.now());

describe('the tablet of a counter', () => {
  it('[SV5] asks when a visit ends there, takes the answer, and asks no more', async () => {
    const line = await tablet();
    const awake = viewOf(line, (view) => asksAnything(view as never));
    await visitors.wasHere('ana');
    const { survey } = (await awake) as unknown as { survey: { tablet: { asks: string; counter: { id: string } } } };
    expect(survey.tablet.counter.id).toBe('Front Office 1');
    const pass = survey.tablet.asks;
    expect(await line.emitWithAck('survey:begin', { by: 'pass', pass })).toMatchObject({ ok: true, value: { pass } });
    const asleep = viewOf(line, (view) => !asksAnything(view as never));
    expect(await answers(pass, good, line)).toEqual(granted(null));
    await hub.takeNumber();
    await asleep;
    expect(rowsOf('survey_answer').join('')).toContain('"via":"tablet"');
    expect(hub.faults).toEqual([]);
  });

  it('[SV5] asks the one who leaves no more when the next one is served there, nor after a while', async () => {
    await tablet();
    await visitors.wasHere('ana');
    const first = asked();
    expect(first).not.toBeNull();
    await visitors.comes('ben');
    expect(asked()).toBe(first);
    await visitors.isServed('ben');
    expect(asked()).toBeNull();
    await visitors.goesHome();
    expect(asked()).not.toBeNull();
    hub.clock.time += minutes(2);
    expect(asked()).toBeNull();
  });

  it('[SV5] asks nobody whose visit goes on after all', async () => {
    await tablet();
    await visitors.wasHere('ana');
    await visitors.undo();
    expect(asked()).toBeNull();
  });

  it('[SV5] asks nobody at a counter without one', async () => {
    await visitors.wasHere('ana');
    expect(asked()).toBeNull();
  });
});
