import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../contract/reply.ts';
import type { IssuedTicket } from '../../contract/requests/kiosk-requests.ts';
import { LineHall } from './support/line-hall.ts';
import { LivingScreen } from './support/living-screen.ts';
import { StubbornScreen } from './support/stubborn-screen.ts';

const PRESSES = 30;
const wish = { serviceId: 'informasi-bansos', priorityId: null, language: 'id', checkId: null } as const;

describe('an answer that is lost with the line, for every press of a morning', () => {
  let hall: LineHall;
  let kiosk: StubbornScreen;
  const asked: { commandId: string; reply: Reply<IssuedTicket> }[] = [];
  beforeAll(async () => {
    hall = await LineHall.open();
    kiosk = new StubbornScreen(hall.line.address, { role: 'kiosk', device: hall.keys.devices.kiosk });
    await kiosk.ask('standard:board', { serviceId: wish.serviceId });
    for (let press = 0; press < PRESSES; press++) {
      const commandId = randomUUID();
      const lost = hall.line.loseNextAnswer();
      const reply = await kiosk.ask('ticket:issue', { ...wish, commandId });
      await lost;
      asked.push({ commandId, reply });
    }
  });
  afterAll(async () => {
    kiosk.close();
    await hall.close();
  });

  it('[IS2] costs no number, and gives none twice', () => {
    expect(hall.line.dialled).toBeGreaterThan(PRESSES);
    const numbers = asked.map(({ reply }) => (reply.ok ? reply.value.number : reply.refusal));
    expect(numbers).toEqual(Array.from({ length: PRESSES }, (_, i) => `B${String(i + 1).padStart(3, '0')}`));
  });

  it('[IS2] made one visit and one slip of each press', () => {
    const { visits, jobs } = hall.hub.office.live.hall;
    expect(visits.size).toBe(PRESSES);
    expect(jobs.size).toBe(PRESSES);
  });

  it('[SC12] reaches the page over its next line, and nobody presses again', async () => {
    const page = new LivingScreen(hall.line.address, 'kiosk', { token: hall.keys.devices.kiosk });
    await page.until(({ online }) => online);
    for (let press = 0; press < 5; press++) {
      const lost = hall.line.loseNextAnswer();
      const reply = await page.link.ask('ticket:issue', { ...wish, commandId: randomUUID() });
      await lost;
      expect(reply.ok && reply.value.number).toBe(`B${String(PRESSES + press + 1).padStart(3, '0')}`);
    }
    page.close();
  });

  it('leaves no fault in the log', () => {
    expect(hall.faults).toEqual([]);
  });
});
