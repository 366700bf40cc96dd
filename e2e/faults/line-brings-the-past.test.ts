import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LineHall } from './support/line-hall.ts';
import { signedIn } from './support/signed-in.ts';
import { StubbornScreen } from './support/stubborn-screen.ts';

const wish = { serviceId: 'informasi-bansos', priorityId: null, language: 'id', checkId: null } as const;
const press = () => ({ commandId: randomUUID() });

describe('what was said on an old line and arrives after what was said on the new one', () => {
  let hall: LineHall;
  let kiosk: StubbornScreen;
  let counter: StubbornScreen;
  const ticket = async () => {
    const reply = await kiosk.ask('ticket:issue', { ...wish, commandId: randomUUID() });
    return reply.ok ? reply.value.number : reply.refusal;
  };
  const stages = () => [...hall.hub.office.live.hall.visits.values()].map(({ stage }) => stage.is);

  beforeAll(async () => {
    hall = await LineHall.open();
    kiosk = new StubbornScreen(hall.line.address, { role: 'kiosk', device: hall.keys.devices.kiosk });
    const clerk = { name: 'front-office', counterId: 'front-office-1' };
    counter = await signedIn(hall.line.address, hall.keys, clerk);
    await counter.firstView();
  });
  afterAll(async () => {
    for (const screen of [kiosk, counter]) screen.close();
    await hall.close();
  });

  it('[IS1] [IS2] gives no number and no slip besides the one that its repeat was given', async () => {
    await kiosk.ask('standard:board', { serviceId: wish.serviceId });
    const past = hall.line.keepUnderWay();
    const pressed = ticket();
    await past.dialAnew();
    expect(await pressed).toBe('B001');
    expect(await ticket()).toBe('B002');
    await past.arrive();
    await hall.hub.office.live.settle();
    expect(hall.hub.office.live.hall.visits.size).toBe(2);
    expect(hall.hub.office.live.hall.jobs.size).toBe(2);
    expect(await ticket()).toBe('B003');
    expect(hall.faults).toEqual([]);
  });

  it('[IS2] [CA4] calls nobody, once the visitor it called before has been served', async () => {
    const past = hall.line.keepUnderWay();
    const called = counter.ask('counter:call-next', press());
    await past.dialAnew();
    expect(await called).toMatchObject({ ok: true });
    await counter.ask('counter:start', { ...press(), ...(await counter.visitorIn('called')) });
    const served = { outcomeId: 'terjawab', note: '', programmes: [], owner: '', purpose: '', thenCall: false };
    const recipient = { to: 'applicant', name: '' } as const;
    const shown = await counter.visitorIn('serving');
    expect(await counter.ask('counter:finish', { ...press(), ...shown, ...served, recipient })).toMatchObject({
      ok: true,
    });
    expect(stages()).toEqual(['done', 'waiting', 'waiting']);
    await past.arrive();
    await hall.hub.office.live.settle();
    expect(stages()).toEqual(['done', 'waiting', 'waiting']);
    expect(hall.faults).toEqual([]);
  });
});
