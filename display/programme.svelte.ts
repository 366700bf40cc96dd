import type { MediaShown } from '../contract/views/display-view.ts';

const PAGE_MS = 10_000;
/** Between two of them so much is shown of what visitors should know. */
const PAGE_AFTER_MS = 45_000;
/** What failed is tried again: a network that was away is back, a file was mended. */
const AGAIN_AFTER_MS = 5 * 60_000;

/** Which video or picture is on, and when a page of the hall comes between [DI3]. */
export class Programme {
  #items = $state.raw<readonly MediaShown[]>([]);
  #index = $state(0);
  /** Counts what was shown to its end: the only film of a hall begins anew. */
  #turn = $state(0);
  #failed = $state.raw<ReadonlyMap<string, number>>(new Map());
  /** Until when a page of the hall is shown. */
  #pageUntil = $state(0);
  #lastPage: number;
  readonly #tell: (address: string) => void;
  readonly #now: () => number;

  constructor(now: () => number, tell: (address: string) => void) {
    [this.#now, this.#tell, this.#lastPage] = [now, tell, now()];
  }

  /** Null: nothing can be shown, or a page of the hall has its turn. */
  item: MediaShown | null = $derived.by(() => (this.#pageUntil > 0 ? null : (this.#items[this.#index] ?? null)));

  /** The same for as long as one thing is on, whatever list it stands in: a film goes on, and is not begun again. */
  showing: string | null = $derived.by(() => this.item && `${this.#turn} ${this.item.address}`);

  /** The newest list, which comes with every view; what is on stays on while it is still there. */
  use(items: readonly MediaShown[]): void {
    const shown = this.#items[this.#index]?.address;
    this.#items = items;
    const at = items.findIndex(({ address }) => address === shown);
    this.#index = at >= 0 ? at : this.#next(-1);
  }

  /** It has ended, or has been seen long enough. */
  done(): void {
    const now = this.#now();
    if (now - this.#lastPage >= PAGE_AFTER_MS) this.#pageUntil = now + PAGE_MS;
    this.#turn += 1;
    this.#index = this.#next(this.#index);
  }

  /** The browser cannot show it: the next has its turn. */
  fail(address: string): void {
    this.#failed = new Map(this.#failed).set(address, this.#now());
    this.#tell(address);
    if (this.#items[this.#index]?.address === address) this.#index = this.#next(this.#index);
  }

  /** A page has been seen, and what failed long ago is worth another try. */
  tick(): void {
    const now = this.#now();
    if (this.#pageUntil > 0 && now >= this.#pageUntil) [this.#pageUntil, this.#lastPage] = [0, now];
    const still = [...this.#failed].filter(([, at]) => now - at < AGAIN_AFTER_MS);
    if (still.length === this.#failed.size) return;
    this.#failed = new Map(still);
    if (this.#index < 0) this.#index = this.#next(-1);
  }

  #next(after: number): number {
    const { length } = this.#items;
    for (let step = 1; step <= length; step += 1) {
      const at = (after + step) % length;
      if (!this.#failed.has(this.#items[at]?.address ?? '')) return at;
    }
    return -1;
  }
}
