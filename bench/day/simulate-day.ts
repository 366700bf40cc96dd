import { readdirSync } from 'node:fs';
import { openInFolder } from '../../server/adapters/vault/open-in-folder.fixture.ts';
import { hallFolder } from '../../server/adapters/hall-file/hall-folder.ts';
import { shippedHall } from '../../server/adapters/hall-file/shipped-halls.ts';
import { HubChild } from '../hub/hub-child.ts';
import { Screen } from '../hub/screen.ts';
import { inFolder } from '../in-folder.ts';
import { SeededChance } from '../../server/adapters/seeded-chance.ts';
import { readLedger } from './day-ledger.ts';
import { DayRecord } from './day-record.ts';
import type { DayReport } from './day-report.ts';
import { seatStaff } from './furnish-day.ts';
import { judgeDay } from './judge-day.ts';
import { liveThrough } from './live-through.ts';
import { serviceDayOf } from './service-day.ts';
import { drawVisitors } from './visitor.ts';
import type { Identity } from './visitor.ts';
import { Witness } from './witness.ts';

interface DayOrder {
  readonly hallId: string;
  readonly visitors: number;
  readonly seed: number;
}

const DAY_MS = 86_400_000;

/** One service day of a hall against the real hub: its own process, real sockets, a ledger on disk, virtual paper. */
export function simulateDay(order: DayOrder): Promise<DayReport> {
  return inFolder(async (dataDir) => {
    const { opensAt } = serviceDayOf(shippedHall(order.hallId));
    const hub = await HubChild.start({ dataDir, hallId: order.hallId, startAt: opensAt, paper: 'kept' });
    try {
      return await dayWith(hub, dataDir, order);
    } finally {
      hub.kill();
    }
  });
}

async function dayWith(hub: HubChild, dataDir: string, { hallId, visitors, seed }: DayOrder): Promise<DayReport> {
  const began = performance.now();
  const hall = shippedHall(hallId);
  const day = serviceDayOf(hall);
  const chance = new SeededChance(seed);
  const record = new DayRecord();
  const witness = new Witness();
  const kiosk = await Screen.open(hub.url, 'kiosk');
  const display = await Screen.open(hub.url, 'display', (view) => witness.listen(view));
  const { clerks, officials } = await seatStaff({ hub, hall, day, visitors, chance, record });
  const coming = drawVisitors(visitors, { hall, day, people: peopleIn(dataDir), chance });
  await liveThrough({ hub, day, kiosk, display, clerks, officials, coming, record });

  const papers = await hub.ask('papers', null);
  await hub.ask('set-clock', day.opensAt + DAY_MS);
  await hub.ask('close-day', null);
  const faults = await hub.ask('faults', null);
  for (const screen of [kiosk, display, ...[...clerks, ...officials].map(({ parts }) => parts.screen)]) screen.close();
  await hub.close();
  const seconds = (performance.now() - began) / 1_000;
  return judgeDay({ hall, record, witness, papers, faults, visitors, seconds, ledger: readLedger(dataDir) });
}

/** The invented people in the trial's register, of whom visitors are made. */
function peopleIn(dataDir: string): Identity[] {
  const folder = hallFolder(dataDir);
  const file = readdirSync(folder).find((name) => /^register-\d+\.db$/.test(name));
  if (file === undefined) throw new Error(`${folder} has no register.`);
  const db = openInFolder(folder, file, { readonly: true });
  try {
    // The columns are those of server/adapters/register/snapshot-schema.ts, declared STRICT there.
    return db.prepare('SELECT nik, birth_date AS birthDate FROM person ORDER BY id').all() as unknown as Identity[];
  } finally {
    db.close();
  }
}
