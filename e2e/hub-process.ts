// The hub in a process of its own, to be killed without warning (started by e2e/killable-hub.ts).
import { flushCompileCache } from 'node:module';
import { CHEAP_PASSWORDS } from '../server/adapters/access/cheap-passwords.fixture.ts';
import { shippedHall } from '../server/adapters/hall-file/shipped-halls.ts';
import { systemChance } from '../server/adapters/system-chance.ts';
import { BY_PROGRAM } from '../server/application/kiosk/kiosk-papers.ts';
import { startHub } from '../server/start-hub.ts';
import { HandClock } from './hand-clock.ts';
import type { HubOrder, HubReady } from './killable-hub.ts';

const { dataDir, hallId, port, at, webRoot } = JSON.parse(process.argv[2] ?? '') as HubOrder;

const hub = await startHub({
  dataDir,
  hallId,
  port,
  host: '127.0.0.1',
  webRoot,
  clock: new HandClock(shippedHall(hallId).timeZone, at),
  chance: systemChance,
  passwordCost: CHEAP_PASSWORDS,
  kioskPace: BY_PROGRAM,
  log: { info: () => {}, fault: (what, error) => console.error(what, error) },
});
process.once('disconnect', () => process.exit());
flushCompileCache(); // when killed it cannot do this at its end
process.send?.({ url: hub.url, password: hub.trial?.password ?? '' } satisfies HubReady);
