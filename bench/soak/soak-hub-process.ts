// The hub of a soak in a process of its own: its clock runs, and is set back and forth from outside (started by
// bench/soak/soak-hub.ts).
import { systemChance } from '../../server/adapters/system-chance.ts';
import { BY_PROGRAM } from '../../server/application/kiosk/kiosk-papers.ts';
import { startHub } from '../../server/start-hub.ts';
import type { SoakMessage, SoakOrder, SoakWord } from './soak-hub.ts';

const { dataDir, port, clockAheadMs } = JSON.parse(process.argv[2] ?? '') as SoakOrder;
let aheadMs = clockAheadMs;

const hub = await startHub({
  dataDir,
  port,
  hallId: null,
  host: '127.0.0.1',
  webRoot: null,
  chance: systemChance,
  kioskPace: BY_PROGRAM,
  visitorsHere: true,
  clock: { now: () => Date.now() + aheadMs },
  log: {
    info: () => {},
    fault: (what, fault) => process.send?.({ is: 'fault', what: `${what}: ${String(fault)}` } satisfies SoakWord),
  },
});
process.on('message', (order: SoakMessage) => {
  if (order.is === 'clock') aheadMs = order.aheadMs;
  else tellWhenAtRest();
});
process.once('disconnect', () => process.exit());
process.send?.({ is: 'ready', url: hub.url } satisfies SoakWord);

/** Nothing is on its way to a printer any more: each paper is printed, or before a clerk. */
function tellWhenAtRest(): void {
  const { live } = hub.office;
  const atRest = () => [...live.hall.jobs.values()].every(({ settled, state }) => settled || state === 'needs-clerk');
  const tell = () => process.send?.({ is: 'at-rest', position: live.position } satisfies SoakWord);
  if (atRest()) return void tell();
  const forget = live.onChange(() => {
    if (!atRest()) return;
    forget();
    tell();
  });
}
