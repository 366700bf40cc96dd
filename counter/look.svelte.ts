import type { Reply } from '../contract/reply.ts';
import type { CounterView } from '../contract/views/counter-view.ts';
import type { CounterHub } from './counter-hub.ts';
import { Presses } from './presses.svelte.ts';

const SOON_MS = 150;
/** How old a look may be while other things happen in the hall. */
const OLD_MS = 15_000;

export type SignedInView = Exclude<CounterView, { is: 'signed-out' }>;

/** HN2: whoever was given the right to it, and the administrator; the hub asks it anew. */
export const runsTheHall = ({ clerk: { rights } }: SignedInView): boolean =>
  rights.includes('supervise') || rights.includes('administer');

/** Something that is open on the screen. Each look is in the audit record (DU5), so it is looked at again only when it may have changed. */
export abstract class Look<Detail> {
  id = $state<string | null>(null);
  detail = $state.raw<Detail | null>(null);
  readonly presses: Presses;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #again = false;
  #trace = '';
  #seenAt = 0;
  #revision = 0;

  constructor(hub: Pick<CounterHub, 'ask'>) {
    this.presses = new Presses(hub);
  }

  protected abstract ask(id: string): Promise<Reply<Detail> | null>;
  /** What a view tells of it: a change says that it has moved. */
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

  /** One look for several reasons that come together: the own act, and the view that tells of it. */
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
    // Another was opened, or this one moved, while the answer was on its way.
    if (this.#again || this.id !== id) await this.see();
  }

  /** Told of every view: looks again when its trace has changed, and now and then when anything did. */
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
