import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refused } from '../../contract/reply.ts';
import { LineHall } from './support/line-hall.ts';
import { LivingScreen } from './support/living-screen.ts';
import { StubbornScreen } from './support/stubborn-screen.ts';

const wish = { serviceId: 'informasi-bansos', priorityId: null, language: 'id', checkId: null } as const;
const press = () => ({ commandId: randomUUID() });

describe('one device that is open in two tabs', () => {
  let hall: LineHall;
  const tabs: StubbornScreen[] = [];
  const living: LivingScreen<'kiosk'>[] = [];
  const tab = (role: 'kiosk' | 'counter', session?: string) => {
    const device = hall.keys.devices[role];
    const opened = new StubbornScreen(hall.hub.url, { role, device, ...(session === undefined ? {} : { session }) });
    tabs.push(opened);
    return opened;
  };
  beforeAll(async () => {
    hall = await LineHall.open();
  });
  afterAll(async () => {
    for (const each of [...tabs, ...living]) each.close();
    await hall.close();
  });

  it('[IS2] [IS1] gives each tab its numbers, and one number to one press that both repeat', async () => {
    const [left, right] = [tab('kiosk'), tab('kiosk')];
    const presses = Array.from({ length: 10 }, () => ({ ...wish, ...press() }));
    const replies = await Promise.all(
      presses.flatMap((each) => [left.ask('ticket:issue', each), right.ask('ticket:issue', each)]),
    );
    const numbers = replies.map((reply) => (reply.ok ? reply.value.number : reply.refusal));
    for (let i = 0; i < numbers.length; i += 2) expect(numbers[i]).toBe(numbers[i + 1]);
    expect(new Set(numbers).size).toBe(presses.length);
    expect(hall.hub.office.live.hall.visits.size).toBe(presses.length);
  });

  it('[CA4] calls one visitor, whichever tab presses, and both show him', async () => {
    const door = tab('counter');
    const who = { name: 'front-office', password: hall.keys.password, counterId: 'front-office-1', takeOver: false };
    const signedIn = await door.ask('clerk:sign-in', who);
    const session = signedIn.ok ? signedIn.value.session : '';
    const [left, right] = [tab('counter', session), tab('counter', session)];
    const views = [left.firstView(), right.firstView()];
    await Promise.all(views);
    const answers = await Promise.all([left, right].map((each) => each.ask('counter:call-next', press())));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual(refused('counter-busy'));
    const after = await Promise.all([tab('counter', session).firstView(), tab('counter', session).firstView()]);
    const shown = after.map((view) => (view.is === 'at-counter' ? view.visitor?.card.number : undefined));
    expect(shown[0]).toMatch(/^B\d{3}$/);
    expect(shown[1]).toBe(shown[0]);
  });

  it('[DU2] is cut off in both tabs when it is revoked', async () => {
    const { access } = hall.hub.office;
    const token = hall.keys.devices.kiosk;
    const device = await access.deviceWith(token);
    const kiosks = [1, 2].map(() => new LivingScreen(hall.hub.url, 'kiosk', { token }));
    living.push(...kiosks);
    await Promise.all(kiosks.map((kiosk) => kiosk.until(({ view }) => view !== null)));
    const door = tab('counter');
    const admin = { name: 'admin', password: hall.keys.password, counterId: null, takeOver: false };
    expect(await door.ask('clerk:sign-in', admin)).toMatchObject({ ok: true });
    expect(await door.ask('device:revoke', { deviceId: device?.id ?? '' })).toMatchObject({ ok: true });
    await Promise.all(kiosks.map((kiosk) => kiosk.until(({ pairingCode, view }) => pairingCode !== null && !view)));
    const again = { ...wish, ...press() };
    for (const { link } of kiosks) expect(await link.ask('ticket:issue', again)).toEqual(refused('not-paired'));
    expect(hall.hub.office.seen.devices.isOnline(device?.id ?? '')).toBe(false);
  });
});
