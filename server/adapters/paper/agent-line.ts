import type { JobReport, Offer } from '../../../contract/agent.ts';
import { claimNext } from '../../../printers/spool/claim-next.ts';
import type { Encode } from '../../../printers/spool/claim-next.ts';
import { decideJob } from '../../../printers/spool/decide-job.ts';
import type { ClerkAnswer, JobDecision } from '../../../printers/spool/decide-job.ts';
import { InTurn } from '../../../printers/spool/in-turn.ts';
import { afterBreak } from '../../../printers/spool/print-job.ts';
import type { JobChange, PrintJob } from '../../../printers/spool/print-job.ts';
import { systemTimers } from '../../../printers/spool/timers.ts';
import type { Timers } from '../../../printers/spool/timers.ts';
import type { GivenAs } from '../../domain/paper/given-as.ts';
import type { PrinterCondition } from '../../domain/paper/print-job.ts';
import { outThoughCancelled } from './out-though-cancelled.ts';

/** A job as in the ledger, with how it was given to whom. */
export type GivenJob = PrintJob & GivenAs;

interface AgentLineParts {
  readonly printerId: string;
  readonly store: {
    open(printerId: string, atMost?: number): Promise<readonly GivenJob[]>;
    /** Durable when it resolves; stores the journal of the agent that has the job now, and whether it is a letter that was called back. */
    change(jobId: string, change: JobChange, journal: string | null, isCalledBack?: boolean): Promise<void>;
    /** LE8: its letter was cancelled after it was drawn. */
    isOutdated(jobId: string): Promise<boolean>;
  };
  readonly encode: Encode;
  readonly onCondition: (condition: PrinterCondition) => void;
  readonly onOffer: () => void;
  readonly onFault: (fault: unknown) => void;
  readonly timers?: Timers;
}

/** A brief disconnection is not reported. */
const AWAY_AFTER_MS = 5_000;
const STORE_AGAIN_MS = 1_000;

/**
 * The hub's side of one printer at a print agent (PR10): one job at a time is durably assigned to that agent until it reports the result.
 * The same try is offered all that time; whoever keeps the journal knows whether it has it.
 */
export class AgentLine {
  readonly #parts: AgentLineParts;
  readonly #timers: Timers;
  readonly #turn = new InTurn();
  #journal: string | null = null;
  #given: Offer | null = null;
  #greeting: object | null = null;
  #stopped = false;
  #cancelAway = (): void => {};

  constructor(parts: AgentLineParts) {
    this.#parts = parts;
    this.#timers = parts.timers ?? systemTimers;
    this.#sayAwaySoon();
  }

  get offer(): Offer | null {
    return this.#given;
  }

