import type { AgentWork } from '../contract/agent.ts';
import type { RefusalCode } from '../contract/reply.ts';
import { InTurn } from '../printers/spool/in-turn.ts';
import type { Timings } from '../printers/spool/print-machine.ts';
import type { AgentFolder } from './agent-folder.ts';
import { HeldPrinters } from './held-printers.ts';
import { HubLine } from './hub-line.ts';
import type { Journal } from './journal.ts';
import { JournalStore } from './journal-store.ts';
import { Reports } from './reports.ts';
import { takeOffers } from './take-offers.ts';

interface PrintAgentParts {
  readonly hub: string;
  readonly folder: AgentFolder;
  readonly journal: Journal;
  readonly invitation: string | null;
  /** For the terminal or the service's log; never what a paper says. */
  readonly say: (sentence: string) => void;
  /** It cannot continue: the reason tells somebody what to do. */
  readonly onEnd: (why: RefusalCode | 'outdated') => void;
  readonly timings?: Timings;
}

const AGAIN_MS = 1_000;

/**
 * Drives printers at this machine for a hub elsewhere (PR10). It prints what it has taken, whether the hub is there or
 * not, and reports the result until the hub has confirmed it.
 */
export class PrintAgent {
  readonly #parts: PrintAgentParts;
  readonly #line: HubLine;
  readonly #printers: HeldPrinters;
  readonly #reports: Reports;
  readonly #turn = new InTurn();
  #work: AgentWork | null = null;
  /** Timers of retries, each on its own: a paper that could not be fetched must not hold up the greeting. */
  readonly #again: Partial<Record<'greet' | 'take', NodeJS.Timeout>> = {};
  #stopped = false;
  /** Reported once, and again only after the hub was reachable. */
  #saidAway = false;

  constructor(parts: PrintAgentParts) {
    const { hub, folder, journal, timings } = parts;
    let { invitation } = parts;
    this.#parts = parts;
    const hello = () => {
      const kept = folder.read();
      // A token goes only to the hub that gave it.
      return { ...(kept?.hub === hub && { device: kept.token }), ...(invitation !== null && { invitation }) };
    };
    this.#line = new HubLine(hub, hello, {
      welcomed: () => void this.#greet(),
      worked: (work) => this.#take(work),
      notUnderstood: () => parts.say('the hub said something that is no work, and it was let pass'),
      paired: (token) => {
        folder.keep({ hub, token });
        invitation = null; // good once
        parts.say('paired with the hub');
      },
      turnedAway: (why) => parts.onEnd(why),
      lost: () => this.#lost(),
      unreachable: (why) =>
        this.#sayAway(`the hub at ${hub} cannot be reached (${why}); it is tried again until it can`),
    });
    this.#reports = new Reports(journal, this.#line, this.#fault);
    const store = new JournalStore(journal, () => this.#reports.wake());
    this.#printers = new HeldPrinters(store, {
      onCondition: (printerId, condition) => {
        parts.say(`printer ${printerId}: ${condition}`);
        this.#reports.condition(printerId, condition);
      },
      onFault: this.#fault,
      ...(timings && { timings }),
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const again of Object.values(this.#again)) clearTimeout(again);
    this.#line.close();
    this.#reports.stop();
    await this.#turn.take(() => this.#printers.stop());
  }

  async #greet(): Promise<void> {
    const reply = await this.#line.ask('agent:greet', { journal: this.#parts.journal.id });
    if (!reply.ok) return this.#soon('greet', () => this.#greet());
    this.#saidAway = false;
    this.#parts.say('connected to the hub');
    this.#reports.hubIsThere();
  }

  #take(work: AgentWork): void {
    // Meant for another journal: sent before the hub knew which one this is.
    if (work.journal !== this.#parts.journal.id) return;
    this.#work = work;
    clearTimeout(this.#again.take);
    void this.#turn
      .take(() => this.#follow())
      .catch((fault: unknown) => {
        this.#fault(fault);
        this.#soon('take', () => this.#take(work));
      });
  }

  /** Applies the newest work only; what came before it is out of date. */
  async #follow(): Promise<void> {
    const work = this.#work;
    if (!work || this.#stopped) return;
    this.#work = null;
    await this.#printers.arrange(work.printers);
    const { journal } = this.#parts;
    const all = await takeOffers(work, journal, this.#line, {
      taken: (printerId) => this.#printers.wake(printerId),
      again: (paper) => this.#reports.again(paper),
    });
    if (!all && !this.#work) this.#soon('take', () => this.#take(work));
  }

  #soon(what: 'greet' | 'take', act: () => unknown): void {
    clearTimeout(this.#again[what]);
    if (!this.#stopped) this.#again[what] = setTimeout(act, AGAIN_MS);
  }

  #lost(): void {
    this.#reports.hubIsAway();
    this.#sayAway('the hub is away; what was taken is printed meanwhile');
  }

  #sayAway(sentence: string): void {
    if (this.#stopped || this.#saidAway) return;
    this.#saidAway = true;
    this.#parts.say(sentence);
  }

  readonly #fault = (fault: unknown): void => {
    this.#parts.say(`fault: ${fault instanceof Error ? fault.message : String(fault)}`);
  };
}
