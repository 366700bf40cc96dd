import type { Reply } from '../contract/reply.ts';
import type { CounterHub } from './counter-hub.ts';
import { Presses } from './presses.svelte.ts';

interface PagesParts<Entry> {
  readonly hub: Pick<CounterHub, 'ask'>;
  readonly size: number;
  /** Requests the page after this entry; null: the first. */
  readonly fetch: (presses: Presses, last: Entry | null) => Promise<Reply<readonly Entry[]> | null>;
}

/** A list loaded page by page, newest first. */
export class Pages<Entry> {
  /** Null: not loaded yet. */
  value = $state.raw<readonly Entry[] | null>(null);
  hasOlder = $state(false);
  readonly presses: Presses;
  readonly #parts: PagesParts<Entry>;

  constructor(parts: PagesParts<Entry>) {
    this.#parts = parts;
    this.presses = new Presses(parts.hub);
    void this.load();
  }

  /** Loads the first page in place of everything loaded so far. */
  async load(): Promise<void> {
    await this.#fetch(null);
  }

  async older(): Promise<void> {
    await this.#fetch(this.value?.at(-1) ?? null);
  }

  async #fetch(last: Entry | null): Promise<void> {
    const { fetch, size } = this.#parts;
    const reply = await fetch(this.presses, last);
    if (!reply?.ok) return;
    this.value = last === null ? reply.value : [...(this.value ?? []), ...reply.value];
    this.hasOlder = reply.value.length === size;
  }
}
