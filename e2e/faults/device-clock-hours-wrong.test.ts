import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { requests } from '../../contract/requests.ts';
import { commandId } from '../../ui/command-id.ts';
import { HubClock } from '../../ui/hub-clock.svelte.ts';
import { steadyNow } from '../../ui/steady-now.ts';
import { LineHall } from './support/line-hall.ts';
import { LivingScreen } from './support/living-screen.ts';

const HOURS = 3_600_000;

/** Fields that contain a time of day, at any depth. */
function timesIn(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, inner]) => [
    ...(/^at$|At$|[tT]ime|[cC]lock|[iI]nstant|^now$|^date$|Date$/.test(key) ? [`${path}.${key}`] : []),
    ...timesIn(inner, `${path}.${key}`),
  ]);
}

describe('a device whose clock is hours wrong, and is set while it is connected', () => {
  let hall: LineHall;
  const screens: LivingScreen<'kiosk' | 'display'>[] = [];
  const realNow = Date.now;

  beforeAll(async () => {
    hall = await LineHall.open();
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    for (const screen of screens) screen.close();
    await hall.close();
  });

  it.each([-7 * HOURS, 9 * HOURS])('[SC9] shows the hall’s time and what is so there (%i ms)', async (wrongBy) => {
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => realNow() + wrongBy);
    const display = new LivingScreen(hall.line.address, 'display', { token: hall.keys.devices.display });
    screens.push(display);
    await display.until(({ online, view }) => online && view !== null);
    const shown = new HubClock(display.link);
    const isRight = () => Math.abs(shown.now - hall.clock.now()) < 2_000;
    await display.until(isRight);
    hall.clock.pass(1);
    await display.until(() => display.link.heardAt === hall.clock.now());
    const told = () => steadyNow() + display.link.clockOffset - hall.clock.now();
    expect(Math.abs(told()), 'by a beat that came while it was wrong').toBeLessThan(2_000);
    // Corrected in the middle of the morning: nothing visible moves, and no beat is missed.
    clock.mockImplementation(() => realNow());
    expect(Math.abs(told()), 'at once, before any beat').toBeLessThan(2_000);
    hall.clock.pass(1);
    await display.until(() => display.link.heardAt === hall.clock.now());
    await display.until(isRight);
    expect(display.link.online).toBe(true);
    clock.mockRestore();
  });

  it.each([-20 * 365 * 24 * HOURS, 9 * HOURS])(
    '[SC9] [IS2] gives each press a number, and once (%i ms)',
    async (wrongBy) => {
      const kiosk = new LivingScreen(hall.line.address, 'kiosk', { token: hall.keys.devices.kiosk });
      screens.push(kiosk);
      await kiosk.until(({ online, view }) => online && view !== null);
      const clock = vi.spyOn(Date, 'now').mockImplementation(() => realNow() + wrongBy);
      const press = { commandId: commandId(), serviceId: hall.hub.office.file.current.services[0]?.id ?? '' };
      clock.mockRestore();
      const wish = { ...press, priorityId: null, language: 'id', checkId: null } as const;
      const first = await kiosk.link.ask('ticket:issue', wish);
      expect(first).toMatchObject({ ok: true, value: { at: hall.clock.now() } });
      expect(await kiosk.link.ask('ticket:issue', wish)).toEqual(first);
    },
  );

  it('[SC9] could not tell the hub a time if it wished: only a birth date is a date there', () => {
    const asked = Object.entries(requests)
      .filter(([, { from }]) => from === 'kiosk' || from === 'display')
      .flatMap(([name, { payload }]) =>
        timesIn(z.toJSONSchema(payload, { io: 'input', unrepresentable: 'any' }), name),
      );
    expect(asked.filter((path) => !path.endsWith('.birthDate'))).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
  });
});
