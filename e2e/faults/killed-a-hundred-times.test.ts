import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IssuedTicket } from '../../contract/requests/kiosk-requests.ts';
import { SeededChance } from '../../server/adapters/seeded-chance.ts';
import { openDatabase } from '../../server/adapters/ledger/open-database.ts';
import { openVault } from '../../server/adapters/vault/vault.ts';
import { shippedHall } from '../../server/adapters/hall-file/shipped-halls.ts';
import { HandClock } from '../hand-clock.ts';
import { KillableHub } from '../killable-hub.ts';
import { layOutRealHall } from '../real-hall.ts';
import type { Answered } from './support/answer-book.ts';
import { BusyMorning } from './support/busy-morning.ts';

const KILLS = 100;
const MOST_ANSWERS_BETWEEN = 12;
const AT = '2026-11-23 09:00';

describe(`a hub killed without warning ${KILLS} times during a busy morning`, () => {
  const hub = new KillableHub({ hallId: 'pariaman', webRoot: null });
  const chance = new SeededChance(20_261_123);
  let morning: BusyMorning;
  let changed: unknown[];
  let kept: { visits: VisitRow[]; jobs: JobRow[] };

  beforeAll(async () => {
    const file = shippedHall('pariaman');
    const { password, devices } = await layOutRealHall(hub.dataDir, file, new HandClock(file.timeZone, AT));
    await hub.start(AT);
    const { kiosk: kioskToken, counter: counterToken } = devices;
    morning = await BusyMorning.begin({ url: hub.url, kioskToken, counterToken, password });
    for (let kills = 0; kills < KILLS; kills++) {
      await morning.book.more(Math.floor(chance.between(0, MOST_ANSWERS_BETWEEN)));
      await hub.kill();
      await hub.start(AT);
    }
    await morning.end();
    changed = await morning.changedAnswers();
    await hub.kill();
    kept = readTables(hub.dataDir);
  }, 900_000); // a hundred starts of a hub take minutes on a small machine

  afterAll(async () => {
    morning.close();
    await hub.clear();
  });

  const tickets = () => morning.book.entries.filter(({ name }) => name === 'ticket:issue');

  it('[DU1][IS3] still has every number that it acknowledged, with its slip', () => {
    const visitWith = new Map(kept.visits.map(({ id, number }) => [number, id]));
    const slipsOf = Map.groupBy(kept.jobs, ({ visit }) => visit);
    for (const { reply } of tickets()) {
      const issued = (reply as { value: IssuedTicket }).value;
      expect(slipsOf.get(visitWith.get(issued.number) ?? '')?.map(({ id }) => id)).toEqual([issued.jobId]);
    }
  });

  it('[IS1] has given no number twice', () => {
    const numbers = kept.visits.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('[IS2] made one visit of each press, and gives every command the answer it had', () => {
    expect(kept.visits).toHaveLength(tickets().length);
    expect(changed).toEqual([]);
  });

  it('[DU1][CA4] lost no call and no end: whoever was sent home is at home, and nobody else', () => {
    const { entries } = morning.book;
    const atHome = kept.visits.filter(({ outcome }) => outcome === 'terjawab');
    expect(atHome.length).toBeGreaterThan(0);
    expect(atHome).toHaveLength(done(entries, 'counter:finish').length);
    expect(done(entries, 'counter:start')).toHaveLength(done(entries, 'counter:call-next').length);
  });
});

const done = (entries: readonly Answered[], command: Answered['name']) =>
  entries.filter(({ name, reply }) => name === command && reply.ok);

interface VisitRow {
  readonly id: string;
  readonly number: string;
  readonly outcome: string | null;
}

interface JobRow {
  readonly id: string;
  readonly visit: string;
}

/** The tables after the last kill; rows have the shapes of migrations.ts. */
function readTables(dataDir: string): { visits: VisitRow[]; jobs: JobRow[] } {
  const db = openDatabase(join(dataDir, 'hall.db'), openVault(dataDir).database);
  const visits = db.prepare('SELECT id, number, outcome FROM visit').all() as unknown as VisitRow[];
  const jobs = db.prepare('SELECT id, visit FROM print_job WHERE visit IS NOT NULL').all() as unknown as JobRow[];
  db.close();
  return { visits, jobs };
}
