import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CounterView } from '../../../contract/views/counter-view.ts';
import type { DisplayView } from '../../../contract/views/display-view.ts';
import { refused } from '../../../contract/reply.ts';
import type { KioskView } from '../../../contract/views/kiosk-view.ts';
import type { HallNow } from '../../../contract/views/hall-now-view.ts';
import { allVisits, visitFigures } from '../../application/reports/figures.ts';
import { TestHub, viewOf } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

let hub: TestHub;
let head: Line;
let official: Line;
let front: Line;
let kiosk: Line;

beforeAll(async () => {
  hub = await TestHub.start({ hallId: 'oku-selatan' });
  head = await hub.clerk('pengawas');
  front = await hub.clerk('front-office', 'front-office-1');
  official = await hub.clerk('kepala-dinas');
  kiosk = await hub.screen('kiosk');
  await hub.screen('display');
});
afterAll(() => hub.stop());

const press = () => ({ commandId: hub.hub.office.chance.id() });
const serviceId = 'pelayanan-dtks';
const issue = () =>
  kiosk.emitWithAck('ticket:issue', { ...press(), serviceId, priorityId: null, language: 'id', checkId: null });

async function now(line = head): Promise<HallNow> {
  const reply = await line.emitWithAck('hall:now', {});
  if (!reply.ok) throw new Error(reply.refusal);
  return reply.value;
}

async function sessionOf(name: string): Promise<string> {
  const reply = await hub.signIn(
    await hub.screen('counter'),
    name,
    name === 'front-office-2' ? 'front-office-2' : null,
  );
  if (!reply.ok) throw new Error(reply.refusal);
  return reply.value.session;
}

function audited(): string[] {
  const db = openInFolder(join(hub.folder, 'trial'), 'hall.db', { readonly: true });
  const rows = db.prepare("SELECT what FROM audit WHERE what LIKE 'hall-%' ORDER BY rowid").all() as { what: string }[];
  db.close();
  return rows.map(({ what }) => what);
}

/** The first counter of the front office, and the first alert. */
async function stands() {
  const { counters, alerts } = await now();
  return { counter: counters.find(({ id }) => id === 'front-office-1'), alert: alerts[0] };
}

