import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import { requests } from '../../../contract/requests.ts';
import type { RequestName, RequestShape } from '../../../contract/requests.ts';
import { doorTimes } from '../../application/access/office-access.ts';
import { TestHub, heard, viewOf } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

const MINUTE = 60_000;
const pin = '7391';

let hub: TestHub;
let password: string;
beforeAll(async () => {
  hub = await TestHub.start();
  password = hub.hub.trial?.password ?? '';
});
afterAll(() => hub.stop());

let line: Line;
let device: string;
let session: string;
beforeEach(async () => {
  [line, device] = await hub.pairedScreen('counter');
  const reply = await hub.signIn(line, 'front-office', 'front-office-1', true);
  session = reply.ok ? reply.value.session : '';
  await hub.takeNumber();
});

const choosePin = (chosen = pin) => line.emitWithAck('clerk:set-pin', { password, pin: chosen });
const lock = () => line.emitWithAck('clerk:lock', {});
const unlock = (by: 'pin' | 'password', secret: string, at = line) => at.emitWithAck('clerk:unlock', { by, secret });
const ask = (at: Line, name: RequestName): Promise<unknown> =>
  (at as unknown as { emitWithAck(name: string, payload: unknown): Promise<unknown> }).emitWithAck(name, {});

describe('a locked screen', () => {
  it('[AC2] shows nothing but whose it is, and says so at once on each of his screens', async () => {
    const other = await hub.again(device, session);
    const told = viewOf(other, (view) => 'is' in view && view.is === 'signed-out');
    const shown = viewOf(line, (view) => 'is' in view && view.is === 'signed-out');
    await lock();
    for (const view of [await shown, await told]) {
      expect(view).toMatchObject({ locked: { name: 'Petugas Front Office', byPin: false } });
      expect(Object.keys(view).toSorted()).toEqual(
        ['alarms', 'counters', 'fixedCounterId', 'hall', 'is', 'locked', 'now', 'revision'].toSorted(),
      );
    }
    const reloaded = hub.line({ role: 'counter', device, session });
    expect(await heard(reloaded, 'view')).toMatchObject({ is: 'signed-out', locked: { name: 'Petugas Front Office' } });
  });

  it('[AC2] is answered nothing but unlocking, leaving and the call for help, not even the sign-in of somebody else, over http neither', async () => {
    await lock();
    const guarded = (Object.entries(requests) as [RequestName, RequestShape][]).flatMap(([name, shape]) =>
      shape.from === 'counter' && shape.whileLocked !== true ? [name] : [],
    );
    const said = await Promise.all(guarded.map(async (name) => [name, await ask(line, name)] as const));
    expect(said).toEqual(guarded.map((name) => [name, refused('locked')]));
    expect(guarded).toContain('clerk:sign-in');
    expect(await hub.signIn(line, 'back-office')).toEqual(refused('locked'));
    const headers = { Authorization: `Bearer ${hub.bearer(session)}` };
    expect((await fetch(`${hub.hub.url}/api/letters/x.pdf`, { headers })).status).toBe(401);
  });

  it('[AC2] opens with the password where it was locked, as it was', async () => {
    await lock();
    expect(await unlock('password', 'salah sekali')).toEqual(refused('wrong-name-or-password'));
    const open = viewOf(line, (view) => 'is' in view && view.is === 'at-counter');
    expect(await unlock('password', password)).toEqual(granted(null));
    expect(await open).toMatchObject({ counter: { id: 'front-office-1' } });
    expect(await unlock('password', password)).toEqual(granted(null));
  });

  it('[AC2] can be left, and another signs in', async () => {
    await lock();
    expect(await line.emitWithAck('clerk:sign-out', {})).toEqual(granted(null));
    expect((await hub.signIn(line, 'back-office')).ok).toBe(true);
  });

  it('[AC2] is locked by a long silence, whatever it shows, and by none that was broken', async () => {
    const { door } = hub.hub.office;
    const { locksAfter } = doorTimes(hub.hub.office);
    const { id = '' } = (await door.session({ token: session })) ?? {};
    hub.steady.skip(locksAfter - MINUTE);
    expect(await line.emitWithAck('clerk:present', {})).toEqual(granted(null));
    hub.steady.skip(2 * MINUTE);
    expect(await ask(line, 'clerk:sessions')).toMatchObject({ ok: true });
    hub.steady.skip(locksAfter + 1);
    expect(await ask(line, 'clerk:sessions')).toEqual(refused('locked'));
    expect(await door.session({ id })).toMatchObject({ lockedAt: hub.clock.now() });
  });
});

