import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROTOCOL } from '../../contract/lists.ts';
import { LineHall } from './support/line-hall.ts';
import { LivingScreen } from './support/living-screen.ts';
import type { ScreenWish } from './support/living-screen.ts';

describe('a screen that was loaded before the hub was changed', () => {
  let hall: LineHall;
  const screens: { close(): void }[] = [];
  beforeAll(async () => {
    hall = await LineHall.open({ builds: { kiosk: 'of-today', display: 'of-today', counter: 'of-today' } });
  });
  afterAll(async () => {
    for (const screen of screens) screen.close();
    await hall.close();
  });

  /** The hall's clock has moved, and the screen has received that. */
  const beatOf = async (screen: LivingScreen<'kiosk'>) => {
    hall.clock.pass(1);
    await screen.until(({ heardAt }) => heardAt === hall.clock.now());
  };
  const opened = (wish: Partial<ScreenWish>) => {
    const kiosk = new LivingScreen(hall.line.address, 'kiosk', { token: hall.keys.devices.kiosk, ...wish });
    screens.push(kiosk);
    return kiosk;
  };

  it('[SC5] of an older protocol is told so, reloads once, and does not reload in circles', async () => {
    const { dialled } = hall.line;
    const old = opened({ protocol: PROTOCOL - 1 });
    await old.until(() => old.reloads > 0);
    old.close();
    // Reloaded, it is the old page again, from a cache in between.
    const again = opened({ protocol: PROTOCOL - 1, after: old });
    const current = opened({ build: 'of-today' });
    await current.until(({ online }) => online);
    for (let beats = 0; beats < 3; beats++) await beatOf(current);
    expect([old.reloads, again.reloads]).toEqual([1, 0]);
    expect(again.link.online).toBe(false);
    expect(hall.line.dialled - dialled, 'it does not knock every half second').toBeLessThanOrEqual(3);
  });

  it('[SC7] of an older build goes on working, and loads itself anew once, when nobody is at it', async () => {
    const [old, current] = [opened({ build: 'of-yesterday' }), opened({ build: 'of-today' })];
    await Promise.all([old, current].map((screen) => screen.until(({ online, view }) => online && view !== null)));
    await old.until(() => old.reloads === 1);
    await beatOf(old);
    await beatOf(old);
    expect([old.reloads, current.reloads]).toEqual([1, 0]);
  });

  it('[OB5] of an older build is known as such', async () => {
    const { seen, access, clock } = hall.hub.office;
    const device = await access.deviceWith(hall.keys.devices.kiosk);
    const late = opened({ build: 'of-yesterday' });
    await late.until(({ online }) => online);
    expect(seen.devices.of(device?.id ?? '', clock.now()).build).toBe('older');
  });
});
