import { afterAll, beforeAll, expect, it } from 'vitest';
import { granted } from '../../../contract/reply.ts';
import type { FoundVisit } from '../../../contract/views/found-visit.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import { TestHub } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

let hub: TestHub;
let front: Line;
let back: Line;

beforeAll(async () => {
  hub = await TestHub.start();
  front = await hub.clerk('front-office', 'front-office-1');
  back = await hub.clerk('back-office', 'back-office-1');
});
afterAll(() => hub.stop());

const press = () => ({ commandId: hub.hub.office.chance.id() });
const gives = (serviceId: string) =>
  front.emitWithAck('counter:give-number', { ...press(), serviceId, priorityId: null });

async function found(line: Line, number: string): Promise<readonly FoundVisit[]> {
  const reply = await line.emitWithAck('visit:find', { number });
  if (!reply.ok) throw new Error(reply.refusal);
  return reply.value.visits;
}

async function theOne(line: Line, number: string): Promise<FoundVisit> {
  const [one] = await found(line, number);
  if (!one) throw new Error(`${number} was not found`);
  return one;
}

it('[CA16] finds a number by its figures alone, of each series; what nobody was given is not there', async () => {
  await gives('surat-keterangan-dtks');
  await gives('surat-keterangan-dtks');
  await gives('informasi-bansos');
  expect((await found(back, '1')).map(({ number }) => number)).toEqual(['A001', 'B001']);
  expect((await found(back, 'a2')).map(({ number }) => number)).toEqual(['A002']);
  expect(await found(back, 'B002')).toEqual([]);
});

it('[CA16] says where it waits and after how many, and has the slip printed once more', async () => {
  const one = await theOne(back, 'A002');
  expect(one).toMatchObject({
    now: { is: 'waiting', station: { id: 'Front Office' }, ahead: 1, wait: null },
    may: { call: false, restore: false, resume: false, printAgain: true },
  });
});

it('[CA16] [CA8] restores at any counter whoever was missed, and tells when he was', async () => {
  await front.emitWithAck('counter:call-next', press());
  expect(await theOne(back, 'A001')).toMatchObject({
    now: { is: 'called', place: { id: 'Front Office 1' }, at: hub.clock.now() },
  });
  await front.emitWithAck('counter:miss', { ...press(), ...hub.stage(front) });
  const { visitId, now, may } = await theOne(back, 'A001');
  expect([now, may.restore]).toEqual([expect.objectContaining({ is: 'missed', at: hub.clock.now() }), true]);
  hub.clock.time += minutes(1);
  expect(await back.emitWithAck('counter:restore', { ...press(), visitId })).toEqual(granted(null));
  expect((await theOne(back, 'A001')).now.is).toBe('waiting');
});

it('[CA16] tells at another station that he is held, and not why; his own brings him back', async () => {
  await front.emitWithAck('counter:call-next', press());
  await front.emitWithAck('counter:start', { ...press(), ...hub.stage(front) });
  expect((await theOne(back, 'A002')).now.is).toBe('serving');
  await front.emitWithAck('counter:hold', {
    ...press(),
    ...hub.stage(front),
    reason: 'Anaknya sakit',
    returnInMinutes: 10,
  });
  const told = async (line: Line) => {
    const { now, may } = await theOne(line, 'A002');
    return [now.is === 'held' && now.reason, may.resume];
  };
  expect([await told(back), await told(front)]).toEqual([
    [null, false],
    ['Anaknya sakit', true],
  ]);
});

it('[CA16] says of a visit that is over since when, also when it has left memory', async () => {
  await front.emitWithAck('counter:call-next', press());
  await front.emitWithAck('counter:start', { ...press(), ...hub.stage(front) });
  const { number } = [...hub.hub.office.live.hall.visits.values()].find(({ stage }) => stage.is === 'serving') ?? {};
  const home = { outcomeId: 'terjawab', note: '', programmes: [], owner: '', purpose: '', thenCall: false };
  const recipient = { to: 'applicant', name: '' } as const;
  expect([
    number,
    await front.emitWithAck('counter:finish', { ...press(), ...hub.stage(front), ...home, recipient }),
  ]).toEqual(['B001', granted(null)]);
  const over = { is: 'over', at: hub.clock.now() };
  expect((await theOne(back, 'B1')).now).toEqual(over);
  hub.clock.time += minutes(12);
  await gives('informasi-bansos');
  expect([...hub.hub.office.live.hall.visits.values()].some((visit) => visit.number === 'B001')).toBe(false);
  expect(await theOne(back, 'B1')).toMatchObject({ now: over, may: { printAgain: false, restore: false } });
});
