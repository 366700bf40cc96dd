import { shippedHall } from '../../server/adapters/hall-file/shipped-halls.ts';
import { HandClock } from '../../e2e/hand-clock.ts';
import { KillableHub } from '../../e2e/killable-hub.ts';
import { CrowdOfScreens } from '../../e2e/line/crowd-of-screens.ts';
import { layOutRealHall } from '../../e2e/real-hall.ts';
import { HALL } from './measured-hall.ts';
import { within } from './figure.ts';
import type { Figure } from './figure.ts';

const SCREENS = 1_000;
const MOST_MS = 5_000;
const AT = '2026-11-23 09:00';

/**
 * SC10: from the hub's restart until all of a thousand screens are current; against the same thousand connecting to a
 * hub that was never away.
 */
export async function stormAfterRestart(): Promise<Figure> {
  const hub = new KillableHub({ hallId: HALL.id, webRoot: null });
  const file = shippedHall(HALL.id);
  const { displays } = await layOutRealHall(hub.dataDir, file, new HandClock(file.timeZone, AT), SCREENS);
  await hub.start(AT);
  const came = performance.now();
  const crowd = new CrowdOfScreens(hub.url, displays, SCREENS);
  try {
    await crowd.allCurrent();
    const floor = performance.now() - came;
    await hub.kill();
    await crowd.allGone();
    await hub.start(AT);
    const back = performance.now();
    await crowd.allCurrent();
    const value = performance.now() - back;
    return within({ name: 'storm-1000-screens', unit: 'ms', value, floor, target: MOST_MS });
  } finally {
    crowd.close();
    await hub.clear();
  }
}
