import type { CaseDetail } from '../../contract/case-view.ts';
import type { CounterView } from '../../contract/counter-view.ts';
import type { CounterHub } from '../counter-hub.ts';
import { Presses } from '../presses.svelte.ts';
import { traceOf } from './inbox-rows.ts';

const SOON_MS = 150;
/** How old a look may be while other things happen in the hall; shorter while a paper of it is on its way. */
const OLD_MS = 15_000;
const PRINTING_MS = 1_500;
const onItsWay: ReadonlySet<string | null | undefined> = new Set(['queued', 'sending', 'sent']);

export type SignedInView = Exclude<CounterView, { is: 'signed-out' }>;

/** The case that is open. Each look is in the audit record (DU5), so it is looked at again only when it may have changed. */
export class CaseLook {
  caseId = $state<string | null>(null);
  detail = $state.raw<CaseDetail | null>(null);
  readonly presses: Presses;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #again = false;
  #trace = '';
  #seenAt = 0;
  #revision = 0;

  constructor(hub: Pick<CounterHub, 'ask'>) {
    this.presses = new Presses(hub);
  }

  async open(caseId: string): Promise<void> {
    if (this.caseId !== caseId) this.detail = null;
    this.caseId = caseId;
    this.#seenAt = 0;
    await this.see();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.caseId = null;
    this.detail = null;
    this.presses.forget();
  }

  /** One look for several reasons that come together: the own act, and the view that tells of it. */
  seeSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.see();
    }, SOON_MS);
  }

  async see(): Promise<void> {
    const { caseId } = this;
    if (caseId === null) return;
    if (this.presses.busy !== null) {
      this.#again = true;
      return;
    }
    this.#again = false;
    const reply = await this.presses.ask('case:see', { caseId }, 2);
    if (reply?.ok && this.caseId === caseId) this.detail = reply.value;
    // Another case was opened, or this one moved, while the answer was on its way.
    if (this.#again || this.caseId !== caseId) await this.see();
  }

  /** Told of every view: looks again when a step of this case came, went or moved, and now and then when anything did. */
  follow(view: SignedInView, now: number): void {
    if (this.caseId === null) return;
    const trace = traceOf(view.inbox?.rows ?? [], this.caseId);
    const isNew = this.#seenAt === 0;
    const hasMoved = !isNew && trace !== this.#trace;
    const isOld = view.revision !== this.#revision && now - this.#seenAt >= this.#patience;
    this.#trace = trace;
    if (!isNew && !hasMoved && !isOld) return;
    this.#seenAt = now;
    this.#revision = view.revision;
    if (!isNew) this.seeSoon();
  }

  get #patience(): number {
    return onItsWay.has(this.detail?.letter?.job) ? PRINTING_MS : OLD_MS;
  }
}
