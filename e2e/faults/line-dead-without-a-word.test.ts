import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FaultLine } from '../line/fault-line.ts';
import { LineHall } from './support/line-hall.ts';
import { LivingScreen } from './support/living-screen.ts';

/** What a busy machine may add to a promised time. */
const BUSY_MACHINE_MS = 1_500;
const SILENT_MS = 3_000;
const HUB_NOTICES_MS = 5_000;

describe('a line that is dead and says nothing', () => {
  let hall: LineHall;
  let lines: FaultLine[];
  const screens: LivingScreen<'kiosk' | 'display'>[] = [];

  beforeAll(async () => {
    hall = await LineHall.open();
    lines = await Promise.all(['stranded', 'deaf', 'mute', 'gone'].map(() => FaultLine.lay(hall.hub.url)));
    const { display, kiosk } = hall.keys.devices;
    for (const [at, line] of lines.entries()) {
      const isKiosk = at === 3;
      const token = isKiosk ? kiosk : display;
      screens.push(new LivingScreen(line.address, isKiosk ? 'kiosk' : 'display', { token }));
    }
    await Promise.all(screens.map((screen) => screen.until(({ online, view }) => online && view !== null)));
  });

  afterAll(async () => {
    for (const screen of screens) screen.close();
    await Promise.all(lines.map((line) => line.close()));
    await hall.close();
  });

  it.each([
    ['after the other end was exchanged for another', 0, (line: FaultLine) => line.strand()],
    ['that hears nothing and is heard', 1, (line: FaultLine) => line.deafen('to-screen')],
  ] as const)('[SC8] [SC2] is dialled anew by a screen %s', async (_what, at, breakIt) => {
    const [line, screen] = [lines[at], screens[at]];
    if (!line || !screen) throw new Error('No such line.');
    const dialled = line.dialled;
    breakIt(line);
    const silent = await screen.until(({ online }) => !online);
    expect(silent).toBeLessThan(SILENT_MS + BUSY_MACHINE_MS);
    line.heal();
    expect(await screen.until(({ online }) => online)).toBeLessThan(2_000 + BUSY_MACHINE_MS);
    expect(line.dialled).toBeGreaterThan(dialled);
  });

  it('[OB5] counts as cut in the hub, also where the screen itself has ended it', async () => {
    const { seen, access, clock } = hall.hub.office;
    const display = await access.deviceWith(hall.keys.devices.display);
    await expect.poll(() => seen.devices.of(display?.id ?? '', clock.now()).cuts).toBe(2);
  });

  it('[SC8] is noticed by the hub, whose answers the screen hears and which hears nothing of it', async () => {
    const { devices } = hall.hub.office.seen;
    const display = await hall.hub.office.access.deviceWith(hall.keys.devices.display);
    for (const each of [0, 1]) screens[each]?.close();
    lines[2]?.deafen('to-hub');
    lines[2]?.callersAre('never-answered');
    const silent = await screens[2]?.until(() => !devices.isOnline(display?.id ?? ''));
    expect(silent).toBeLessThan(HUB_NOTICES_MS + BUSY_MACHINE_MS);
  });

  it('[SC8] [SC3] does not make a screen believe that it is connected while nobody answers its calls', async () => {
    const [line, kiosk] = [lines[3], screens[3]];
    line?.deafen('to-hub', 'to-screen');
    line?.callersAre('never-answered');
    await kiosk?.until(({ online }) => !online);
    await kiosk?.until(() => (line?.dialled ?? 0) >= 3);
    expect(kiosk?.link.online).toBe(false);
    line?.callersAre('joined');
    line?.heal();
    expect(await kiosk?.until(({ online }) => online)).toBeLessThan(2_000 + BUSY_MACHINE_MS);
  });
});
