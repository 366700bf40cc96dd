import type { JobChange, JobStore, PrintJob } from '../printers/spool/print-job.ts';
import { isBegun, isOver, keyOf } from './held-paper.ts';
import type { HeldPaper } from './held-paper.ts';
import type { Journal } from './journal.ts';

/** The journal as the spool's job store. Each try is a job of its own, with the hub's heading for that try. */
export class JournalStore implements JobStore {
  readonly #journal: Journal;
  readonly #onChange: () => void;

  constructor(journal: Journal, onChange: () => void) {
    this.#journal = journal;
    this.#onChange = onChange;
  }

  async open(printerId: string): Promise<readonly PrintJob[]> {
    return this.#journal.papers.filter((paper) => paper.printerId === printerId && !isOver(paper)).map(jobOf);
  }

  /** Whether there is another try is decided at the hub; only this agent knows that this one broke off (PR3). */
  async hasScrap(printerId: string): Promise<boolean> {
    const last = this.#journal.papers.findLast((paper) => paper.printerId === printerId && isBegun(paper))?.last;
    return last?.state === 'unknown' || last?.state === 'needs-clerk';
  }

  async change(key: string, change: JobChange): Promise<void> {
    const paper = this.#journal.paper(key);
    if (!paper) {
      // The hub withdrew it while it was being claimed: it must not begin.
      if (change.state === 'sending') throw new Error(`The hub no longer wants ${key}.`);
      return;
    }
    const { printerId, jobId, attempt } = paper;
    this.#journal.add({ is: 'changed', printerId, jobId, attempt, change });
    this.#onChange();
  }

  async bytes(key: string): Promise<Uint8Array> {
    const base64 = this.#journal.paper(key)?.base64;
    if (base64 === undefined || base64 === null) throw new Error(`The journal has no bytes of ${key}.`);
    return Buffer.from(base64, 'base64');
  }
}

function jobOf(paper: HeldPaper): PrintJob {
  const { printerId, kind, last } = paper;
  return {
    id: keyOf(paper),
    printerId,
    kind,
    state: last?.state ?? 'queued',
    attempts: last?.attempts ?? 0,
    reprints: last?.reprints ?? 0,
    maybePrinted: last?.maybePrinted ?? false,
  };
}
