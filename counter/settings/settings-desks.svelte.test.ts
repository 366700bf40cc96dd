import { describe, expect, it, vi } from 'vitest';
import { granted, refused } from '../../contract/reply.ts';
import { steadyNow } from '../../ui/steady-now.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { ClerkDesk } from './clerks/clerk-desk.svelte.ts';
import { InvitationDesk } from './devices/invitation-desk.svelte.ts';
import { DeviceDesk } from './devices/device-desk.svelte.ts';
import { freeId } from './hall/free-id.ts';

const chosen = { rights: ['serve'] as const, stationIds: ['fo'], roles: ['kabid'] };
const rina = { id: 'c-1', name: 'rina', fullName: 'Petugas Rina', ...chosen };

function hubWith(value: unknown) {
  const hub = new PaperHub();
  hub.answer = () => granted(value);
  return hub;
}

describe('the clerks', () => {
  it('[DU2] keep their password when none is typed, and a new clerk always gets one', async () => {
    const hub = hubWith([]);
    const desk = new ClerkDesk(hub);
    await desk.list.load();
    desk.edit({ ...rina, rights: [...rina.rights] });
    await desk.save();
    expect(hub.asked.find(({ name }) => name === 'clerk:save')?.payload).toMatchObject({
      clerkId: 'c-1',
      password: null,
      roles: ['kabid'],
    });
    desk.add();
    hub.answer = () => refused('weak-password');
    await desk.save();
    expect(hub.asked.at(-2)?.payload).toMatchObject({ was: null, password: '' });
    expect(desk.form).not.toBeNull();
  });
});

it('[SE13] what the hub knows of one clerk is not taken for what it knows of the next, who was opened meanwhile', async () => {
  const known = { ...rina, rights: [...rina.rights] };
  const hub = hubWith([known]);
  const desk = new ClerkDesk(hub);
  await desk.list.load();
  desk.edit(known);
  hub.answer = ({ name }) => {
    if (name === 'clerk:save') return refused('name-taken');
    desk.add();
    return granted([known]);
  };
  await desk.save();
  expect(desk.form).toMatchObject({ name: '', was: null });
});

it('[DU2] a clerk is saved with what he was before, and looked up anew where another has changed him', async () => {
  const was = { ...rina, rights: [...rina.rights] };
  const hub = hubWith([was]);
  const desk = new ClerkDesk(hub);
  await desk.list.load();
  desk.edit(was);
  hub.answer = ({ name }) => (name === 'clerk:save' ? refused('changed-meanwhile') : granted([{ ...was, roles: [] }]));
  await desk.save();
  expect(hub.asked.find(({ name }) => name === 'clerk:save')?.payload).toMatchObject({ was });
  expect(desk.list.presses.refusal?.code).toBe('changed-meanwhile');
  expect(desk.list.value?.[0]?.roles).toEqual([]);
});

it('[SE13] a new clerk is asked for again as the same, and edited as he is once the hub has him', async () => {
  const hub = hubWith([]);
  const desk = new ClerkDesk(hub);
  await desk.list.load();
  desk.add();
  const { form } = desk;
  if (!form) throw new Error('A form is open.');
  Object.assign(form, { name: 'rina', fullName: 'Petugas Rina', password: 'sepuluh huruf' });
  const saved = { ...rina, id: form.clerkId, rights: ['serve'], stationIds: [], roles: [] };
  hub.answer = ({ name }) => (name === 'clerk:save' ? refused('no-answer') : granted([saved]));
  await desk.save();
  form.fullName = 'Rina Contoh';
  await desk.save();
  const asked = hub.asked.filter(({ name }) => name === 'clerk:save').map(({ payload }) => payload);
  expect(asked).toMatchObject([
    { clerkId: form.clerkId, was: null },
    { clerkId: form.clerkId, was: saved },
  ]);
});

it('[SE13] what is gone already is gone from the lists, by whomever', async () => {
  const hub = hubWith([rina]);
  const [clerks, devices] = [new ClerkDesk(hub), new DeviceDesk(hub)];
  await Promise.all([clerks.list.load(), devices.list.load(), devices.sessions.load()]);
  hub.answer = ({ name }) => (name.startsWith('settings:') ? granted([]) : refused('unknown-clerk'));
  await clerks.remove('c-1');
  await devices.revoke('d-1');
  await devices.end('s-1');
  expect([clerks.list.value, devices.list.value, devices.sessions.value]).toEqual([[], [], []]);
});

it('[SE13] a code for a print agent is shown until it is over by the hub’s clock, and no longer', async () => {
  vi.useFakeTimers();
  try {
    const hub = hubWith({ code: 'ABCDEFGHJK', until: steadyNow() + 3_600_000 + 900_000 });
    hub.clockOffset = 3_600_000;
    const desk = new InvitationDesk(hub);
    await desk.invite();
    const stop = desk.untilOver();
    vi.advanceTimersByTime(890_000);
    expect(desk.invitation?.code).toBe('ABCDEFGHJK');
    vi.advanceTimersByTime(11_000);
    expect(desk.invitation).toBeNull();
    stop();
  } finally {
    vi.useRealTimers();
  }
});

describe('pairing a device', () => {
  it('[DU2] forgives small letters and spaces, and no misread sign', async () => {
    const hub = hubWith([]);
    const desk = new DeviceDesk(hub);
    await desk.list.load();
    desk.name = 'Kiosk';
    desk.typeCode(' 4m 936r ');
    expect(desk).toMatchObject({ code: '4M936R', isComplete: true });
    desk.typeCode('4M936O');
    expect(desk.isComplete).toBe(false);
  });
});

describe('a new counter', () => {
  it('gets an id that nothing else has', () => {
    expect(freeId('loket', ['loket-1', 'loket-2'])).toBe('loket-3');
  });
});