describe('a short PIN', () => {
  it('[AC2] is chosen with the password, and opens what was locked', async () => {
    expect(await line.emitWithAck('clerk:set-pin', { password: 'bukan ini', pin })).toEqual(
      refused('wrong-name-or-password'),
    );
    expect(await choosePin()).toEqual(granted(null));
    await lock();
    expect(await unlock('pin', '7390')).toEqual(refused('wrong-pin'));
    expect(await unlock('pin', pin)).toEqual(granted(null));
    expect(await line.emitWithAck('counter:call-next', { commandId: crypto.randomUUID() })).toEqual(granted(null));
  });

  it('[AC2] opens nothing after three wrong ones, nor with the right one', async () => {
    await choosePin();
    await lock();
    expect(await unlock('pin', '0001')).toEqual(refused('wrong-pin'));
    expect(await unlock('pin', '0002')).toEqual(refused('wrong-pin'));
    expect(await unlock('pin', '0003')).toEqual(refused('password-wanted'));
    expect(await unlock('pin', pin)).toEqual(refused('password-wanted'));
    const reloaded = hub.line({ role: 'counter', device, session });
    expect(await heard(reloaded, 'view')).toMatchObject({ locked: { byPin: false } });
    expect(await unlock('password', password)).toEqual(granted(null));
    await lock();
    expect(await unlock('pin', pin)).toEqual(granted(null));
  });

  it('[AC2] signs nobody in: not elsewhere, not after the session', async () => {
    await choosePin();
    const elsewhere = hub.line({ role: 'counter', device: (await hub.pairedScreen('counter'))[1], session });
    await heard(elsewhere, 'session-ended');
    expect(await unlock('pin', pin, elsewhere)).toEqual(refused('not-signed-in'));
    const wish = { name: 'front-office', password: pin, counterId: null, takeOver: false };
    expect(await line.emitWithAck('clerk:sign-in', wish)).toEqual(refused('wrong-name-or-password'));
  });

  it('[AC5] [AC2] opens no session that was ended while it was tried', async () => {
    await choosePin();
    await lock();
    const { access, clock, door } = hub.hub.office;
    const { id = '' } = (await door.session({ token: session })) ?? {};
    const fits = vi.spyOn(door, 'pinFits').mockImplementationOnce(async () => {
      await access.endSession(id, clock.now());
      return true;
    });
    onTestFinished(() => fits.mockRestore());
    expect(await unlock('pin', pin)).toEqual(refused('not-signed-in'));
    const [last] = await access.recorded({ before: null, what: ['locked', 'unlocked'], count: 1 });
    expect(last).toMatchObject({ what: 'locked', subject: id });
  });

  it('[AC2] that everybody tries first is refused', async () => {
    for (const easy of ['0000', '1234', '4321', '121212', '1998']) {
      expect([easy, await choosePin(easy)]).toEqual([easy, refused('weak-pin')]);
    }
  });

  it('[AC2] [DU2] is kept as a digest, and goes, as the session does, with the password that an administrator sets anew', async () => {
    await choosePin();
    const { access, door } = hub.hub.office;
    const clerk = await access.clerkByName('front-office');
    if (!clerk) throw new Error('nobody of that name');
    expect(await door.hasPin(clerk.id)).toBe(true);
    const administrator = await hub.clerk('admin');
    const { id: clerkId, ...rest } = clerk;
    const entry = { ...rest, rights: [...rest.rights], stationIds: [...rest.stationIds], roles: [...rest.roles] };
    expect(
      await administrator.emitWithAck('clerk:save', {
        clerkId,
        ...entry,
        was: { id: clerkId, ...entry },
        password: 'payung hijau di rak',
      }),
    ).toEqual(granted(null));
    expect(await door.hasPin(clerk.id)).toBe(false);
    expect(await door.session({ token: session })).toBeUndefined();
  });
});

it('leaves no fault in the log', () => {
  expect(hub.faults).toEqual([]);
});
