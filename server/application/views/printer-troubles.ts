import type { AtCounterView } from '../../../contract/views/counter-view.ts';
import type { Hall } from '../../domain/hall.ts';
import type { PrinterId } from '../../domain/ids.ts';
import type { PrintJob } from '../../domain/paper/print-job.ts';
import type { Scene } from './hall-parts.ts';

type Trouble = AtCounterView['troubles'][number];

/** PR2: which printer has trouble, and why; PR3: which papers a person must decide about. */
export function printerTroubles({ hall, file }: Scene): Trouble[] {
  const jobs = [...hall.jobs.values()];
  const waitingForClerk = jobs.filter(({ state }) => state === 'needs-clerk');
  return [
    ...file.printers.map(({ id, name }) => ({
      printerId: id,
      name,
      condition: hall.printers.get(id) ?? ('ready' as const),
      waiting: jobs.filter(({ printerId, state }) => printerId === id && isToCome.has(state)).length,
      jobs: jobsAt(hall, id, waitingForClerk),
    })),
    ...atNoPrinter({ hall, file }, jobs),
  ].filter((trouble) => trouble.condition !== 'ready' || trouble.jobs.length > 0);
}

const isToCome: ReadonlySet<PrintJob['state']> = new Set(['queued', 'sending']);

/** As many as fit next to the work; the next follow as these are settled. */
const SHOWN = 12;

export const troublesShown = (scene: Scene): Trouble[] =>
  printerTroubles(scene).map((trouble) => ({ ...trouble, jobs: trouble.jobs.slice(0, SHOWN) }));

/** Jobs of a printer that was removed from the hall's file: without a clerk they would stay open for ever. */
function atNoPrinter({ hall, file }: Pick<Scene, 'hall' | 'file'>, jobs: readonly PrintJob[]): Trouble[] {
  const known = new Set(file.printers.map(({ id }) => id));
  const left = jobs.filter(({ settled, printerId }) => !settled && !known.has(printerId));
  return [...new Set(left.map(({ printerId }) => printerId))].map((printerId) => ({
    printerId,
    name: printerId,
    condition: null,
    waiting: 0,
    jobs: jobsAt(hall, printerId, left),
  }));
}

const jobsAt = ({ visits }: Hall, printerId: PrinterId, jobs: readonly PrintJob[]): Trouble['jobs'] =>
  jobs
    .filter((job) => job.printerId === printerId)
    .map(({ id, kind, visitId, toBeFetched }) => ({
      jobId: id,
      kind,
      ...(toBeFetched && { toBeFetched }),
      number: (visitId !== null && visits.get(visitId)?.number) || null,
    }));
