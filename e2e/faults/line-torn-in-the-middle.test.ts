import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SeededChance } from '../../server/adapters/seeded-chance.ts';
import { LineHall } from './support/line-hall.ts';
import { LivingScreen } from './support/living-screen.ts';
import { StubbornScreen } from './support/stubborn-screen.ts';

const TEARS = 8;
const BUSY_MACHINE_MS = 1_500;

describe('a line torn in the middle of a packet, again and again', () => {
  let hall: LineHall;
  let kiosk: StubbornScreen;
  let display: LivingScreen<'display'>;
  const revisions: number[] = [];
  const backAfter: number[] = [];
  let asked = 0;

  beforeAll(async () => {
    hall = await LineHall.open();
    const chance = new SeededChance(26);
    kiosk = new StubbornScreen(hall.line.address, { role: 'kiosk', device: hall.keys.devices.kiosk });
    display = new LivingScreen(hall.line.address, 'display', { token: hall.keys.devices.display });
    const wish = { serviceId: 'informasi-bansos', priorityId: null, language: 'id', checkId: null } as const;
    for (; asked < TEARS; asked++) {
      await display.until(({ online, view }) => online && view !== null);
      hall.line.tear(chance.is(0.5) ? 'to-hub' : 'to-screen');
      await kiosk.ask('ticket:issue', { ...wish, commandId: randomUUID() });
      const { position } = hall.hub.office.live;
      backAfter.push(await display.until(({ view }) => (view?.revision ?? 0) >= position));
      revisions.push(display.link.view?.revision ?? 0);
    }
  });
  afterAll(async () => {
    kiosk.close();
    display.close();
    await hall.close();
  });

  it('[IS1] [IS2] gives every press one number, and no number twice', () => {
    const numbers = [...hall.hub.office.live.hall.visits.values()].map(({ number }) => number);
    expect(new Set(numbers).size).toBe(TEARS);
    expect(numbers).toHaveLength(TEARS);
  });

  it('[SC1] [SC2] leaves the display current each time, within two seconds, and never older than before', () => {
    expect(hall.line.dialled).toBeGreaterThan(TEARS);
    expect(Math.max(...backAfter)).toBeLessThan(2_000 + BUSY_MACHINE_MS);
    expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
    expect(hall.faults).toEqual([]);
  });
});
