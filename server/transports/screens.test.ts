import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROTOCOL } from '../../contract/handshake.ts';
import { granted, refused } from '../../contract/reply.ts';
import { comes } from '../domain/hall.fixture.ts';
import { TestHub, heard, viewOf } from './hub.fixture.ts';
import type { Line, View } from './hub.fixture.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.start();
});
afterAll(() => hub.stop());

/** A number taken without a kiosk, as often as one likes. */
function takeNumber(): Promise<unknown> {
  const { live, chance } = hub.hub.office;
  const visit = comes(chance.id(), { token: chance.token(), jobId: chance.id(), serviceId: 'informasi-bansos' });
  return live.perform({ command: visit, commandId: null, answer: () => null });
}

const ticketWish = (commandId: string) =>
  ({ commandId, serviceId: 'informasi-bansos', priorityId: null, language: 'id', checkId: null }) as const;
const press = () => ({ commandId: hub.hub.office.chance.id() });
const hasWaiting = (view: View) => 'display' in view && view.waiting.some(({ waiting }) => waiting > 0);

describe('a screen', () => {
  it('[SC1] is sent the whole view when it comes, with the ledger’s position as revision', async () => {
    await takeNumber();
    const line = await hub.screen('display');
    const { position } = hub.hub.office.live;
    line.disconnect().connect();
    const view = await viewOf(line, hasWaiting);
    expect(view.revision).toBeGreaterThanOrEqual(position);
    expect(view).toMatchObject({ display: { id: 'layar-1' } });
  });

  it('[SC1] is never sent an older revision after a newer one', async () => {
    const [display, counter] = await Promise.all([hub.screen('display'), hub.screen('counter')]);
    const shown: number[][] = [[], []];
    display.on('view', ({ revision }) => void shown[0]?.push(revision));
    counter.on('view', ({ revision }) => void shown[1]?.push(revision));
    const reached = Promise.all([display, counter].map((line) => viewOf(line, ({ revision }) => revision >= last)));
    let last = Infinity;
    for (let i = 0; i < 20; i++) await takeNumber();
    last = hub.hub.office.live.position + 2;
    await takeNumber();
    await reached;
    for (const revisions of shown) expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
  });

  it('[SC2] that comes back after a cut is current with its first view', async () => {
    const line = await hub.screen('display');
    line.disconnect();
    await takeNumber();
    const { position } = hub.hub.office.live;
    line.connect();
    expect((await heard(line, 'view')).revision).toBeGreaterThanOrEqual(position);
  });

  it('[SC3] hears a beat every second, with the revision it was sent and the hall’s time', async () => {
    const line = await hub.screen('display');
    const begun = performance.now();
    const { position } = hub.hub.office.live;
    const beats = [await heard(line, 'beat'), await heard(line, 'beat')];
    expect(performance.now() - begun).toBeLessThan(2_500);
    expect(beats[1]?.now).toBe(hub.clock.now());
    expect(beats[1]?.revision).toBeGreaterThanOrEqual(position);
  });

  it('[SC5] of another protocol is told so, and sent away', async () => {
    for (const auth of [{ role: 'kiosk', protocol: PROTOCOL - 1 }, { role: 'pintu' }, { protocol: 'x' }]) {
      const line = hub.line(auth);
      const gone = new Promise((resolve) => line.once('disconnect', resolve));
      expect(await heard(line, 'outdated')).toEqual({ protocol: PROTOCOL });
      await gone;
    }
  });

  it('[ST1] on the same machine is paired by itself in a trial, and comes in with its token', async () => {
    const { device } = await heard(hub.line({ role: 'display' }), 'paired');
    expect(await heard(hub.line({ role: 'display', device }), 'view')).toMatchObject({ display: { id: 'layar-1' } });
  });

  it('[ST2] shows that this is a trial', async () => {
    const line = await hub.screen('kiosk');
    line.disconnect().connect();
    expect(await heard(line, 'view')).toMatchObject({ hall: { trial: true } });
  });

  it('[DU2] with a token of another role is not let in as that one', async () => {
    const { device } = await heard(hub.line({ role: 'display' }), 'paired');
    const line = hub.line({ role: 'kiosk', device });
    await heard(line, 'paired');
    expect(await line.emitWithAck('ticket:issue', ticketWish(hub.hub.office.chance.id()))).toEqual(
      refused('not-paired'),
    );
  });

  it('[DU2] whose device is revoked is cut off at once, and its token is worth nothing', async () => {
    const { device } = await heard(hub.line({ role: 'display' }), 'paired');
    const line = hub.line({ role: 'display', device });
    await heard(line, 'view');
    const administrator = await hub.clerk('admin');
    const devices = await administrator.emitWithAck('settings:devices', {});
    const deviceId = devices.ok
      ? devices.value.findLast(({ online, role }) => online && role === 'display')?.id
      : undefined;
    const gone = new Promise((resolve) => line.once('disconnect', resolve));
    expect(await administrator.emitWithAck('device:revoke', { deviceId: deviceId ?? '' })).toEqual(granted(null));
    await gone;
    expect(await administrator.emitWithAck('device:revoke', { deviceId: deviceId ?? '' })).toEqual(
      refused('unknown-device'),
    );
    await heard(hub.line({ role: 'display', device }), 'paired');
  });

  it('[DU3] of a page from elsewhere is not let in', async () => {
    const error = new Promise<Error>((resolve) =>
      hub.line({ role: 'kiosk' }, { origin: 'http://elsewhere.example' }).once('connect_error', resolve),
    );
    expect((await error).message).toContain('websocket');
  });
});

