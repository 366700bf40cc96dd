import { join } from 'node:path';
import type { Sqlite } from '../../server/adapters/sqlite/open-sqlite.ts';
import { openDatabase } from '../../server/adapters/ledger/open-database.ts';
import { ensureVault } from '../../server/adapters/vault/vault.ts';
import { SqliteReportArchive } from '../../server/adapters/ledger/sqlite-report-archive.ts';
import { countDay } from '../../server/application/reports/count-day.ts';
import { DaySummaries } from '../../server/application/reports/day-summaries.ts';
import { periodSum } from '../../server/application/reports/period-sum.ts';
import { setupOf } from '../../server/application/office.ts';
import { newHall } from '../../server/domain/hall.ts';
import { dayNumber, dayOf } from '../../server/domain/hall-time/zone.ts';
import { SUMMARY_VERSION } from '../../server/domain/reports/summary-of.ts';
import { serviceDayOf } from '../day/service-day.ts';
import { inFolder } from '../in-folder.ts';
import { median } from '../quantile.ts';
import { atMost, within } from './figure.ts';
import type { Figure } from './figure.ts';
import { writeLongDay } from './long-day.ts';
import { longestTurn } from './longest-turn.ts';
import { manyDays } from './many-days.ts';
import { HALL } from './measured-hall.ts';
import { inTurns } from './rounds.ts';

const DAYS = 2_500;
const MOST_MS = 2_000;
const LONG_DAY_EVENTS = 20_000;
const LONGEST_TURN_MS = 50;
const setup = setupOf(HALL, false, '');

/** Ten years with a million visits, and one day of twenty thousand events; with the event loop delay meanwhile. */
export async function reportFigures(): Promise<Figure[]> {
  return [...(await inFolder(tenYears)), ...(await inFolder(oneLongDay))];
}

async function tenYears(folder: string): Promise<Figure[]> {
  const db = openDatabase(join(folder, 'hall.db'), ensureVault(folder).database);
  const { first, last, visits } = manyDays(db, setup, DAYS);
  if (visits < 1_000_000) throw new Error(`Ten years came to ${visits} visits only.`);
  const summaries = summariesIn(db, dayOf(dayNumber(last) + 40));
  const whole = { from: first, to: last };
  const unread = await timed(() => periodSum(summaries, whole));
  const { floors, figures } = await inTurns(
    () => Promise.resolve(elapsed(() => readAll(db))),
    () => timed(() => periodSum(summaries, whole)),
  );
  const idle = await idleTurn(unread);
  // Measured separately: measuring the delay itself takes half of all turns.
  db.exec('DELETE FROM service_month');
  const turn = await longestTurn(() => periodSum(summaries, whole));
  const year = await inTurns(
    () => Promise.resolve(elapsed(() => readAll(db, `${last.slice(0, 4)}-01-01`))),
    async () => timed(() => periodSum(summaries, { from: dayOf(dayNumber(last) - 364), to: last })),
  );
  db.close();
  return [
    within({ name: 'report-10-years', unit: 'ms', value: median(figures), floor: median(floors), target: MOST_MS }),
    within({
      name: 'report-1-year',
      unit: 'ms',
      value: median(year.figures),
      floor: median(year.floors),
      target: MOST_MS,
    }),
    within({ name: 'report-10-years-first', unit: 'ms', value: unread, floor: median(floors), target: 10 * MOST_MS }),
    within({ name: 'report-10-years-turn', unit: 'ms', value: turn, floor: idle, target: LONGEST_TURN_MS }),
  ];
}

/** Reads and counts the day as at its end; against just reading its rows. */
async function oneLongDay(folder: string): Promise<Figure[]> {
  const { opensAt } = serviceDayOf(HALL);
  await writeLongDay(folder, HALL, LONG_DAY_EVENTS, opensAt);
  const db = openDatabase(join(folder, 'hall.db'), ensureVault(folder).database);
  const archive = new SqliteReportArchive(db);
  const { day } = db.prepare('SELECT day FROM service_day ORDER BY day DESC LIMIT 1').get() as { day: string };
  const { floors, figures } = await inTurns(
    () =>
      Promise.resolve(
        elapsed(() =>
          db
            .prepare('SELECT body FROM ledger')
            .all()
            .map((row) => JSON.parse(String(row['body'])) as unknown),
        ),
      ),
    () => timed(() => countDay(archive, setup, day, opensAt)),
  );
  const idle = await idleTurn(median(figures));
  const turn = await longestTurn(() => countDay(archive, setup, day, opensAt));
  db.close();
  const name = `count-day-of-${LONG_DAY_EVENTS}-events`;
  return [
    atMost({ name, unit: 'ms', value: median(figures), floor: median(floors), target: 2 }),
    within({ name: `${name}-turn`, unit: 'ms', value: turn, floor: idle, target: LONGEST_TURN_MS }),
  ];
}

function summariesIn(db: Sqlite, today: string): DaySummaries {
  const live = { hall: { ...newHall(setup), day: today }, position: 0 };
  return new DaySummaries({
    archive: new SqliteReportArchive(db),
    live,
    clock: { now: () => Date.now() },
    version: SUMMARY_VERSION,
  });
}

/** The minimum for any way of adding: read the rows and parse them. */
function readAll(db: Sqlite, from = ''): unknown[] {
  const rows = db.prepare('SELECT summary FROM service_day WHERE day >= ? ORDER BY day').all(from);
  return rows.map((row) => JSON.parse(String(row['summary'])) as unknown);
}

/** Event loop delay of an idle process on this machine, over so many ms. */
const idleTurn = (ms: number): Promise<number> => longestTurn(() => new Promise((resolve) => setTimeout(resolve, ms)));

function elapsed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
