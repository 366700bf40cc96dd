import type { Archive } from '../../ports/archive.ts';
import type { RestoreTrace } from '../../ports/backup.ts';
import type { Log } from '../../ports/world.ts';
import type { LiveHall } from '../live-hall/live-hall.ts';

interface Restored {
  readonly live: LiveHall;
  readonly archive: Archive;
  readonly log: Log;
}

/** DU16: at the first start after a restore, before anybody can take a number. A start that cannot record it is none. */
export async function recordRestore({ live, archive, log }: Restored, trace: RestoreTrace): Promise<void> {
  const { id: restoreId, madeAt, times, last } = trace;
  if (live.hall.restored?.id === restoreId) return;
  const [mostTickets, most] = [await archive.mostTickets(), await archive.mostInADay(live.hall.setup.timeZone)];
  const command = { type: 'record-restore', restoreId, madeAt, times, last, mostTickets, most } as const;
  await live.perform({ command, commandId: null, answer: () => null });
  log.info('the hall goes on from a backup', {
    madeAt,
    restoredAt: trace.restoredAt,
    numbersAfter: live.hall.restored?.tickets ?? null,
  });
}
