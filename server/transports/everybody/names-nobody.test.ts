import { afterAll, beforeAll, expect, it } from 'vitest';
import { SeededChance } from '../../adapters/seeded-chance.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import type { RegisteredPerson } from '../../domain/register/person.ts';
import { TestHub } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

const VISITORS = 25;

let hub: TestHub;
let kiosk: Line;
let front: Line;
let back: Line;
const chance = new SeededChance(11);
const shown = new Map<string, string>();
const people: RegisteredPerson[] = [];

beforeAll(async () => {
  hub = await TestHub.start();
  kiosk = listened('kiosk', await hub.screen('kiosk'));
  listened('display', await hub.screen('display'));
  front = listened('front office', await hub.clerk('front-office', 'front-office-1'));
  back = listened('back office', await hub.clerk('back-office', 'back-office-1'));
  for (let nth = 1; nth <= VISITORS; nth++) await oneVisit(nth);
});
afterAll(() => hub.stop());

/** All views that a screen was ever sent, one after another. */
function listened(name: string, line: Line): Line {
  line.on('view', (view) => shown.set(name, `${shown.get(name) ?? ''}\n${JSON.stringify(view)}`));
  return line;
}

const press = () => ({ commandId: hub.hub.office.chance.id() });
const phoneOf = (nth: number) => `0813-0000-${String(nth).padStart(4, '0')}`;

/** Checked or not, and typed in; his papers go to the back office, which looks him up; some are missed, some held, some served. */
async function oneVisit(nth: number): Promise<void> {
  const { register } = hub.hub.office;
  const person = register.byId(register.current()?.number ?? 0, nth);
  if (!person) throw new Error('the register of the trial is too small');
  people.push(person);
  const { name, nik, kk: familyCard, birthDate } = person;
  const check = await kiosk.emitWithAck('register:check', {
    nik,
    second: { is: 'birth-date', birthDate: birthDate || '1990-01-01' },
  });
  const checkId = check.ok && check.value.listed && chance.is(0.8) ? check.value.checkId : null;
  const wish = { serviceId: 'surat-keterangan-dtks', priorityId: null, language: 'id', checkId } as const;
  await kiosk.emitWithAck('ticket:issue', { ...press(), ...wish });
  const visitId = [...hub.hub.office.live.hall.visits.keys()].at(-1) ?? '';
  await front.emitWithAck('counter:call-next', press());
  if (chance.is(0.1)) return void (await front.emitWithAck('counter:miss', { ...press(), ...hub.stage(front) }));
  await front.emitWithAck('counter:start', { ...press(), ...hub.stage(front) });
  const applicant = { name, nik, familyCard, birthDate, address: `Jalan Uji ${nik}`, phone: phoneOf(nth), email: '' };
  const was = { name: '', nik: '', familyCard: '', birthDate: '', address: '', phone: '', email: '' };
  await front.emitWithAck('visit:note-applicant', { ...press(), ...hub.here(front), applicant, was });
  await front.emitWithAck('file:send', { ...press(), ...hub.here(front) });
  await back.emitWithAck('file:take', { ...press(), visitId });
  await back.emitWithAck('file:check', { ...press(), visitId, nik });
  await front.emitWithAck('visit:person', { visitId });
  await front.emitWithAck('counter:hold', {
    ...press(),
    ...hub.stage(front),
    reason: 'Fotokopi',
    returnInMinutes: null,
  });
  hub.clock.time += minutes(3);
}

const secrets = () => people.flatMap(({ name, nik, kk }, at) => [name, nik, kk, phoneOf(at + 1)]);
const named = (text: string): string[] => secrets().filter((secret) => text.includes(secret));

it('[AC14] nothing that a screen is sent by itself, in a busy morning, names anybody', () => {
  expect([...shown.keys()].toSorted()).toEqual(['back office', 'display', 'front office', 'kiosk']);
  expect([...shown].flatMap(([screen, views]) => named(views).map((secret) => [screen, secret]))).toEqual([]);
});

it('[AC14] no line of the log and no page about the hub names anybody', async () => {
  const pages = await Promise.all(['/metrics', '/healthz', '/keadaan'].map((path) => fetch(hub.hub.url + path)));
  const texts = await Promise.all(pages.map((page) => page.text()));
  expect(texts.map((text) => text.length > 50)).toEqual([true, true, true]);
  expect(named([...hub.said, ...texts].join('\n'))).toEqual([]);
  expect(hub.faults).toEqual([]);
});

it('[AC14] no ticket names anybody', async () => {
  const jobs = await hub.hub.office.archive.newestJobs(null, 200);
  expect(jobs.length).toBeGreaterThanOrEqual(VISITORS);
  expect(named(JSON.stringify(jobs.filter(({ paper }) => !('letterId' in paper))))).toEqual([]);
});
