import type { JobChange } from './print-job.ts';
import type { ClaimedJob, PrinterCondition } from './print-machine.ts';

export type TestOutcome =
  | { readonly ok: true; readonly confirmed: boolean }
  | { readonly ok: false; readonly condition: PrinterCondition };

interface TestPrint {
  readonly job: ClaimedJob;
  readonly tell: (outcome: TestOutcome) => void;
}

/** Test pages: they take their turn among the jobs, but nobody keeps them. */
export class TestPrints {
  #waiting: TestPrint[] = [];
  #current: TestPrint | undefined;
  #made = 0;

  add(bytes: Uint8Array): Promise<TestOutcome> {
    this.#made += 1;
    // As with a letter, a second one is never made without asking.
    const job: ClaimedJob = { id: `test ${this.#made}`, kind: 'letter', reprints: 0, bytes };
    return new Promise((tell) => {
      this.#waiting.push({ job, tell });
    });
  }

  next(): ClaimedJob | undefined {
    this.#current = this.#waiting.shift();
    return this.#current?.job;
  }

  /** False when the job is none of these. */
  record(jobId: string, change: JobChange, condition: PrinterCondition): boolean {
    const current = this.#current;
    if (current?.job.id !== jobId) return false;
    if (change.settled) this.#tell(current, { ok: true, confirmed: change.state === 'printed' });
    else if (change.state !== 'sent') this.#tell(current, { ok: false, condition });
    return true;
  }

  giveUp(condition: PrinterCondition): void {
    for (const test of this.#waiting.splice(0)) test.tell({ ok: false, condition });
  }

  #tell(test: TestPrint, outcome: TestOutcome): void {
    this.#current = undefined;
    test.tell(outcome);
  }
}
