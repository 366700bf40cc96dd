import type { AtCounterView } from '../../../contract/views/counter-view.ts';
import type { Scene } from './hall-parts.ts';

/** PR2: the staff screens say which printer, and why; PR3: and which papers a person must decide about. */
export function printerTroubles({ hall, file }: Scene): AtCounterView['troubles'] {
  const waitingForClerk = [...hall.jobs.values()].filter(({ state }) => state === 'needs-clerk');
  return file.printers
    .map(({ id, name }) => ({
      printerId: id,
      name,
      condition: hall.printers.get(id) ?? ('ready' as const),
      jobs: waitingForClerk
        .filter(({ printerId }) => printerId === id)
        .map((job) => ({
          jobId: job.id,
          kind: job.kind,
          number: (job.visitId !== null && hall.visits.get(job.visitId)?.number) || null,
        })),
    }))
    .filter(({ condition, jobs }) => condition !== 'ready' || jobs.length > 0);
}