describe('a kiosk', () => {
  let kiosk: Line;
  beforeAll(async () => {
    kiosk = await hub.screen('kiosk');
  });

  it('[IS2] that asks twice gets the same number, slip and all', async () => {
    const wish = ticketWish(hub.hub.office.chance.id());
    const first = await kiosk.emitWithAck('ticket:issue', wish);
    expect(first).toMatchObject({ ok: true, value: { number: expect.stringMatching(/^B\d{3}$/) as string } });
    expect(await kiosk.emitWithAck('ticket:issue', wish)).toEqual(first);
  });

  it('[IS2] [IS4] is refused a closed service with the same words each time it asks', async () => {
    const { file } = hub.hub.office;
    const open = structuredClone(file.current);
    await file.change({ ...open, services: open.services.map((service) => ({ ...service, open: false })) });
    const wish = ticketWish(hub.hub.office.chance.id());
    expect(await kiosk.emitWithAck('ticket:issue', wish)).toEqual(refused('service-closed'));
    await file.change(open);
    expect(await kiosk.emitWithAck('ticket:issue', wish)).toEqual(refused('service-closed'));
  });
});

describe('a clerk', () => {
  it('[CA4] may not leave a visitor behind by taking another counter', async () => {
    const line = await hub.clerk('front-office', 'front-office-1');
    await takeNumber();
    expect(await line.emitWithAck('counter:call-next', press())).toEqual(granted(null));
    const other = { ...press(), counterId: 'front-office-2', takeOver: false };
    expect(await line.emitWithAck('clerk:choose-counter', other)).toEqual(refused('counter-busy'));
    expect(await line.emitWithAck('clerk:sign-out', {})).toEqual(refused('counter-busy'));
    expect(await line.emitWithAck('counter:miss', press())).toEqual(granted(null));
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

  it('[DU2] sits only at counters of a station that is his', async () => {
    const line = await hub.screen('counter');
    expect(await hub.signIn(line, 'front-office', 'back-office-1')).toEqual(refused('not-allowed'));
    expect(await hub.signIn(line, 'front-office', 'loket-99')).toEqual(refused('unknown-counter'));
    expect(await line.emitWithAck('counter:call-next', press())).toEqual(refused('not-signed-in'));
  });

  it('[DU2] whose counter is taken over is signed out, and acts for it no longer', async () => {
    const ani = await hub.clerk('front-office', 'front-office-1');
    const line = await hub.screen('counter');
    expect(await hub.signIn(line, 'admin', 'front-office-1')).toEqual(refused('counter-taken'));
    expect((await hub.signIn(line, 'admin', 'front-office-1', true)).ok).toBe(true);
    expect(await ani.emitWithAck('counter:call-next', press())).toEqual(refused('not-signed-in'));
    await line.emitWithAck('clerk:sign-out', {});
  });

  it('[DU2] comes back after a cut with the session, until it has ended', async () => {
    const line = await hub.screen('counter');
    const reply = await hub.signIn(line, 'back-office', 'back-office-1');
    const session = reply.ok ? reply.value.session : '';
    const again = await hub.screen('counter', session);
    expect(await again.emitWithAck('counter:call-next', press())).toEqual(refused('nobody-waiting'));
    await again.emitWithAck('clerk:sign-out', {});
    expect(await line.emitWithAck('counter:call-next', press())).toEqual(refused('not-signed-in'));
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
    expect(await ask('bansos-desk')).toEqual(refused('too-many-tries'));
    expect(await hub.signIn(line, 'bansos-desk')).toEqual(refused('too-many-tries'));
  });

  it('[DU2] at an unpaired computer is let in only as administrator', async () => {
    const line = hub.line({ role: 'counter' });
    await heard(line, 'paired');
    expect(await hub.signIn(line, 'front-office')).toEqual(refused('not-paired'));
    expect((await hub.signIn(line, 'admin')).ok).toBe(true);
    expect((await line.emitWithAck('settings:clerks', {})).ok).toBe(true);
  });
});

it('leaves no fault in the log', () => {
  expect(hub.faults).toEqual([]);
});
