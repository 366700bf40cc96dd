import type { HallFile } from '../../../contract/hall-file.ts';
import { printerModel } from '../../../printers/models.ts';
import type { PrinterModel } from '../../../printers/models.ts';
import type { JobChange, PrintJob } from '../../../printers/spool/print-job.ts';
import type { JobDetail } from '../../domain/events.ts';
import { givenAs, reasonOf } from '../../domain/paper/given-as.ts';
import type { JobState, Paper } from '../../domain/paper/print-job.ts';
import type { Slip } from '../../domain/slips.ts';
import type { Archive, ArchivedJob } from '../../ports/archive.ts';
import type { HallFileKeeper } from '../../ports/hall-file.ts';
import type { GivenJob } from './agent-line.ts';
import type { Drawing } from './draw.ts';
import { outThoughCancelled } from './out-though-cancelled.ts';

export type PrinterSetup = HallFile['printers'][number];

interface JobRecord {
  readonly state: JobState;
  readonly detail: JobDetail;
  /** With `sending`: the bytes that are sent. */
  readonly bytes: Uint8Array | null;
}

export interface JobParts {
  readonly file: HallFileKeeper;
  readonly archive: Archive;
  /** Runs outside the hub's main thread (PR11). */
  readonly draw: (drawing: Drawing) => Promise<Uint8Array>;
  /** Durable when it resolves: the spool's reports are events of the hall. */
  readonly recordJob: (job: ArchivedJob, report: JobRecord) => Promise<void>;
}

/** What a print agent's report adds. */
interface AgentWord {
  readonly journal: string | null;
  readonly isCalledBack: boolean;
}

/** Within this many jobs each printer has printed, or has long been idle. */
const LOOKED_BACK = 100;

const NO_AGENT: AgentWord = { journal: null, isCalledBack: false };

interface Drawn {
  readonly bytes: Uint8Array;
  readonly asCancelled: boolean;
}

/** The hall's print jobs as seen by their printers: which are open, how each is drawn, and what is reported of it. */
export class JobRecords {
  readonly #parts: JobParts;
  /** Bytes drawn for a job about to be sent; stored together with the change to `sending`. */
  readonly #drawn = new Map<string, Drawn>();

  constructor(parts: JobParts) {
    this.#parts = parts;
  }

  async openAt(printerId: string, atMost?: number): Promise<PrintJob[]> {
    return (await this.#parts.archive.openJobs(printerId, atMost)).map(spoolJob);
  }

  async givenAt(printerId: string, atMost?: number): Promise<GivenJob[]> {
    const jobs = await this.#parts.archive.openJobs(printerId, atMost);
    return jobs.map((job) => ({ ...spoolJob(job), ...givenAs(job.why) }));
  }

  /** PR3: a job that broke off and was settled by a clerk is no longer open, but half of it may still be in the printer. */
  async hasScrap(printerId: string): Promise<boolean> {
    const newest = await this.#parts.archive.newestJobs(null, LOOKED_BACK);
    const last = newest.find((job) => job.printerId === printerId && job.attempts > 0);
    return last !== undefined && last.maybePrinted && (last.state === 'cancelled' || last.why === 'clerk');
  }

  async change(jobId: string, change: JobChange, agent: AgentWord = NO_AGENT): Promise<void> {
    const job = await this.#jobOf(jobId);
    const drawn = change.state === 'sending' ? this.#drawn.get(jobId) : undefined;
    const isStale = isOut(change) && (await this.isOutdated(jobId));
    const { state, settled, ...now }: JobChange = isStale ? outThoughCancelled : change;
    const why = now.why ?? now.confirmation ?? null;
    const { journal, isCalledBack } = agent;
    const given = drawn ? { asCancelled: drawn.asCancelled, isCalledBack } : givenAs(job.why);
    const detail = {
      attempts: now.attempts ?? job.attempts,
      reprints: now.reprints ?? job.reprints,
      maybePrinted: now.maybePrinted ?? job.maybePrinted,
      why: settled || why === outThoughCancelled.why ? why : reasonOf({ ...given, journal }, why),
      settled,
    };
    await this.#parts.recordJob(job, { state, detail, bytes: drawn?.bytes ?? null });
    this.#drawn.delete(jobId);
  }

  /** LE8: its letter was cancelled after it was drawn. Reported once; then somebody is believed to have fetched the paper. */
  async isOutdated(jobId: string): Promise<boolean> {
    const { archive } = this.#parts;
    const job = await archive.job(jobId);
    if (job?.paper.kind !== 'letter' || job.why === outThoughCancelled.why || givenAs(job.why).asCancelled)
      return false;
    return (await archive.letter(job.paper.letterId))?.state === 'cancelled';
  }

  async encode({ id, maybePrinted }: PrintJob): Promise<Uint8Array> {
    const job = await this.#jobOf(id);
    const slip = await this.#slipOf(job.paper);
    const model = this.#modelOf(job.printerId);
    const bytes = await this.#parts.draw({ is: 'paper', slip, model, reprint: maybePrinted });
    this.#drawn.set(id, { bytes, asCancelled: slip.kind === 'letter' && slip.state === 'cancelled' });
    return bytes;
  }

  /** As sent, decoded as its printer prints it. */
  async picture(jobId: string): Promise<Uint8Array | undefined> {
    const { archive, draw } = this.#parts;
    const job = await archive.job(jobId);
    const bytes = job && (await archive.bytes(jobId));
    return bytes && draw({ is: 'picture-of-bytes', bytes, model: this.#modelOf(job.printerId) });
  }

  async #jobOf(id: string): Promise<ArchivedJob> {
    const job = await this.#parts.archive.job(id);
    if (!job) throw new Error(`The spool speaks of job ${id}, which the ledger does not know.`);
    return job;
  }

  async #slipOf(paper: Paper): Promise<Slip> {
    if (paper.kind !== 'letter') return paper;
    const slip = await this.#parts.archive.letter(paper.letterId);
    if (!slip) throw new Error(`The letter ${paper.letterId} is to be printed and is not in the archive.`);
    return { ...slip, copy: paper.copy };
  }

  #modelOf(printerId: string): PrinterModel {
    return modelNamed(this.#parts.file.current.printers.find(({ id }) => id === printerId)?.model ?? 'generic-80');
  }
}

export function modelNamed(id: string): PrinterModel {
  const model = printerModel(id);
  if (!model) throw new Error(`The hall's file names the printer model "${id}", which this program does not know.`);
  return model;
}

function spoolJob({ id, printerId, paper, state, attempts, reprints, maybePrinted }: ArchivedJob): PrintJob {
  const kind = paper.kind === 'letter' || paper.kind === 'ticket' ? paper.kind : 'slip';
  return { id, printerId, kind, state, attempts, reprints, maybePrinted };
}

const isOut = ({ state, settled }: JobChange): boolean => state === 'printed' || (state === 'sent' && settled);
