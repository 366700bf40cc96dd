import { afterBreak, asSent } from './print-job.ts';
import type { JobStore, PrintJob } from './print-job.ts';
import type { ClaimedJob } from './print-machine.ts';

/** How many open jobs are read at first: few wait for a clerk before the next printable one, but thousands may follow it. */
const LOOKED_AT_FIRST = 8;

/** With which of its tries this is. */
export type Claim = ClaimedJob & Pick<PrintJob, 'attempts'>;

export type Encode = (job: PrintJob) => Promise<Uint8Array>;

/** Takes the oldest job that may be printed, after making `sending` durable. A job that cannot be laid out ends as failed. */
export async function claimNext(
  store: JobStore,
  printerId: string,
  encode: Encode,
  onFault: (fault: unknown) => void,
): Promise<Claim | undefined> {
  for (;;) {
    const job = await nextToSend(store, printerId);
    if (!job) return undefined;
    const bytes = await encode(job).catch((fault: unknown) => {
      onFault(fault);
    });
    if (!bytes) {
      await store.change(job.id, { state: 'failed', why: 'cannot-be-laid-out', settled: true });
      continue;
    }
    const { state, attempts, reprints, maybePrinted } = job;
    await store.change(job.id, { state, attempts, reprints, maybePrinted, settled: false });
    return { id: job.id, kind: job.kind, attempts, reprints, bytes };
  }
}

async function nextToSend(store: JobStore, printerId: string): Promise<PrintJob | undefined> {
  const first = await store.open(printerId, LOOKED_AT_FIRST);
  const next = firstToSend(first);
  return next || first.length < LOOKED_AT_FIRST ? next : firstToSend(await store.open(printerId));
}

function firstToSend(jobs: readonly PrintJob[]): PrintJob | undefined {
  for (const waiting of jobs) {
    const job = asSent(waiting);
    if (job) return job;
  }
  return undefined;
}

/** What may be left in a printer of papers that broke off. */
export interface LeftInPrinter {
  /** One may lie there unfinished. */
  readonly scrap: boolean;
  /** As many answers may still come about them: one to each try (PR1). */
  readonly owed: number;
}

/**
 * What the spool was at when it ended last time: nobody knows what of it is on paper, nor what the printer has not said yet. It may have broken
 * off long before, and the printer was not there any more until the end (PR3).
 */
export async function recover(store: JobStore, printerId: string): Promise<LeftInPrinter> {
  let scrap = (await store.hasScrap?.(printerId)) ?? false;
  let owed = 0;
  for (const job of await store.open(printerId)) {
    const wasUnderWay = job.state === 'sending' || job.state === 'sent';
    if (wasUnderWay) await store.change(job.id, afterBreak(job, true, 'restarted'));
    if (!wasUnderWay && !job.maybePrinted) continue;
    scrap = true;
    owed += job.attempts;
  }
  return { scrap, owed: Math.max(owed, scrap ? 1 : 0) };
}
