import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refused } from '../../../contract/reply.ts';
import type { CounterView } from '../../../contract/views/counter-view.ts';
import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { TestHub, heard, viewOf } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

let hub: TestHub;
let front: Line;
let back: Line;
let head: Line;
let device: string;
let session: string;

beforeAll(async () => {
  hub = await TestHub.start({ hallId: 'oku-selatan' });
  [front, device] = await hub.pairedScreen('counter');
  const reply = await hub.signIn(front, 'front-office', 'front-office-1');
  session = reply.ok ? reply.value.session : '';
  back = await hub.clerk('front-office-2', 'front-office-2');
  head = await hub.clerk('pengawas');
});
afterAll(() => hub.stop());

const press = () => ({ commandId: hub.hub.office.chance.id() });
type Alarms = CounterView['alarms'];
const alarmsAt = async (line: Line, fits: (alarms: Alarms) => boolean): Promise<Alarms> => {
  const view = await viewOf(line, (shown) => 'is' in shown && fits(shown.alarms));
  if (!('is' in view)) throw new Error('a kiosk or a display has alarms');
  return view.alarms;
};
const isRaised = ({ raised }: Alarms) => raised.some(({ ended }) => ended === null);
const mineAt = async (line: Line) => (await alarmsAt(line, isRaised)).raised[0]?.mine;
const isOver = ({ raised }: Alarms) => !isRaised({ sound: null, raised: [...raised] });

function audited(): string[] {
  const db = openInFolder(join(hub.folder, 'trial'), 'hall.db', { readonly: true });
  const rows = db.prepare("SELECT what, subject FROM audit WHERE what LIKE 'alarm-%' ORDER BY rowid").all() as {
    what: string;
    subject: string;
  }[];
  db.close();
  return rows.map(({ what, subject }) => `${what} ${subject}`);
}

