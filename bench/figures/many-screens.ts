import { setTimeout as after } from 'node:timers/promises';
import { EchoFloor } from '../floors/echo-floor.ts';
import { holdingOf, openTogether } from '../floors/holding.ts';
import { LeanScreen } from '../hub/lean-screen.ts';
import { within } from './figure.ts';
import type { Figure } from './figure.ts';
import { inHall } from './measured-hall.ts';

const SCREENS = 2_000;
const HELD_FOR_MS = 5_000;
const MOST_KILOBYTES = 128;
/** Share of one core, for beats and pings. */
const MOST_SHARE = 0.5;

/** Two thousand displays of one otherwise idle hub, against as many bare sockets. */
export async function manyScreens(): Promise<Figure[]> {
  const echo = await EchoFloor.start();
  const floor = await echo.holding(SCREENS, HELD_FOR_MS);
  echo.close();
  const value = await inHall('paced', async ({ hub }) => {
    const first = await LeanScreen.open(hub.url, 'display');
    await after(HELD_FOR_MS);
    const open = () => openTogether(SCREENS, () => LeanScreen.open(hub.url, 'display'));
    const held = await holdingOf(() => hub.ask('usage', null), open, HELD_FOR_MS);
    first.close();
    return held;
  });
  const name = `screens-${SCREENS}`;
  return [
    within({
      name: `${name}-memory`,
      unit: 'kB',
      target: MOST_KILOBYTES,
      value: value.kilobytesEach,
      floor: floor.kilobytesEach,
    }),
    within({
      name: `${name}-idle`,
      unit: 'cores',
      target: MOST_SHARE,
      value: value.cpuShare,
      floor: floor.cpuShare,
    }),
  ];
}
