import type { Device } from '../devices/device.ts';
import type { PrinterModel } from '../models.ts';
import { advance } from './advance.ts';
import { claimNext, recover } from './claim-next.ts';
import type { LeftInPrinter } from './claim-next.ts';
import type { Encode } from './claim-next.ts';
import { decideJob } from './decide-job.ts';
import type { ClerkAnswer, JobDecision } from './decide-job.ts';
import { InTurn } from './in-turn.ts';
import type { JobStore } from './print-job.ts';
import { newPrintMachine, usualTimings } from './print-machine.ts';
import type { ClaimedJob, Effect, Input, PrintMachine, PrinterCondition, Timings } from './print-machine.ts';
import { PrinterLine } from './printer-line.ts';
import { systemTimers } from './timers.ts';
import type { Timers } from './timers.ts';

export interface SpoolOptions {
  readonly printer: { readonly id: string; readonly model: PrinterModel };
  readonly device: Device;
  readonly store: JobStore;
  readonly encode: Encode;
  readonly onCondition?: (condition: PrinterCondition) => void;
  /** Something broke that nobody foresaw: a disk, a layout. The spool goes on. */
  readonly onFault?: (fault: unknown) => void;
  readonly timers?: Timers;
  readonly timings?: Timings;
  /** The first of the ids sent to the printer for confirmation; different at each start, so that no old answer confirms a new paper. */
  readonly firstProcessId?: number;
}

const STORE_AGAIN_MS = 1000;
const LET_THE_PAPER_END_MS = 3000;

/** The worker of one printer: prints its jobs one after another and reports what is really known of each (PR1–PR4). */
export class Spool {
  readonly #options: SpoolOptions;
  readonly #timers: Timers;
  readonly #onFault: (fault: unknown) => void;
  readonly #storeTurn = new InTurn();
  readonly #line: PrinterLine;
  #machine: PrintMachine;
  #cancelTimer = (): void => {};
  #stopping = false;
  /** Nothing that comes later moves it any more: the printer may be another spool's by then (PR4). */
  #hasStopped = false;
  #onStep = (): void => {};

  constructor(options: SpoolOptions) {
    this.#options = options;
    this.#timers = options.timers ?? systemTimers;
    this.#onFault = options.onFault ?? (() => {});
    this.#machine = newPrintMachine(
      options.printer.model,
      options.timings ?? usualTimings,
      options.firstProcessId ?? Math.floor(performance.timeOrigin),
    );
    this.#line = new PrinterLine(options.device, {
      opened: () => this.#take({ is: 'opened' }),
      notOpened: (trouble) => this.#take({ is: 'not-opened', trouble }),
      lost: (trouble) => this.#take({ is: 'lost', trouble }),
      written: (given, taken) => this.#take({ is: 'written', given, taken }),
      answered: (response) => this.#take({ is: 'answered', response }),
      fault: this.#onFault,
    });
    void this.#start();
  }

  get condition(): PrinterCondition {
    return this.#machine.condition;
  }

  /** There may be a new job. Returns at once. */
  wake(): void {
    this.#take({ is: 'woken' });
  }

  async decide(jobId: string, answer: ClerkAnswer): Promise<JobDecision> {
    const { store, printer } = this.#options;
    const decision = await this.#storeTurn.take(() => decideJob(store, printer.id, jobId, answer));
    this.wake();
    return decision;
  }

  /** Begins no further paper, lets the present one end if it can soon, and lets go of the printer. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#paperEnded();
    this.#hasStopped = true;
    this.#cancelTimer();
    await this.#line.close();
    await this.#storeTurn.take(async () => {});
  }

  async #start(): Promise<void> {
    const { store, printer } = this.#options;
    let left: LeftInPrinter = { scrap: false, owed: 0 };
    await this.#untilStored(async () => {
      left = await recover(store, printer.id);
    });
    if (!this.#stopping) this.#take({ is: 'started', ...left });
  }

  #take(input: Input): void {
    if (this.#hasStopped) return;
    const before = this.#machine.condition;
    const [machine, effects] = advance(this.#machine, input);
    this.#machine = machine;
    for (const effect of effects) this.#perform(effect);
    if (machine.condition !== before) this.#options.onCondition?.(machine.condition);
    this.#onStep();
  }

  #perform(effect: Effect): void {
    switch (effect.is) {
      case 'open':
        return void this.#line.open();
      case 'close':
        return void this.#line.close();
      case 'write':
        return this.#line.write(effect.bytes);
      case 'timer':
        this.#cancelTimer();
        this.#cancelTimer = this.#timers.after(effect.ms, () => this.#take({ is: 'time-over' }));
        return;
      case 'no-timer':
        return this.#cancelTimer();
      case 'claim':
        return void this.#claim();
      case 'record':
        return void this.#untilStored(() => this.#options.store.change(effect.jobId, effect.change));
    }
  }

  async #claim(): Promise<void> {
    try {
      const job = await this.#storeTurn.take(() => this.#claimNext());
      this.#take(job ? { is: 'claimed', job } : { is: 'nothing-to-print' });
    } catch (fault) {
      this.#onFault(fault);
      this.#timers.after(STORE_AGAIN_MS, () => this.wake());
      this.#take({ is: 'nothing-to-print' });
    }
  }

  async #claimNext(): Promise<ClaimedJob | undefined> {
    const { store, printer, encode } = this.#options;
    if (this.#stopping) return undefined;
    const job = await claimNext(store, printer.id, encode, this.#onFault);
    if (!job || !this.#hasStopped) return job;
    // It took longer to draw than the end was waited for: not a byte of it has gone (PR3).
    await store.change(job.id, { state: 'queued', why: 'link-lost', settled: false });
    return undefined;
  }

  /** What happened must be kept before anything else is claimed; a full disk is waited for. */
  #untilStored(work: () => Promise<void>): Promise<void> {
    return this.#storeTurn.take(async () => {
      for (;;) {
        try {
          return await work();
        } catch (fault) {
          this.#onFault(fault);
          if (this.#stopping) return;
          await new Promise<void>((resolve) => this.#timers.after(STORE_AGAIN_MS, resolve));
        }
      }
    });
  }

  #paperEnded(): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#timers.after(LET_THE_PAPER_END_MS, resolve);
      this.#onStep = () => {
        const { step, status } = this.#machine;
        const atPaper = step.is === 'claiming' || step.is === 'sending' || step.is === 'confirming';
        if (atPaper && !status?.stopped) return;
        cancel();
        resolve();
      };
      this.#onStep();
    });
  }
}
