import type { MediaShown } from '../contract/views/display-view.ts';

const PAGE_MS = 10_000;
/** The least time of media between two pages of the hall. */
const PAGE_AFTER_MS = 45_000;
/** Failed media are retried: the network may be back, or the file repaired. */
const AGAIN_AFTER_MS = 5 * 60_000;

/** Chooses the current video or picture, and when a page of the hall comes between [DI3]. */
export class Programme {
  #items = $state.raw<readonly MediaShown[]>([]);
  #index = $state(0);
  /** Counts media shown to the end, so that a hall's only film starts anew. */
  #turn = $state(0);
  #failed = $state.raw<ReadonlyMap<string, number>>(new Map());
  /** Until when a page of the hall is shown; 0: none is. */
  #pageUntil = $state(0);
  #lastPage: number;
  readonly #tell: (address: string) => void;
  readonly #now: () => number;

  constructor(now: () => number, tell: (address: string) => void) {
    [this.#now, this.#tell, this.#lastPage] = [now, tell, now()];
  }

  /** Null: nothing can be shown, or a page of the hall is being shown. */
  item: MediaShown | null = $derived.by(() => (this.#pageUntil > 0 ? null : (this.#items[this.#index] ?? null)));

  /** Stable while one item is on, whatever list contains it: a film continues and is not restarted. */
  showing: string | null = $derived.by(() => this.item && `${this.#turn} ${this.item.address}`);

  /** Takes the list of each view; the current item stays while it is listed. */
  use(items: readonly MediaShown[]): void {
    const shown = this.#items[this.#index]?.address;
    this.#items = items;
    const at = items.findIndex(({ address }) => address === shown);
    this.#index = at >= 0 ? at : this.#next(-1);
  }

  /** It has ended, or its time is over. */
  done(): void {
    const now = this.#now();
    if (now - this.#lastPage >= PAGE_AFTER_MS) this.#pageUntil = now + PAGE_MS;
    this.#turn += 1;
    this.#index = this.#next(this.#index);
  }

  /** The browser cannot play it: the next one follows. */
  fail(address: string): void {
    this.#failed = new Map(this.#failed).set(address, this.#now());
    this.#tell(address);
    if (this.#items[this.#index]?.address === address) this.#index = this.#next(this.#index);
  }

  /** Ends a page of the hall, and retries what failed long ago. */
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