describe('the hall now', () => {
  it('[HN1] [OB5] says who waits, how long, who is served where and since when, and which screens are there', async () => {
    expect(await issue()).toMatchObject({ ok: true });
    hub.clock.time += 3 * 60_000;
    expect(await issue()).toMatchObject({ ok: true });
    expect(await front.emitWithAck('counter:call-next', press())).toMatchObject({ ok: true });
    hub.clock.time += 4 * 60_000;
    const seen = await now();
    expect(seen.today).toMatchObject({ arrived: 2, waiting: 1, served: 0, waitMedian: 3, overTarget: 0 });
    expect(seen.services.find(({ id }) => id === serviceId)).toMatchObject({ waiting: 1, state: 'open' });
    expect(seen.today.waitingSince).toBe(hub.clock.time - 4 * 60_000);
    const counter = seen.counters.find(({ id }) => id === 'front-office-1');
    expect(counter).toMatchObject({ state: 'called', number: 'A001', since: hub.clock.time - 4 * 60_000 });
    const kiosk = { role: 'kiosk', online: true, lastSeen: hub.clock.now(), isOlder: false };
    expect(seen.devices).toContainEqual(expect.objectContaining(kiosk));
  });

  it('[HN1] [RP6] is for those who are answerable for the hall, and knows no visitor by name', async () => {
    expect(await front.emitWithAck('hall:now', {})).toEqual(refused('not-allowed'));
    expect(await front.emitWithAck('hall:course', {})).toEqual(refused('not-allowed'));
    const seen = await now(official);
    expect(seen.mayAct).toBe(false);
    expect((await now()).mayAct).toBe(true);
    expect(JSON.stringify(seen)).not.toMatch(/token|personId|applicant|nik/i);
  });

  it('[HN1] is reckoned once for each change, for all who look', async () => {
    const { reportArchive } = hub.hub.office;
    const read = reportArchive.eventsOf.bind(reportArchive);
    let reads = 0;
    Object.assign(reportArchive, { eventsOf: (...asked: Parameters<typeof read>) => ((reads += 1), read(...asked)) });
    expect(await issue()).toMatchObject({ ok: true });
    await Promise.all(Array.from({ length: 20 }, () => now()));
    await Promise.all(Array.from({ length: 20 }, () => now(official)));
    Object.assign(reportArchive, { eventsOf: read });
    // Printing that number's slip adds an event or two.
    expect(reads).toBeLessThanOrEqual(4);
  });

  it('[HN2] says what can be done when people wait too long', async () => {
    hub.clock.time += 22 * 60_000;
    const [first, ...others] = (await now()).alerts;
    expect(first).toMatchObject({ is: 'long-waits', people: 2, minutes: 20, paused: 0 });
    expect(others).toContainEqual(expect.objectContaining({ is: 'long-call', number: 'A001' }));
  });

  it('[HN2] lets nobody act who does not run the hall, and keeps who did', async () => {
    const acts = [
      official.emitWithAck('hall:close-service', { ...press(), serviceId, reason: '' }),
      official.emitWithAck('hall:open-service', { ...press(), serviceId }),
      official.emitWithAck('hall:release-counter', { ...press(), counterId: 'front-office-1' }),
      official.emitWithAck('hall:take-back', { ...press(), messageId: 'm' }),
      front.emitWithAck('hall:tell', { ...press(), text: { id: 'a', en: 'b' }, minutes: 5, spoken: false }),
    ];
    for (const reply of await Promise.all(acts)) expect(reply).toEqual(refused('not-allowed'));
    expect(audited()).toEqual([]);
  });

  it('[HN3] [HN2] closes a service for today and opens it again, on record', async () => {
    const close = { ...press(), serviceId, reason: 'blanko habis' };
    expect(await head.emitWithAck('hall:close-service', close)).toMatchObject({ ok: true });
    expect(await issue()).toEqual(refused('service-closed'));
    const closed = (await now()).services.find(({ id }) => id === serviceId);
    expect(closed).toMatchObject({ state: 'closed-today', closed: { reason: 'blanko habis', by: 'Pengawas' } });
    expect(await head.emitWithAck('hall:open-service', { ...press(), serviceId })).toMatchObject({ ok: true });
    expect(await issue()).toMatchObject({ ok: true });
    expect(audited()).toEqual(['hall-close-service', 'hall-open-service']);
  });

  it('[HN7] [HN2] ends the day early and goes on with it, on record: kiosks and displays say when the hall opens again', async () => {
    const display = await hub.screen('display');
    const shut = viewOf(kiosk, (view) => (view as KioskView).services.every(({ state }) => state.is === 'closed'));
    const dark = viewOf(display, (view) => (view as DisplayView).open.is === 'closed');
    const end = { ...press(), reason: 'listrik padam' };
    expect(await official.emitWithAck('hall:end-day', end)).toEqual(refused('not-allowed'));
    expect(await head.emitWithAck('hall:end-day', end)).toMatchObject({ ok: true });
    const state = ((await shut) as KioskView).services[0]?.state;
    const opensAt = state?.is === 'closed' ? state.opensAt : null;
    expect(opensAt).toBeGreaterThan(hub.clock.time);
    expect(((await dark) as DisplayView).open).toEqual({ is: 'closed', opensAt });
    expect(await issue()).toEqual(refused('hall-closed', String(opensAt)));
    expect(await now()).toMatchObject({ open: { is: 'closed' }, ended: { reason: 'listrik padam', by: 'Pengawas' } });
    expect(await head.emitWithAck('hall:resume-day', press())).toMatchObject({ ok: true });
    expect(await now()).toMatchObject({ open: { is: 'open' }, ended: null });
    expect(audited()).toEqual(expect.arrayContaining(['hall-end-day', 'hall-resume-day']));
  });

  it('[HN8] tells it at the kiosks, too', async () => {
    const shown = viewOf(kiosk, (view) => (view as KioskView).message !== null);
    const text = { id: 'Istirahat sampai pukul 13.00.', en: 'Back at 13.00.' };
    const told = { ...press(), text, minutes: 30, spoken: false };
    expect(await head.emitWithAck('hall:tell', told)).toMatchObject({ ok: true });
    expect(((await shown) as KioskView).message).toMatchObject({ text });
    await head.emitWithAck('hall:take-back', { ...press(), messageId: told.commandId });
  });

  it('[HN1] [HN2] knows a counter on break from one that is free, and says where nobody serves', async () => {
    expect(await front.emitWithAck('counter:miss', { ...press(), ...hub.stage(front) })).toMatchObject({ ok: true });
    expect((await stands()).counter).toMatchObject({ state: 'free', reason: null });
    expect(await front.emitWithAck('counter:pause', { ...press(), reason: 'salat' })).toMatchObject({ ok: true });
    expect(await stands()).toMatchObject({
      counter: { state: 'paused', reason: 'salat' },
      alert: { is: 'nobody-serves', paused: 1 },
    });
    expect(await front.emitWithAck('counter:reopen', press())).toMatchObject({ ok: true });
    expect((await stands()).counter?.state).toBe('free');
    expect(await front.emitWithAck('counter:undo', { ...press(), ...hub.undoable(front) })).toMatchObject({ ok: true });
  });

  it('[HN4] releases a counter once its visitor has gone, and its clerk is told', async () => {
    const release = () => head.emitWithAck('hall:release-counter', { ...press(), counterId: 'front-office-1' });
    expect(await release()).toEqual(refused('counter-busy'));
    expect(await front.emitWithAck('counter:miss', { ...press(), ...hub.stage(front) })).toMatchObject({ ok: true });
    const away = viewOf(front, (view) => (view as CounterView).is === 'without-counter');
    expect(await release()).toMatchObject({ ok: true });
    await away;
    expect((await now()).counters.find(({ id }) => id === 'front-office-1')?.state).toBe('closed');
    expect((await now()).alerts[0]).toMatchObject({ is: 'nobody-serves' });
  });

  it('[HN5] tells the hall on every display, to be said once, until it is taken back', async () => {
    const display = await hub.screen('display');
    const shown = viewOf(display, (view) => (view as DisplayView).message !== null);
    const text = { id: 'Loket istirahat sampai pukul 13.00.', en: 'The counters are back at 13.00.' };
    const told = { ...press(), text, minutes: 30, spoken: true };
    for (let i = 0; i < 2; i++) expect(await head.emitWithAck('hall:tell', told)).toMatchObject({ ok: true });
    const view = (await shown) as DisplayView;
    expect(view.message).toEqual({ id: told.commandId, text, until: hub.clock.time + 30 * 60_000 });
    expect(view.announcements.filter(({ kind }) => kind === 'message')).toEqual([
      expect.objectContaining({ id: told.commandId, text }),
    ]);
    const gone = viewOf(display, (next) => (next as DisplayView).message === null);
    const takeBack = { ...press(), messageId: told.commandId };
    expect(await head.emitWithAck('hall:take-back', takeBack)).toMatchObject({ ok: true });
    await gone;
  });

  it('[HN5] [SC6] carries no number of a card', async () => {
    const withCard = { id: 'Pemilik NIK 1377 0145 0890 0001, silakan ke loket 1.', en: 'x' };
    const told = { ...press(), text: withCard, minutes: 30, spoken: true };
    expect(await head.emitWithAck('hall:tell', told)).toEqual(refused('malformed-request'));
  });

  it('[HN6] [RP9] leaves as a workbook and as CSV, on record, for nobody else', async () => {
    const [mine, theirs] = await Promise.all(['pengawas', 'front-office-2'].map(sessionOf));
    const take = (what: string, bearer = mine) =>
      fetch(`${hub.hub.url}/api/reports/now/${what}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${hub.bearer(bearer ?? '')}` },
        body: '{}',
      });
    const course = await take('course.csv');
    expect(course.status).toBe(200);
    expect((await course.text()).split('\r\n')[0]).toContain('Menunggu');
    const book = await take('all.xlsx');
    expect(book.headers.get('Content-Disposition')).toContain('balai-sekarang-oku-selatan');
    expect((await book.arrayBuffer()).byteLength).toBeGreaterThan(2_000);
    expect((await take('nothing.csv')).status).toBe(400);
    expect((await take('course.csv', theirs)).status).toBe(403);
  });

  it('[HN6] says at the end of the day what its summary says', async () => {
    hub.clock.time += 60 * 60_000;
    const reply = await head.emitWithAck('hall:course', {});
    if (!reply.ok) throw new Error(reply.refusal);
    const last = reply.value.points.at(-1);
    const { today, day } = await now();
    hub.clock.time += 24 * 60 * 60_000;
    await hub.hub.office.live.perform({ command: { type: 'close-day' }, commandId: null, answer: () => null });
    for await (const { summary } of hub.hub.office.summaries.of({ from: day, to: day })) {
      const { arrived, served, missed, waitMedian, waitP95 } = visitFigures(allVisits(summary));
      for (const told of [today, last]) expect(told).toMatchObject({ arrived, served, missed, waitMedian, waitP95 });
      expect(arrived).toBe(4);
    }
  });

  it('[HN6] stands beside the same weekday of the week before, up to the same time of day', async () => {
    hub.clock.time += 6 * 24 * 60 * 60_000 - 84 * 60_000;
    await hub.hub.office.live.perform({ command: { type: 'close-day' }, commandId: null, answer: () => null });
    // A session ends with its day (AC4).
    head = await hub.clerk('pengawas');
    const { before, today } = await now();
    expect(today).toMatchObject({ arrived: 0, waitMedian: null });
    expect(before).toMatchObject({ day: '2026-11-23', arrived: 2, missed: 0 });
    hub.clock.time += 8 * 60 * 60_000;
    expect((await now()).before).toMatchObject({ arrived: 4, missed: 1 });
  });
});
