import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { HallFile } from '../../contract/hall-file.ts';
import { openDatabase } from '../../server/adapters/ledger/open-database.ts';
import { ensureVault } from '../../server/adapters/vault/vault.ts';
import { SqliteLedger } from '../../server/adapters/ledger/sqlite-ledger.ts';
import { LiveHall } from '../../server/application/live-hall/live-hall.ts';
import { setupOf } from '../../server/application/office.ts';
import type { HallCommand } from '../../server/domain/commands.ts';
import type { Log } from '../../server/ports/world.ts';
import type { JobState } from '../../server/domain/paper/print-job.ts';

const TOGETHER = 100;
const quiet: Log = {
  info: () => {},
  fault: (what, error) => {
    throw new Error(what, { cause: error });
  },
};

/**
 * Writes a day of at least so many events to the hall's ledger, by the hall's own rules: number, paper, call, serving,
 * home.
 */
export async function writeLongDay(folder: string, hall: HallFile, events: number, opensAt: number): Promise<void> {
  const db = openDatabase(join(folder, 'hall.db'), ensureVault(folder).database);
  let now = opensAt;
  const live = await LiveHall.open(setupOf(hall, false, ''), new SqliteLedger(db), { now: () => now }, quiet);
  const perform = async (command: HallCommand) => {
    const reply = await live.perform({ command, commandId: null, answer: () => null });
    if (!reply.ok) throw new Error(`The long day was refused ${command.type}: ${reply.refusal}`);
  };
  const way = straightWay(hall);
  await perform({ type: 'open-counter', counterId: way.counterId, clerkId: 'clerk', takeOver: true });
  while (live.position < events) {
    now += 60_000;
    await Promise.all(
      Array.from({ length: TOGETHER }, () => visit(way))
        .flat()
        .map(perform),
    );
  }
  await live.settle();
  db.close();
}

interface Way {
  readonly serviceId: string;
  readonly counterId: string;
  readonly outcomeId: string;
  readonly kioskId: string;
  readonly printerId: string;
}

/** The first journey in this hall that ends at its first station and requires nothing. */
function straightWay({ services, counters, kiosks }: HallFile): Way {
  for (const { id: serviceId, journey } of services) {
    const [stop] = journey;
    const outcomeId = stop?.outcomes.find(({ ends, needs }) => ends && needs.length === 0)?.id;
    const counterId = counters.find(({ stationId }) => stationId === stop?.stationId)?.id;
    const [kiosk] = kiosks;
    if (outcomeId && counterId && kiosk) {
      return { serviceId, counterId, outcomeId, kioskId: kiosk.id, printerId: kiosk.printerId };
    }
  }
  throw new Error('No service of this hall ends at its first station.');
}

function visit({ serviceId, counterId, outcomeId, kioskId, printerId }: Way): HallCommand[] {
  const [visitId, jobId] = [randomUUID(), randomUUID()];
  const wish = { serviceId, priorityId: null, language: 'id', kioskId, found: null } as const;
  const job = (state: JobState): HallCommand => {
    const detail = { attempts: 1, reprints: 0, maybePrinted: false, why: null, settled: state === 'printed' };
    return { type: 'record-job', jobId, printerId, state, detail };
  };
  const slip = { note: '', programmes: [], owner: '' };
  const deed = { purpose: '', to: 'applicant', letterId: randomUUID(), jobId: randomUUID(), code: '' } as const;
  return [
    { type: 'issue-ticket', visitId, jobId, token: randomUUID(), ...wish },
    job('sending'),
    job('sent'),
    job('printed'),
    { type: 'call-next', counterId, announcementId: randomUUID() },
    { type: 'start-serving', counterId },
    {
      type: 'finish-stage',
      counterId,
      outcomeId,
      slip,
      jobId: randomUUID(),
      caseId: randomUUID(),
      deed,
      thenCall: null,
    },
  ];
}
