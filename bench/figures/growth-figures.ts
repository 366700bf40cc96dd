import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../server/adapters/ledger/open-database.ts';
import { SqliteLedger } from '../../server/adapters/ledger/sqlite-ledger.ts';
import type { Sqlite } from '../../server/adapters/sqlite/open-sqlite.ts';
import { ensureVault } from '../../server/adapters/vault/vault.ts';
import { LiveHall } from '../../server/application/live-hall/live-hall.ts';
import { setupOf } from '../../server/application/office.ts';
import { serviceDayOf } from '../day/service-day.ts';
import { inFolder } from '../in-folder.ts';
import { takeNumber } from './case-writing-figures.ts';
import { atMost } from './figure.ts';
import type { Figure } from './figure.ts';
import { writeLongDay } from './long-day.ts';
import { HALL } from './measured-hall.ts';
import { spreadOf } from './rounds.ts';
import { writeYears, YEARS } from './ten-years.ts';

const DAYS = [1_000, 20_000, 200_000];
const NUMBERS = 300;

interface Grown {
  readonly name: string;
  readonly live: LiveHall;
  readonly db: Sqlite;
  readonly times: number[];
}

/**
 * Issuing a number after so many events of one day, and after ten years; in alternating rounds, so that a noisy minute
 * affects all.
 */
export function commandAsHallGrows(): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const halls = await Promise.all((await grownFolders(folder)).map(({ name, at }) => openGrown(name, at)));
    for (let i = 0; i < NUMBERS; i++) {
      for (const { live, times } of halls) {
        const began = performance.now();
        await takeNumber(live, i);
        times.push(performance.now() - began);
      }
    }
    for (const { live, db } of halls) {
      await live.settle();
      db.close();
    }
    const [first, ...others] = halls.map(({ name, times }) => ({ name, value: spreadOf(times).p50 }));
    return others.map(({ name, value }) => atMost({ name, unit: 'ms', value, floor: first?.value ?? 0, target: 1.5 }));
  });
}

/** One growing day, copied at each length; and ten years. */
async function grownFolders(folder: string): Promise<{ name: string; at: string }[]> {
  const { opensAt } = serviceDayOf(HALL);
  const day = join(folder, 'day');
  mkdirSync(day);
  const folders: { name: string; at: string }[] = [];
  for (const events of DAYS) {
    await writeLongDay(day, HALL, events, opensAt);
    const at = join(folder, `day-of-${events}`);
    cpSync(day, at, { recursive: true });
    folders.push({ name: `command-after-${events}-events`, at });
  }
  const years = join(folder, 'years');
  cpSync(join(folder, `day-of-${DAYS[0] ?? 0}`), years, { recursive: true });
  writeYears(join(years, 'hall.db'), ensureVault(years).database);
  return [...folders, { name: `command-after-${YEARS}-years`, at: years }];
}

async function openGrown(name: string, folder: string): Promise<Grown> {
  const db = openDatabase(join(folder, 'hall.db'), ensureVault(folder).database);
  const { opensAt } = serviceDayOf(HALL);
  const log = { info: () => {}, fault: () => {} };
  const live = await LiveHall.open(setupOf(HALL, false, ''), new SqliteLedger(db), { now: () => opensAt }, log);
  return { name, live, db, times: [] };
}
