import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SeededChance } from '../../server/adapters/seeded-chance.ts';
import { LineHall } from './support/line-hall.ts';
import { LivingScreen } from './support/living-screen.ts';

const PRESSES = 5;
/** In both directions; and no packet arrives in one piece. */
const MANNERS = { delayMs: 120, jitterMs: 150, dropBytes: 700, dropEveryMs: 3 };

describe('a line on which everything comes late and in drops', () => {
  let hall: LineHall;
  let kiosk: LivingScreen<'kiosk'>;
  let display: LivingScreen<'display'>;
  beforeAll(async () => {
    hall = await LineHall.open();
    hall.line.behave({ ...MANNERS, chance: new SeededChance(6) });
    kiosk = new LivingScreen(hall.line.address, 'kiosk', { token: hall.keys.devices.kiosk });
    display = new LivingScreen(hall.line.address, 'display', { token: hall.keys.devices.display });
    await Promise.all([kiosk, display].map((screen) => screen.until(({ online, view }) => online && view !== null)));
  });
  afterAll(async () => {
    kiosk.close();
    display.close();
    await hall.close();
  });

  it('[IS2] gives each press its number, though it is sent twice, and the hub never takes a screen for gone', async () => {
    const { dialled } = hall.line;
    const wish = { serviceId: 'informasi-bansos', priorityId: null, language: 'id', checkId: null } as const;
    const numbers: string[] = [];
    for (let press = 0; press < PRESSES; press++) {
      const command = { ...wish, commandId: randomUUID() };
      const [first, second] = await Promise.all([1, 2].map(() => kiosk.link.ask('ticket:issue', command)));
      expect(second).toEqual(first);
      numbers.push(first?.ok ? first.value.number : 'none');
    }
    expect(numbers).toEqual(['B001', 'B002', 'B003', 'B004', 'B005']);
    expect(hall.line.dialled).toBe(dialled);
  });

  it('[SC1] [SC2] shows all of it, the newest last, and never calls itself out of date', async () => {
    const { position } = hall.hub.office.live;
    const took = await display.until(({ view }) => (view?.revision ?? 0) >= position);
    expect(took).toBeLessThan(3_000);
    expect(display.link.online).toBe(true);
    expect(display.link.view?.waiting.find(({ serviceId }) => serviceId === 'informasi-bansos')?.waiting).toBe(PRESSES);
  });

  it('[OB5] is known to those who answer for the hall', async () => {
    const { seen, access, clock } = hall.hub.office;
    const device = await access.deviceWith(hall.keys.devices.kiosk);
    await kiosk.until(() => seen.devices.of(device?.id ?? '', clock.now()).line !== null);
    expect(seen.devices.of(device?.id ?? '', clock.now()).roundTripMs).toBeGreaterThan(200);
  });
});
