import { describe, expect, it } from 'vitest';
import { granted, refused } from '../../contract/reply.ts';
import type { Reply } from '../../contract/reply.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { ClerkDesk } from './clerks/clerk-desk.svelte.ts';
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
    expect(hub.asked.at(-1)?.payload).toMatchObject({ clerkId: null, password: '' });
    expect(desk.form).not.toBeNull();
  });
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

describe('a list that is watched', () => {
  it('[SE10] swallows no press that comes while it is looked at anew', async () => {
    const hub = hubWith([]);
    const desk = new DeviceDesk(hub);
    const looked = Promise.withResolvers<Reply<unknown>>();
    hub.answer = ({ name }) => (name === 'settings:devices' ? looked.promise : granted(null));
    const look = desk.list.lookAgain();
    desk.typeCode('4M936R');
    const paired = desk.pair();
    expect(hub.asked.map(({ name }) => name)).toContain('device:pair');
    looked.resolve(granted([]));
    await Promise.all([look, paired]);
    expect(desk.code, 'it was paired').toBe('');
  });

  it('shows what it was told last, whatever comes in late', async () => {
    const hub = hubWith([]);
    const desk = new DeviceDesk(hub);
    const late = Promise.withResolvers<Reply<unknown>>();
    hub.answer = () => late.promise;
    const first = desk.list.load();
    hub.answer = () => granted(['newer']);
    await desk.list.load();
    late.resolve(granted(['older']));
    await first;
    expect(desk.list.value).toEqual(['newer']);
  });

  it('[SE10] asks again after a silence, and leaves a refusal to be read', async () => {
    const hub = hubWith([]);
    const desk = new DeviceDesk(hub);
    await desk.list.load();
    hub.answer = () => refused('no-answer');
    await desk.list.load();
    hub.answer = () => granted([]);
    await desk.list.lookAgain();
    expect(desk.list.presses.refusal).toBeNull();
    hub.answer = () => refused('unknown-code');
    await desk.pair();
    hub.answer = () => granted([]);
    await desk.list.lookAgain();
    expect(desk.list.presses.refusal).toMatchObject({ code: 'unknown-code' });
  });
});

describe('a new counter', () => {
  it('gets an id that nothing else has', () => {
    expect(freeId('loket', ['loket-1', 'loket-2'])).toBe('loket-3');
  });
});
