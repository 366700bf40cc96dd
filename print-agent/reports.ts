import type { JobReport } from '../contract/agent.ts';
import type { PrinterCondition } from '../printers/spool/print-machine.ts';
import { keyOf } from './held-paper.ts';
import type { HeldPaper } from './held-paper.ts';
import type { HubLine } from './hub-line.ts';
import type { Journal } from './journal.ts';

const AGAIN_MS = 1_000;

/** What the hub has still to be told: of papers until it has stored it, of printers only the current state. */
export class Reports {
  readonly #journal: Journal;
  readonly #line: Pick<HubLine, 'ask'>;
  readonly #onFault: (fault: unknown) => void;
  readonly #conditions = new Map<string, Exclude<PrinterCondition, 'starting'>>();
  readonly #changed = new Set<string>();
  readonly #again = new Set<string>();
  #isThere = false;
  #running = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(journal: Journal, line: Pick<HubLine, 'ask'>, onFault: (fault: unknown) => void) {
    this.#journal = journal;
    this.#line = line;
    this.#onFault = onFault;
  }

  hubIsThere(): void {
    this.#isThere = true;
    for (const printerId of this.#conditions.keys()) this.#changed.add(printerId);
    this.wake();
  }

  hubIsAway(): void {
    this.#isThere = false;
  }

  condition(printerId: string, condition: PrinterCondition): void {
    if (condition === 'starting') return;
    this.#conditions.set(printerId, condition);
    this.#changed.add(printerId);
    this.wake();
  }

  /** The hub offers a paper whose end it was told already. */
  again(paper: HeldPaper): void {
    this.#again.add(keyOf(paper));
    this.wake();
  }

  wake(): void {
    if (this.#running || !this.#isThere) return;
    this.#running = true;
    void this.#run();
  }

  async #run(): Promise<void> {
    const all = await this.#tellAll().catch((fault: unknown) => {
      this.#onFault(fault);
      return false;
    });
    this.#running = false;
    clearTimeout(this.#timer);
    if (!all && this.#isThere) this.#timer = setTimeout(() => this.wake(), AGAIN_MS);
    // Something may have been added between the last look and now.
    if (all && this.#nextPaper()) this.wake();
  }

  #nextPaper(): HeldPaper | undefined {
    return this.#journal.papers.find((each) => this.#isDue(each));
  }

  stop(): void {
    this.#isThere = false;
    clearTimeout(this.#timer);
  }

  /** False: the hub did not answer. */
  async #tellAll(): Promise<boolean> {
    for (;;) {
      const paper = this.#nextPaper();
      const [printerId] = this.#changed;
      if (!paper && printerId === undefined) return true;
      if (printerId !== undefined && !(await this.#tellCondition(printerId))) return false;
      if (paper && !(await this.#tellPaper(paper))) return false;
    }
  }

  async #tellCondition(printerId: string): Promise<boolean> {
    const condition = this.#conditions.get(printerId);
    this.#changed.delete(printerId);
    if (condition === undefined) return true;
    const { ok } = await this.#line.ask('agent:printer', { printerId, condition });
    if (!ok) this.#changed.add(printerId);
    return ok;
  }

  async #tellPaper(paper: HeldPaper): Promise<boolean> {
    const report = reportOf(paper);
    const key = keyOf(paper);
    if (report) {
      const { ok } = await this.#line.ask('agent:job', report);
      if (!ok) return false;
    }
    this.#again.delete(key);
    // It may have changed while the hub was answering.
    if (this.#journal.paper(key)?.last !== paper.last) return true;
    const { printerId, jobId, attempt } = paper;
    this.#journal.add({ is: 'told', printerId, jobId, attempt });
    return true;
  }

  #isDue(paper: HeldPaper): boolean {
    return this.#again.has(keyOf(paper)) || (!paper.told && reportOf(paper) !== null);
  }
}

/** Null: the hub knows everything already. */
function reportOf({ printerId, jobId, attempt, last }: HeldPaper): JobReport | null {
  if (!last) return null;
  const { state, confirmation, why, settled } = last;
  if (state === 'queued' || state === 'sending' || state === 'cancelled') return null;
  if (why === 'asked-by-clerk' || why === 'agent-lost' || why === 'cancelled-meanwhile') return null;
  if (confirmation === 'clerk') return null;
  return { printerId, jobId, attempt, state, confirmation: confirmation ?? null, why: why ?? null, settled };
}
