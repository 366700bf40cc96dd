import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import { TestHub, heard } from '../hub.fixture.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.start();
});
afterAll(() => hub.stop());

const press = () => ({ commandId: hub.hub.office.chance.id() });

describe('a clerk', () => {
  it('[CA4] may not leave a visitor behind by taking another counter', async () => {
    const line = await hub.clerk('front-office', 'front-office-1');
    await hub.takeNumber();
    expect(await line.emitWithAck('counter:call-next', press())).toEqual(granted(null));
    const other = { ...press(), counterId: 'front-office-2', takeOver: false };
    expect(await line.emitWithAck('clerk:choose-counter', other)).toEqual(refused('counter-busy'));
    expect(await line.emitWithAck('clerk:sign-out', {})).toEqual(refused('counter-busy'));
    expect(await line.emitWithAck('counter:miss', { ...press(), ...hub.stage(line) })).toEqual(granted(null));
    expect(await line.emitWithAck('clerk:choose-counter', { ...other, ...press() })).toEqual(granted(null));
    expect([...hub.hub.office.live.hall.staffed.keys()]).toEqual(['front-office-2']);
    expect(await line.emitWithAck('clerk:sign-out', {})).toEqual(granted(null));
    expect(await line.emitWithAck('counter:call-next', press())).toEqual(refused('not-signed-in'));
    expect(hub.hub.office.live.hall.staffed.size).toBe(0);
  });

  it('[DU2] keeps the old counter when the other one is taken', async () => {
    const [ani, budi] = [await hub.clerk('front-office', 'front-office-1'), await hub.clerk('admin', 'front-office-2')];
    const other = { ...press(), counterId: 'front-office-2', takeOver: false };
    expect(await ani.emitWithAck('clerk:choose-counter', other)).toEqual(refused('counter-taken'));
    expect([...hub.hub.office.live.hall.staffed.keys()].toSorted()).toEqual(['front-office-1', 'front-office-2']);
    for (const line of [ani, budi]) await line.emitWithAck('clerk:sign-out', {});
  });

  it('[CA14] [IS2] signs no colleague out with the command id of an earlier choice', async () => {
    const [ani, budi] = [await hub.clerk('front-office', 'front-office-1'), await hub.clerk('admin', 'front-office-2')];
    const earlier = { ...press(), counterId: 'front-office-1', takeOver: false };
    expect(await ani.emitWithAck('clerk:choose-counter', earlier)).toEqual(granted(null));
    await ani.emitWithAck('clerk:choose-counter', { ...earlier, counterId: 'front-office-2' });
    expect([...hub.hub.office.live.hall.staffed.keys()].toSorted()).toEqual(['front-office-1', 'front-office-2']);
    expect(await budi.emitWithAck('counter:call-next', press())).not.toEqual(refused('not-signed-in'));
    for (const line of [ani, budi]) await line.emitWithAck('clerk:sign-out', {});
  });

  it('[IS2] who chooses the counter he has keeps it, visitor and all', async () => {
    const line = await hub.clerk('front-office', 'front-office-1');
    await hub.takeNumber();
    await line.emitWithAck('counter:call-next', press());
    const same = { counterId: 'front-office-1', takeOver: false };
    expect(await line.emitWithAck('clerk:choose-counter', { ...press(), ...same })).toEqual(granted(null));
    expect(await line.emitWithAck('counter:miss', { ...press(), ...hub.stage(line) })).toEqual(granted(null));
    expect(await line.emitWithAck('clerk:choose-counter', { ...press(), ...same })).toEqual(granted(null));
    expect([...hub.hub.office.live.hall.staffed.keys()]).toEqual(['front-office-1']);
    await line.emitWithAck('clerk:sign-out', {});
  });

  it('[DU2] sits only at counters of a station that is his', async () => {
    const line = await hub.screen('counter');
    expect(await hub.signIn(line, 'front-office', 'back-office-1')).toEqual(refused('not-allowed'));
    expect(await hub.signIn(line, 'front-office', 'loket-99')).toEqual(refused('unknown-counter'));
    expect(await line.emitWithAck('counter:call-next', press())).toEqual(refused('not-signed-in'));
  });

  it('[CT4] refused a counter sees the sign-in page all the time, and never for a moment that of somebody without a counter', async () => {
    const ani = await hub.clerk('front-office', 'front-office-1');
    const line = await hub.screen('counter');
    const seen: unknown[] = [];
    line.on('view', (view) => seen.push('is' in view && view.is));
    expect(await hub.signIn(line, 'admin', 'front-office-1')).toEqual(refused('counter-taken'));
    expect(await hub.signIn(line, 'front-office-2', 'back-office-1')).toEqual(refused('not-allowed'));
    await ani.emitWithAck('clerk:sign-out', {});
    await vi.waitFor(() => expect(seen).not.toEqual([]));
    expect(new Set(seen)).toEqual(new Set(['signed-out']));
    expect(await line.emitWithAck('counter:call-next', press())).toEqual(refused('not-signed-in'));
  });

  it('[CA14] [DU2] whose counter is taken over is signed out and told by whom, and acts for it no longer; it is on record', async () => {
    const ani = await hub.clerk('front-office', 'front-office-1');
    await hub.takeNumber();
    await ani.emitWithAck('counter:call-next', press());
    const told = heard(ani, 'session-ended');
    const line = await hub.screen('counter');
    expect(await hub.signIn(line, 'admin', 'front-office-1')).toEqual(refused('counter-taken'));
    expect((await hub.signIn(line, 'admin', 'front-office-1', true)).ok).toBe(true);
    const { access } = hub.hub.office;
    const admin = await access.clerkByName('admin');
    expect(await told).toEqual({ takenBy: admin?.fullName });
    expect(await ani.emitWithAck('counter:recall', { ...press(), ...hub.stage(ani) })).toEqual(
      refused('not-signed-in'),
    );
    const [act] = await access.recorded({ before: null, what: ['counter-taken-over'], count: 5 });
    expect(act).toMatchObject({ clerkId: admin?.id, subject: 'front-office-1' });
    expect(await line.emitWithAck('counter:miss', { ...press(), ...hub.stage(line) })).toEqual(granted(null));
    await line.emitWithAck('clerk:sign-out', {});
  });

  it('[DU2] who sits down elsewhere ends the session here, and this screen is told at once', async () => {
    const here = await hub.clerk('front-office', 'front-office-1');
    const told = heard(here, 'session-ended');
    const there = await hub.clerk('front-office', 'front-office-1');
    expect(await told).toEqual({ takenBy: null });
    expect(await here.emitWithAck('counter:call-next', press())).toEqual(refused('not-signed-in'));
    expect(await there.emitWithAck('clerk:sign-out', {})).toEqual(granted(null));
  });

  it('[DU2] comes back after a cut with the session, until it has ended', async () => {
    const [line, device] = await hub.pairedScreen('counter');
    const reply = await hub.signIn(line, 'back-office', 'back-office-1');
    const session = reply.ok ? reply.value.session : '';
    const again = await hub.again(device, session);
    expect(await again.emitWithAck('counter:call-next', press())).toEqual(refused('nobody-waiting'));
    await again.emitWithAck('clerk:sign-out', {});
    expect(await line.emitWithAck('counter:call-next', press())).toEqual(refused('not-signed-in'));
  });

  it('[DU2] who carries the session to a computer that is not paired can do nothing there', async () => {
    const reply = await hub.signIn(await hub.screen('counter'), 'back-office', 'back-office-1');
    const elsewhere = hub.line({ role: 'counter', session: reply.ok ? reply.value.session : '' });
    await heard(elsewhere, 'session-ended');
    expect(await elsewhere.emitWithAck('counter:call-next', press())).toEqual(refused('not-signed-in'));
  });

  it('[DU2] is told the same of an unknown name and a wrong password, and must wait after five', async () => {
    const line = await hub.screen('counter');
    const tries = { password: 'salah sekali', counterId: null, takeOver: false };
    const ask = (name: string) => line.emitWithAck('clerk:sign-in', { ...tries, name });
    expect([await ask('siapa'), await ask('bansos-desk')]).toEqual([
      refused('wrong-name-or-password'),
      refused('wrong-name-or-password'),
    ]);
    for (let i = 0; i < 4; i++) await ask('BANSOS-desk');
    expect(await ask('bansos-desk')).toEqual(refused('too-many-tries', '30'));
    expect(await hub.signIn(line, 'bansos-desk')).toEqual(refused('too-many-tries', '30'));
  });

  it('[DU2] at an unpaired computer is let in only as administrator', async () => {
    const line = hub.line({ role: 'counter' });
    await heard(line, 'paired');
    expect(await hub.signIn(line, 'front-office')).toEqual(refused('not-paired'));
    expect((await hub.signIn(line, 'admin')).ok).toBe(true);
    expect((await line.emitWithAck('settings:clerks', {})).ok).toBe(true);
  });

  it('[DU2] [AC1] at an unpaired computer is answered nothing once he administers no more', async () => {
    const { access } = hub.hub.office;
    const clerk = await access.clerkByName('front-office-2');
    if (!clerk) throw new Error('The trial has no second clerk at its front office.');
    await access.changeClerk({ ...clerk, rights: [...clerk.rights, 'administer'] }, null);
    const line = hub.line({ role: 'counter' });
    await heard(line, 'paired');
    expect((await hub.signIn(line, 'front-office-2')).ok).toBe(true);
    expect((await line.emitWithAck('clerk:sessions', {})).ok).toBe(true);
    await access.changeClerk(clerk, null);
    expect(await line.emitWithAck('clerk:sessions', {})).toEqual(refused('not-paired'));
  });
});