  /** The agent is connected. A job given to another journal is lost to it: it may have been printed. */
  greet(journal: string): Promise<void> {
    this.#cancelAway();
    const greeting = {};
    this.#greeting = greeting;
    return this.#turn.take(async () => {
      if (this.#greeting !== greeting) return; // left, or greeted again, before its turn
      const { store, printerId } = this.#parts;
      this.#journal = journal;
      this.#given = null;
      for (const job of await store.open(printerId)) {
        if (job.state !== 'sending' && job.state !== 'sent') continue;
        if (job.journal === journal) this.#given = offerOf(job);
        else await store.change(job.id, afterBreak(job, true, 'agent-lost'), null);
      }
      await this.#giveNext();
    });
  }

  left(): void {
    this.#greeting = null;
    this.#journal = null;
    this.#sayAwaySoon();
  }

  wake(): void {
    void this.#turn.take(() => this.#giveNext()).catch((fault: unknown) => this.#tryLater(fault));
  }

  async decide(jobId: string, answer: ClerkAnswer): Promise<JobDecision> {
    const { printerId } = this.#parts;
    const decision = await this.#turn.take(() => decideJob(this.#plainStore(null), printerId, jobId, answer));
    this.wake();
    return decision;
  }

  /** The agent's report on a try. A repeated report, or one on a try that is over, changes nothing. */
  reported(report: JobReport): Promise<void> {
    return this.#turn.take(async () => {
      const { store, printerId } = this.#parts;
      const job = (await store.open(printerId)).find(({ id }) => id === report.jobId);
      if (!job || (job.state !== 'sending' && job.state !== 'sent')) return;
      const cameOut = wasCalledBack(job, report) && report.state !== 'failed';
      if (job.attempts !== report.attempt && !cameOut) return;
      const change = cameOut ? outThoughCancelled : changeAfter(job, report);
      const stays = change.state === 'sent' && !change.settled;
      await store.change(job.id, change, stays ? job.journal : null);
      if (stays) return;
      this.#given = null;
      // The report is stored and the agent will not repeat it, whatever becomes of the next job.
      await this.#giveNext().catch((fault: unknown) => this.#tryLater(fault));
    });
  }

  printerReported(condition: PrinterCondition): void {
    if (this.#journal !== null) this.#parts.onCondition(condition);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancelAway();
    await this.#turn.take(async () => {});
  }

  async #giveNext(): Promise<void> {
    const { printerId, encode, onFault, onOffer } = this.#parts;
    if (this.#stopped || this.#journal === null) return;
    if (this.#given) return this.#callBack(this.#given, this.#journal);
    const claimed = await claimNext(this.#plainStore(this.#journal), printerId, encode, onFault);
    // From here on the job is the agent's: nothing may fail before it is offered.
    if (claimed) this.#given = offerOf(claimed);
    onOffer();
  }

  /** LE8: the agent drops the job if it has not begun, and gets it as it must be printed now; if it has begun, it reports that. */
  async #callBack({ jobId, kind }: Offer, journal: string): Promise<void> {
    const { printerId, store, encode, onFault, onOffer } = this.#parts;
    if (kind !== 'letter' || !(await store.isOutdated(jobId))) return;
    const job = (await store.open(printerId)).find(({ id }) => id === jobId);
    if (job?.state !== 'sending') return;
    const again = { ...job, attempts: job.attempts + 1 };
    const bytes = await encode(again).catch((fault: unknown) => {
      onFault(fault);
    });
    // The greeting does not wait for it; the next wake retries.
    if (!bytes) return;
    await store.change(jobId, { state: 'sending', attempts: again.attempts, settled: false }, journal, true);
    this.#given = offerOf(again);
    onOffer();
  }

  #plainStore(journal: string | null) {
    const { store } = this.#parts;
    return {
      open: (printerId: string, atMost?: number) => store.open(printerId, atMost),
      change: (jobId: string, change: JobChange) =>
        store.change(jobId, change, change.state === 'sending' ? journal : null),
    };
  }

  #tryLater(fault: unknown): void {
    this.#parts.onFault(fault);
    this.#timers.after(STORE_AGAIN_MS, () => {
      if (!this.#stopped) this.wake();
    });
  }

  #sayAwaySoon(): void {
    this.#cancelAway();
    this.#cancelAway = this.#timers.after(AWAY_AFTER_MS, () => this.#parts.onCondition('agent-away'));
  }
}

const offerOf = ({ id, attempts, kind }: Pick<PrintJob, 'id' | 'attempts' | 'kind'>): Offer => ({
  jobId: id,
  attempt: attempts,
  kind,
});

/** LE8: the try before the present one, of a letter that was called back from the agent. */
const wasCalledBack = (job: GivenJob, { attempt }: JobReport): boolean =>
  job.isCalledBack && attempt === job.attempts - 1;

/** Whether a second paper may be printed without asking is decided here, where all tries are known (PR3). */
function changeAfter(job: PrintJob, { state, confirmation, why, settled }: JobReport): JobChange {
  if (state === 'unknown' || state === 'needs-clerk') return afterBreak(job, true, why ?? 'agent-lost');
  return {
    state,
    settled: settled || state === 'printed' || state === 'failed',
    ...(confirmation && { confirmation }),
    ...(why && { why }),
  };
}
