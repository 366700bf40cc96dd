import { mkdirSync } from 'node:fs';
import { HALL } from './measured-hall.ts';
import { hallFileIn } from '../../server/adapters/hall-file/hall-folder.ts';
import { LivingHallFile } from '../../server/adapters/hall-file/living-hall-file.ts';
import { RegisterShelf } from '../../server/adapters/register/register-shelf.ts';
import { samplePeople } from '../../server/adapters/register/sample-people.ts';
import { ensureVault } from '../../server/adapters/vault/vault.ts';
import { serviceDayOf } from '../day/service-day.ts';
import { ended, startChild } from '../floors/child-process.ts';
import { HubChild } from '../hub/hub-child.ts';
import { inFolder } from '../in-folder.ts';
import { median } from '../quantile.ts';
import { within } from './figure.ts';
import type { Figure } from './figure.ts';
import { writeLongDay } from './long-day.ts';
import { inTurns } from './rounds.ts';

const EVENTS = 20_000;
const MOST_MS = 1_000;

/**
 * From the start of the process until the hub answers, with a long day in its ledger and a register; against an empty
 * Node process.
 */
export function startOfTheHub(people: number): Promise<Figure> {
  return inFolder(async (dataDir) => {
    const { opensAt, closesAt } = serviceDayOf(HALL);
    mkdirSync(dataDir, { recursive: true });
    await LivingHallFile.create(hallFileIn(dataDir), HALL);
    await writeLongDay(dataDir, HALL, EVENTS, opensAt);
    await shelve(dataDir, people);
    const { floors, figures } = await inTurns(
      () => timed(async () => (await startChild('empty-process.ts')).child, ended),
      () =>
        timed(
          () => HubChild.start({ dataDir, hallId: HALL.id, startAt: closesAt, paper: 'paced' }),
          (hub) => hub.close(),
        ),
    );
    return within({
      name: 'start-20000-events',
      unit: 'ms',
      value: median(figures),
      floor: median(floors),
      target: MOST_MS,
    });
  });
}

async function shelve(dataDir: string, count: number): Promise<void> {
  const shelf = RegisterShelf.open(dataDir, ensureVault(dataDir));
  const people = samplePeople({ count, region: '13.77', seed: 1, today: '2026-11-01' });
  shelf.shelve(people, { registerName: 'DTKS', period: 'Contoh', sourceName: '' });
  await shelf.close();
}

async function timed<Started>(
  start: () => Promise<Started>,
  end: (started: Started) => Promise<void>,
): Promise<number> {
  const began = performance.now();
  const started = await start();
  const took = performance.now() - began;
  await end(started);
  return took;
}