it('[DU2] a clerk who is removed while he changes his password is gone', async () => {
  const { access } = hub.hub.office;
  const admin = await hub.clerk('admin');
  const clerk = await access.clerkByName('front-office-2');
  const line = await hub.clerk('front-office-2');
  const [tries, removed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const fits = access.passwordFits.bind(access);
  access.passwordFits = async (...of) => {
    const answer = await fits(...of);
    tries.resolve();
    await removed.promise;
    return answer;
  };
  const change = { password: hub.hub.trial?.password ?? '', next: 'payung hijau di rak' };
  const changed = line.emitWithAck('clerk:change-password', change);
  await tries.promise;
  expect(await admin.emitWithAck('clerk:remove', { clerkId: clerk?.id ?? '' })).toEqual(granted(null));
  removed.resolve();
  await changed;
  access.passwordFits = fits;
  expect(await access.clerkByName('front-office-2')).toBeUndefined();
});

it('[SE13] whom another removes while he is saved with a new password does not come back, and that is said', async () => {
  const admin = await hub.clerk('admin');
  const { access, chance } = hub.hub.office;
  const clerk = {
    id: chance.id(),
    name: 'sementara',
    fullName: 'Petugas Sementara',
    rights: [],
    stationIds: [],
    roles: [],
  };
  await access.saveClerk(clerk, 'sandi yang cukup panjang');
  const change = access.changeClerk.bind(access);
  vi.spyOn(access, 'changeClerk').mockImplementationOnce(async (...asked) => {
    await access.removeClerk(clerk.id);
    return change(...asked);
  });
  const { id: clerkId, ...rest } = clerk;
  const wish = { ...rest, clerkId, was: clerk, password: 'yang lain sama sekali' };
  expect(await admin.emitWithAck('clerk:save', wish)).toEqual(refused('unknown-clerk'));
  expect((await access.clerks()).some(({ id }) => id === clerkId)).toBe(false);
});

it('leaves no fault in the log', () => {
  expect(hub.faults).toEqual([]);
});
