import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refused } from '../../contract/reply.ts';
import { LineHall } from './support/line-hall.ts';
import { LivingScreen } from './support/living-screen.ts';

const wish = { serviceId: 'informasi-bansos', priorityId: null, language: 'id', checkId: null } as const;
const press = () => ({ ...wish, commandId: randomUUID() });

describe('a device that was paired with another hall', () => {
  let here: LineHall;
  let elsewhere: LineHall;
  const screens: { close(): void }[] = [];
  const kiosk = (hall: LineHall, token: string) => {
    const screen = new LivingScreen(hall.hub.url, 'kiosk', { token });
    screens.push(screen);
    return screen;
  };

  beforeAll(async () => {
    [here, elsewhere] = await Promise.all([LineHall.open(), LineHall.open()]);
  });
  afterAll(async () => {
    for (const screen of screens) screen.close();
    await Promise.all([here.close(), elsewhere.close()]);
  });

  it('[DU2] is shown a code to be paired with, sees nothing of this hall and is given no number', async () => {
    const stranger = kiosk(here, elsewhere.keys.devices.kiosk);
    await stranger.until(({ pairingCode }) => pairingCode !== null);
    expect(stranger.link.view).toBeNull();
    expect(await stranger.link.ask('ticket:issue', press())).toEqual(refused('not-paired'));
    expect(here.hub.office.live.hall.visits.size).toBe(0);
  });

  it('[DU2] works on in its own hall, where it is still known', async () => {
    const own = kiosk(elsewhere, elsewhere.keys.devices.kiosk);
    await own.until(({ view }) => view !== null);
    expect(await own.link.ask('ticket:issue', press())).toMatchObject({ ok: true, value: { number: 'B001' } });
  });

  it('[DU2] is no kiosk with what makes a counter one, though both are of this hall', async () => {
    const swapped = kiosk(here, here.keys.devices.counter);
    await swapped.until(({ pairingCode }) => pairingCode !== null);
    expect(await swapped.link.ask('ticket:issue', press())).toEqual(refused('not-paired'));
    expect([...here.faults, ...elsewhere.faults]).toEqual([]);
  });
});
