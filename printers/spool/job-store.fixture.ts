import type { JobChange, JobKind, JobState, JobStore, PrintJob } from './print-job.ts';

type KeptJob = PrintJob & { readonly settled: boolean; readonly history: readonly JobChange[] };

/** Jobs in memory, with every change recorded. Reads return copies, as from a disk. */
export class MemoryJobStore implements JobStore {
  readonly #jobs = new Map<string, KeptJob>();

  add(id: string, job: Partial<PrintJob> & { readonly kind?: JobKind } = {}): void {
    const fresh = { id, printerId: 'kiosk', kind: 'ticket', state: 'queued', attempts: 0, reprints: 0 } as const;
    this.#jobs.set(id, { ...fresh, maybePrinted: false, ...job, settled: false, history: [] });
  }

  async open(printerId: string, atMost = Infinity): Promise<readonly PrintJob[]> {
    return [...this.#jobs.values()].filter((job) => job.printerId === printerId && !job.settled).slice(0, atMost);
  }

  async change(jobId: string, change: JobChange): Promise<void> {
    const job = this.#kept(jobId);
    this.#jobs.set(jobId, { ...job, ...change, history: [...job.history, change] });
  }

  state(jobId: string): JobState {
    return this.#kept(jobId).state;
  }

  states(): JobState[] {
    return [...this.#jobs.values()].map((job) => job.state);
  }

  /** The states a job went through, oldest first. */
  path(jobId: string): JobState[] {
    return this.#kept(jobId).history.map((change) => change.state);
  }

  last(jobId: string): JobChange | undefined {
    return this.#kept(jobId).history.at(-1);
  }

  #kept(jobId: string): KeptJob {
    const job = this.#jobs.get(jobId);
    if (!job) throw new Error(`No job ${jobId}`);
    return job;
  }
}
