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
import type { DaysReport } from './days-report.ts';
import { hireStaff, seatStaff, sendHome } from './furnish-day.ts';
import { judgeDays } from './judge-days.ts';
import type { LivedDay } from './judge-days.ts';
import { liveThrough } from './live-through.ts';
import { serviceDays } from './service-day.ts';
import type { ServiceDay } from './service-day.ts';
import { drawVisitors, onMorningOf } from './visitor.ts';
import type { Identity, Visitor } from './visitor.ts';
import { Witness } from './witness.ts';

interface DaysOrder {
  readonly hallId: string;
  /** Service days one after another, without a restart of the hub. */
  readonly days: number;
  /** Each day. */
  readonly visitors: number;
  readonly seed: number;
}

const DAY_MS = 86_400_000;
/** The night's end, when the day before has been closed. */
const BEFORE_OPENING_MS = 3_600_000;

/** Service days of a hall against the real hub: its own process, real sockets, a ledger on disk, virtual paper. */
export function simulateDays(order: DaysOrder): Promise<DaysReport> {
  return inFolder(async (dataDir) => {
    const hall = shippedHall(order.hallId);
    const days = serviceDays(hall, order.days);
    const [{ opensAt } = { opensAt: 0 }] = days;
    const hub = await HubChild.start({ dataDir, hallId: order.hallId, startAt: opensAt, paper: 'kept' });
    try {
      return await daysWith(hub, dataDir, days, order);
    } finally {
      hub.kill();
    }
  });
}

async function daysWith(hub: HubChild, dataDir: string, days: readonly ServiceDay[], order: DaysOrder) {
  const { hallId, visitors, seed } = order;
  const began = performance.now();
  const hall = shippedHall(hallId);
  const people = peopleIn(dataDir);
  const chance = new SeededChance(seed);
  let witness = new Witness();
  const kiosk = await Screen.open(hub.url, 'kiosk');
  const display = await Screen.open(hub.url, 'display', (view) => witness.listen(view));
  const hiring = new DayRecord();
  const seats = await hireStaff(hub, hall, hiring);
  const lived: LivedDay[] = [];
  let later: readonly Visitor[] = [];
  for (const day of days) {
    await hub.ask('set-clock', day.opensAt);
    witness = new Witness();
    const record = new DayRecord(later.map((visitor) => onMorningOf(visitor, day, chance)));
    const staff = await seatStaff(seats, { hall, day, visitors, chance, record });
    const coming = drawVisitors(visitors, { hall, day, people, chance });
    await liveThrough({ hub, day, kiosk, display, ...staff, coming, record });
    lived.push({ opensAt: day.opensAt, record, witness, papers: await hub.ask('papers', null) });
    later = record.comingTomorrow;
    await sendHome(staff, record);
    await hub.ask('set-clock', day.opensAt + DAY_MS - BEFORE_OPENING_MS);
    await hub.ask('close-day', null);
  }
  const faults = [...hiring.problems, ...(await hub.ask('faults', null))];
  for (const screen of [kiosk, display, ...[...seats.counters, ...seats.desks].map((seat) => seat.screen)]) {
    screen.close();
  }
  await hub.close();
  const seconds = (performance.now() - began) / 1_000;
  return judgeDays({ hall, days: lived, faults, visitors, seconds, ledger: readLedger(dataDir) });
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
