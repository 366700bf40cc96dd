import { afterAll, beforeAll, expect, it } from 'vitest';
import { shippedHall } from '../../server/adapters/hall-file/shipped-halls.ts';
import { HandClock } from '../hand-clock.ts';
import { KillableHub } from '../killable-hub.ts';
import { layOutRealHall } from '../real-hall.ts';
import { CrowdOfScreens } from '../line/crowd-of-screens.ts';
import { OwnTime } from '../own-time.ts';

/** A fifth of the thousand, so that it takes seconds on a busy machine; `npm run bench -- --only storm` uses all. */
const SCREENS = 200;
const CURRENT_WITHIN_MS = 5_000;
const AT = '2026-11-23 09:00';

const hub = new KillableHub({ hallId: 'pariaman', webRoot: null });
let crowd: CrowdOfScreens | null = null;
beforeAll(async () => {
  const file = shippedHall('pariaman');
  const { displays } = await layOutRealHall(hub.dataDir, file, new HandClock(file.timeZone, AT), SCREENS);
  await hub.start(AT);
  crowd = new CrowdOfScreens(hub.url, displays, SCREENS);
  await crowd.allCurrent();
});
afterAll(async () => {
  crowd?.close();
  await hub.clear();
});

it(`[SC10] ${SCREENS} screens are current within ${CURRENT_WITHIN_MS / 1_000} s after the hub was killed and is there again`, async () => {
  await hub.kill();
  await crowd?.allGone();
  await hub.start(AT);
  const own = new OwnTime(hub.pid);
  await crowd?.allCurrent();
  expect(own.ms).toBeLessThan(CURRENT_WITHIN_MS);
});