describe('a staff alarm', () => {
  it('[SA1] [SA2] is at every screen of the staff, also where nobody is signed in, and at no kiosk or display', async () => {
    const [kiosk, display] = [await hub.screen('kiosk'), await hub.screen('display')];
    const empty = await hub.screen('counter');
    const seen = [back, head, empty].map((line) => alarmsAt(line, isRaised));
    const own = alarmsAt(front, isRaised);
    const shown = [kiosk, display].map((line) => heard(line, 'view'));
    const raise = press();
    expect(await front.emitWithAck('alarm:raise', raise)).toMatchObject({ ok: true });
    expect(await front.emitWithAck('alarm:raise', raise)).toMatchObject({ ok: true });
    expect(await front.emitWithAck('alarm:raise', press())).toMatchObject({ ok: true });
    for (const { raised } of await Promise.all(seen)) {
      expect(raised).toEqual([
        expect.objectContaining({
          alarmId: raise.commandId,
          place: { id: 'Front Office 1', en: 'Front Office 1' },
          clerk: 'Petugas Front Office',
          mine: null,
        }),
      ]);
    }
    expect((await own).raised[0]?.mine).not.toBeNull();
    for (const view of await Promise.all(shown)) expect(JSON.stringify(view)).not.toMatch(/alarm/);
    expect(audited()).toEqual(['alarm-raised front-office-1']);
  });

  it('[SA3] [SA4] says who goes there, and is ended by another, on record', async () => {
    const [alarmId = ''] = hub.hub.office.live.hall.alarms.keys();
    hub.clock.time += 16_000;
    const answered = alarmsAt(head, ({ raised }) => raised[0]?.coming.length === 1);
    expect(await back.emitWithAck('alarm:answer', { ...press(), alarmId })).toMatchObject({ ok: true });
    expect((await answered).raised[0]).toMatchObject({ amComing: false, coming: ['Petugas Front Office 2'] });
    expect(await front.emitWithAck('alarm:end', { ...press(), alarmId })).toEqual(refused('nothing-to-undo'));
    const ended = alarmsAt(head, isOver);
    expect(await back.emitWithAck('alarm:end', { ...press(), alarmId })).toMatchObject({ ok: true });
    expect((await ended).raised[0]?.ended).toMatchObject({ by: 'Petugas Front Office 2', how: 'settled' });
    expect(audited().slice(1)).toEqual(['alarm-answered front-office-1', 'alarm-ended front-office-1']);
  });

  it('[SA4] is ended after five minutes by whoever is alone, and told to the others as such', async () => {
    const raise = press();
    expect(await front.emitWithAck('alarm:raise', raise)).toMatchObject({ ok: true });
    hub.clock.time += 300_000;
    const ended = alarmsAt(head, ({ raised }) => raised.some(({ ended }) => ended?.how === 'alone'));
    expect(await front.emitWithAck('alarm:end', { ...press(), alarmId: raise.commandId })).toMatchObject({ ok: true });
    expect((await ended).raised.at(-1)?.ended?.by).toBe('Petugas Front Office');
  });

  it('[SA1] [AC2] is raised and taken back from a locked screen, which ends nothing else', async () => {
    await front.emitWithAck('clerk:lock', {});
    const raised = alarmsAt(front, isRaised);
    const raise = press();
    expect(await front.emitWithAck('alarm:raise', raise)).toMatchObject({ ok: true });
    expect((await raised).raised.at(-1)).toMatchObject({ place: { id: 'Front Office 1' } });
    const other = press();
    expect(await back.emitWithAck('alarm:raise', other)).toMatchObject({ ok: true });
    const alarmId = other.commandId;
    expect(await front.emitWithAck('alarm:end', { ...press(), alarmId })).toEqual(refused('locked'));
    expect(await front.emitWithAck('alarm:answer', { ...press(), alarmId })).toEqual(refused('locked'));
    const neverHeard = await front.emitWithAck('alarm:end', { ...press(), alarmId: press().commandId });
    expect(neverHeard, 'given up before the hub had heard of it (SA6)').toMatchObject({ ok: true });
    const takenBack = await front.emitWithAck('alarm:end', { ...press(), alarmId: raise.commandId });
    expect(takenBack).toMatchObject({ ok: true });
    expect(await back.emitWithAck('alarm:end', { ...press(), alarmId })).toMatchObject({ ok: true });
  });

  it('[SA2] of somebody without a counter says at which computer', async () => {
    const raised = alarmsAt(back, isRaised);
    expect(await head.emitWithAck('alarm:raise', press())).toMatchObject({ ok: true });
    const alarm = (await raised).raised.find(({ ended }) => ended === null);
    expect(alarm).toMatchObject({ clerk: 'Pengawas', place: { id: 'layar uji' } });
  });

  it('[SA2] of a trial’s screen that nobody has paired names the hub’s computer; to whoever reads it, "this one" is another', async () => {
    const { device: given } = (await heard(hub.line({ role: 'counter' }), 'paired')) as { device: string };
    const unpaired = hub.line({ role: 'counter', device: given });
    await heard(unpaired, 'view');
    expect(await hub.signIn(unpaired, 'kepala-dinas')).toMatchObject({ ok: true });
    const raised = alarmsAt(back, ({ raised: each }) =>
      each.some(({ clerk, ended }) => clerk === 'Kepala Dinas' && ended === null),
    );
    expect(await unpaired.emitWithAck('alarm:raise', press())).toMatchObject({ ok: true });
    expect((await raised).raised.at(-1)?.place).toEqual({ id: 'Komputer hub', en: 'Komputer hub' });
  });

  it('[SA5] is refused where the office has switched it off, and offered no more', async () => {
    const admin = await hub.clerk('admin');
    const told = await admin.emitWithAck('settings:hall', {});
    if (!told.ok) throw new Error(told.refusal);
    const { hall, edition } = told.value;
    const without = { ...hall, staffAlarm: { on: false, sound: 'once' } };
    expect(await admin.emitWithAck('settings:save-hall', { hall: without, edition })).toMatchObject({ ok: true });
    const again = hub.line({ role: 'counter', device, session });
    expect((await alarmsAt(again, () => true)).sound).toBeNull();
    expect(await again.emitWithAck('alarm:raise', press())).toEqual(refused('not-allowed'));
  });

  it('[SA1] [DU1] is still there after a restart of the hub', async () => {
    const before = hub.hub.office.live.hall.alarms;
    await hub.hub.close();
    const again = await hub.startAgain('oku-selatan');
    expect([...again.office.live.hall.alarms]).toEqual([...before]);
    expect([...before.values()].some(({ ended }) => ended === null)).toBe(true);
    await again.close();
  });
});

it('[SA1] [SA2] of one account at two counters is that of a colleague at the other, locked or not', async () => {
  const small = await TestHub.start({ hallId: 'oku-selatan' });
  const [one, other] = [
    await small.clerk('front-office', 'front-office-1'),
    await small.clerk('front-office', 'front-office-2'),
  ];
  const seen = [mineAt(one), mineAt(other)];
  const raise = press();
  expect(await one.emitWithAck('alarm:raise', raise)).toMatchObject({ ok: true });
  expect(await Promise.all(seen)).toEqual([expect.objectContaining({ until: expect.any(Number) as number }), null]);
  const locked = mineAt(other);
  expect(await other.emitWithAck('clerk:lock', {})).toMatchObject({ ok: true });
  expect(await locked).toBeNull();
  const end = { ...press(), alarmId: raise.commandId };
  expect(await other.emitWithAck('alarm:end', end)).toEqual(refused('locked'));
  await small.stop();
});
