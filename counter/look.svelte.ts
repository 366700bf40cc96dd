import type { Reply } from '../contract/reply.ts';
import type { CounterView } from '../contract/views/counter-view.ts';
import type { CounterHub } from './counter-hub.ts';
import { Presses } from './presses.svelte.ts';

const SOON_MS = 150;
/** How old a look may get while other things happen in the hall. */
const OLD_MS = 15_000;

export type SignedInView = Exclude<CounterView, { is: 'signed-out' }>;

/** HN2: holders of that right, and administrators; the hub checks it again. */
export const runsTheHall = ({ clerk: { rights } }: SignedInView): boolean =>
  rights.includes('supervise') || rights.includes('administer');

/**
 * A detail open on the screen. Each look is in the audit record (DU5), so it is reloaded only when it may have changed.
 */
export abstract class Look<Detail> {
  id = $state<string | null>(null);
  detail = $state.raw<Detail | null>(null);
  readonly presses: Presses;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #again = false;
  /** Null: the next view is reason enough. */
  #trace: string | null = '';
  #seenAt = 0;
  #revision = 0;

  constructor(hub: Pick<CounterHub, 'ask'>) {
    this.presses = new Presses(hub);
  }

  protected abstract ask(id: string): Promise<Reply<Detail> | null>;
  /** Fingerprint of it in a view: a change means that it has moved. */
  protected abstract traceIn(view: SignedInView, id: string): string;

  protected get patience(): number {
    return OLD_MS;
  }

  async open(id: string): Promise<void> {
    if (this.id !== id) this.detail = null;
    this.id = id;
    this.#seenAt = 0;
    await this.see();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.id = null;
    this.detail = null;
    this.presses.forget();
  }

  /** One reload for several reasons at once: the clerk's own act, and the view that results from it. */
  seeSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.see();
    }, SOON_MS);
  }

  async see(): Promise<void> {
    const { id } = this;
    if (id === null) return;
    if (this.presses.busy !== null) {
      this.#again = true;
      return;
    }
    this.#again = false;
    const reply = await this.ask(id);
    if (reply?.ok && this.id === id) this.detail = reply.value;
    // The next view comes when somebody has signed in again: he is not shown what was open as it was then.
    if (reply?.ok === false && reply.refusal === 'not-signed-in') this.#trace = null;
    // Another was opened, or this one moved, while the request was under way.
    if (this.#again || this.id !== id) await this.see();
  }

  /** Called with every view: reloads when the fingerprint has changed, and at times when anything has. */
  follow(view: SignedInView, now: number): void {
    if (this.id === null) return;
    const trace = this.traceIn(view, this.id);
    const isNew = this.#seenAt === 0;
    const hasMoved = !isNew && trace !== this.#trace;
    const isOld = view.revision !== this.#revision && now - this.#seenAt >= this.patience;
    this.#trace = trace;
    if (!isNew && !hasMoved && !isOld) return;
    this.#seenAt = now;
    this.#revision = view.revision;
    if (!isNew) this.seeSoon();
  }
}
