import { join } from 'node:path';
import type { Sqlite } from '../../server/adapters/sqlite/open-sqlite.ts';
import { openDatabase } from '../../server/adapters/ledger/open-database.ts';
import { ensureVault } from '../../server/adapters/vault/vault.ts';
import { SqliteLedger } from '../../server/adapters/ledger/sqlite-ledger.ts';
import { LiveHall } from '../../server/application/live-hall/live-hall.ts';
import { setupOf } from '../../server/application/office.ts';
import type { Case } from '../../server/domain/cases/case.ts';
import type { IssueTicket } from '../../server/domain/commands.ts';
import type { HallEvent } from '../../server/domain/events.ts';
import { newHall } from '../../server/domain/hall.ts';
import { serviceDayOf } from '../day/service-day.ts';
import { commitTimes } from '../floors/commit-floor.ts';
import { inFolder } from '../in-folder.ts';
import { median } from '../quantile.ts';
import { atMost } from './figure.ts';
import type { Figure } from './figure.ts';
import { OFFICIALS, bodyOf, caseIdOf } from './many-cases.ts';
import { HALL } from './measured-hall.ts';
import { inTurns } from './rounds.ts';

const EVENTS = 200;
const OPEN_CASES = 4_000;

/**
 * A case moves, by somebody new to it, and is closed: event, story, index and body, against a raw commit of one row.
 */
export async function caseEvent(db: Sqlite, count: number): Promise<Figure> {
  const ledger = new SqliteLedger(db);
  let n = 0;
  const { floors, figures } = await inTurns(
    async () => median(commitTimes(EVENTS)),
    async () => {
      const times: number[] = [];
      for (let i = 0; i < EVENTS; i++) {
        const id = caseIdOf(n++ % count);
        const at = Date.now();
        const open = bodyOf(id, `n-${n}`, 'pbi', `visit-${n}`, at);
        const closed: Case = { ...open, stage: { is: 'closed', at, as: 'refused', outcomeId: 'refused' } };
        const began = performance.now();
        await ledger.append([{ events: [moved(id, at)], answer: null, letter: null, cases: [closed] }]);
        times.push(performance.now() - began);
      }
      return median(times);
    },
  );
  const [value, floor] = [median(figures), median(floors)];
  return atMost({ name: 'case-event-p50', unit: 'ms', value, floor, target: 3 });
}

const moved = (caseId: string, at: number): HallEvent => ({
  type: 'case-moved',
  at,
  caseId,
  clerkId: OFFICIALS[10] ?? '',
  roleId: 'kabid',
  stepId: 'periksa',
  counterId: null,
  outcomeId: 'selesai',
  open: [],
  arrived: [],
  begun: [],
  returned: false,
  note: '',
  records: {},
  parafsKept: 0,
  closes: 'refused',
  tookMs: 1,
});

/** Issuing a number with four thousand open cases in memory, against the same hall without any. */
export async function ticketBesideCases(): Promise<Figure> {
  const { floors, figures } = await inTurns(
    () => ticketTime(0),
    () => ticketTime(OPEN_CASES),
  );
  const [value, floor] = [median(figures), median(floors)];
  return atMost({ name: `ticket-beside-${OPEN_CASES}-cases-p50`, unit: 'ms', value, floor, target: 1.5 });
}

function ticketTime(cases: number): Promise<number> {
  return inFolder(async (folder) => {
    const db = openDatabase(join(folder, 'hall.db'), ensureVault(folder).database);
    const ledger = new SqliteLedger(db);
    const setup = setupOf(HALL, false, '');
    const { opensAt } = serviceDayOf(HALL);
    const ids = Array.from({ length: cases }, (_, n) => caseIdOf(n));
    const open = new Map(ids.map((id, n) => [id, bodyOf(id, id, HALL.services[0]?.id ?? '', `visit-${n}`, opensAt)]));
    await ledger.keepSnapshot({ ...newHall(setup), cases: open }, 0);
    const live = await LiveHall.open(setup, ledger, { now: () => opensAt }, { info: () => {}, fault: () => {} });
    const times: number[] = [];
    for (let i = 0; i < EVENTS; i++) {
      const began = performance.now();
      await takeNumber(live, i);
      times.push(performance.now() - began);
    }
    db.close();
    return median(times);
  });
}

export async function takeNumber(live: LiveHall, i: number): Promise<void> {
  const command: IssueTicket = {
    type: 'issue-ticket',
    visitId: `visitor-${i}`,
    jobId: `job-${i}`,
    token: `token-${i}`,
    serviceId: HALL.services[0]?.id ?? '',
    priorityId: null,
    language: 'id',
    kioskId: HALL.kiosks[0]?.id ?? '',
    found: null,
  };
  const reply = await live.perform({ command, commandId: null, answer: () => null });
  if (!reply.ok) throw new Error(`A number was refused: ${reply.refusal}`);
}
