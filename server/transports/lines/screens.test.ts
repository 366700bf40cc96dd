import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LARGEST_FRAME, PROTOCOL } from '../../../contract/lists.ts';
import { granted, refused } from '../../../contract/reply.ts';
import { heard, isEnded, viewOf, TestHub } from '../hub.fixture.ts';
import type { Line, View } from '../hub.fixture.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.start();
});
afterAll(() => hub.stop());

const ticketWish = (commandId: string) =>
  ({ commandId, serviceId: 'informasi-bansos', priorityId: null, language: 'id', checkId: null }) as const;
const hasWaiting = (view: View) => 'display' in view && view.waiting.some(({ waiting }) => waiting > 0);

describe('a screen', () => {
  it('[SC1] is sent the whole view when it comes, with the ledger’s position as revision', async () => {
    await hub.takeNumber();
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
    for (let i = 0; i < 20; i++) await hub.takeNumber();
    last = hub.hub.office.live.position + 2;
    await hub.takeNumber();
    await reached;
    for (const revisions of shown) expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
  });

  it('[SC1] is sent nothing for what no view shows: an asking of the register', async () => {
    const { live } = hub.hub.office;
    const line = await hub.screen('display');
    await hub.atRest();
    await heard(line, 'beat'); // after its last round, the sender of views rests
    const shown: number[] = [];
    line.on('view', ({ revision }) => void shown.push(revision));
    await live.note({ type: 'record-asking', kioskId: 'kiosk-1', mark: 'x', listed: true });
    const asked = live.position;
    await heard(line, 'beat');
    await hub.takeNumber();
    await viewOf(line, ({ revision }) => revision > asked);
    expect(shown).not.toContain(asked);
  });

  it('[SC2] that comes back after a cut is current with its first view', async () => {
    const line = await hub.screen('display');
    line.disconnect();
    await hub.takeNumber();
    const { position } = hub.hub.office.live;
    line.connect();
    expect((await heard(line, 'view')).revision).toBeGreaterThanOrEqual(position);
  });

  it('[SC3] hears a beat every second, with the revision it was sent and the hall’s time', async () => {
    const line = await hub.screen('display');
    const { position } = hub.hub.office.live;
    let [beat, apart] = [await heard(line, 'beat'), Number.POSITIVE_INFINITY];
    // A busy machine may delay one beat; a hub that is really slower never gets this close.
    while (apart > 1_250) {
      const last = performance.now();
      beat = await heard(line, 'beat');
      apart = performance.now() - last;
    }
    expect(beat.now).toBe(hub.clock.now());
    expect(beat.revision).toBeGreaterThanOrEqual(position);
  });

  it('[SC5] of another protocol is told so, and sent away', async () => {
    for (const auth of [{ role: 'kiosk', protocol: PROTOCOL - 1 }, { role: 'pintu' }, { protocol: 'x' }]) {
      const line = hub.line(auth);
      expect(await heard(line, 'outdated')).toEqual({ protocol: PROTOCOL });
      expect(await isEnded(line)).toBe(true);
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
    expect(await administrator.emitWithAck('device:revoke', { deviceId: deviceId ?? '' })).toEqual(granted(null));
    expect(await isEnded(line)).toBe(true);
    expect(await administrator.emitWithAck('device:revoke', { deviceId: deviceId ?? '' })).toEqual(
      refused('unknown-device'),
    );
    await heard(hub.line({ role: 'display', device }), 'paired');
  });

  it('[DU3] that sends more in one piece than the largest request is cut off, and another is heard', async () => {
    const [line, another] = [await hub.screen('kiosk'), await hub.screen('kiosk')];
    const wish = ticketWish(hub.hub.office.chance.id());
    const gone = new Promise((resolve) => line.once('disconnect', () => resolve('cut off')));
    const answered = line.emitWithAck('ticket:issue', { ...wish, serviceId: 'x'.repeat(LARGEST_FRAME) });
    expect(await Promise.race([gone, answered])).toBe('cut off');
    expect(await another.emitWithAck('ticket:issue', wish)).toMatchObject({ ok: true });
  });

  it('[DU3] of a page from elsewhere is not let in', async () => {
    expect(await isEnded(hub.line({ role: 'kiosk' }, { origin: 'http://elsewhere.example' }))).toBe(true);
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

  it('[IS6] is told with the number which priority it was given with, if any', async () => {
    const { chance } = hub.hub.office;
    const given = await kiosk.emitWithAck('ticket:issue', { ...ticketWish(chance.id()), priorityId: 'lansia' });
    expect(given).toMatchObject({ value: { priority: { id: expect.stringMatching(/lanjut usia/i) as string } } });
    expect(await kiosk.emitWithAck('ticket:issue', ticketWish(chance.id()))).not.toHaveProperty('value.priority');
  });

  it('[IS8] is told with the number whether the service asks for papers', async () => {
    const { file } = hub.hub.office;
    const asks = () => kiosk.emitWithAck('ticket:issue', ticketWish(hub.hub.office.chance.id()));
    expect(await asks()).toMatchObject({ value: { papers: true } });
    const { current } = file;
    const [letter, advice] = structuredClone(current.services);
    if (!letter || !advice) throw new Error('This hall has two services.');
    await file.change({ ...current, services: [letter, { ...advice, requirements: [] }] });
    expect(await asks()).toMatchObject({ value: { papers: false } });
    await file.change(current);
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

it('leaves no fault in the log', () => {
  expect(hub.faults).toEqual([]);
});

it('[VL1] a display that is back before its broken line was noticed keeps the voice of its room', async () => {
  const { chance, seen } = hub.hub.office;
  const [broken, token] = await hub.pairedScreen('display');
  const back = hub.line({ role: 'display', device: token });
  await heard(back, 'view');
  const other = await hub.screen('display');
  hub.steady.skip(5_000);
  const leads = async (line: Line): Promise<boolean> => {
    const said = { page: chance.id(), canSound: true, began: [], sounding: null, claiming: null };
    const reply = await line.emitWithAck('voice:report', said);
    return reply.ok && reply.value.leads;
  };
  expect(await leads(back)).toBe(true);
  const before = seen.screens.display;
  broken.disconnect();
  await expect.poll(() => seen.screens.display).toBe(before - 1);
  expect(await leads(other)).toBe(false);
});

it('[SC3] a screen whose place was taken out of the hall hears nothing more, and says so itself; brought back, it is there at once', async () => {
  const { file } = hub.hub.office;
  const before = file.current;
  const [line, other] = [await hub.screen('display'), await hub.screen('kiosk')];
  const [gone, ...others] = before.displays;
  if (!gone) throw new Error('This hall has no display.');
  await file.change({ ...before, displays: [{ ...gone, id: 'layar-lain' }, ...others] });
  await heard(other, 'beat');
  let beats = 0;
  line.on('beat', () => (beats += 1));
  await heard(other, 'beat');
  await heard(other, 'beat');
  expect(beats).toBe(0);
  const back = viewOf(line, (view) => 'display' in view);
  await file.change(before);
  expect(await back).toMatchObject({ display: { id: 'layar-1' } });
  await heard(line, 'beat');
});
