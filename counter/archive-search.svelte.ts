import type { Reply } from '../contract/reply.ts';
import type { CounterHub } from './counter-hub.ts';
import { Presses } from './presses.svelte.ts';

interface SearchParts<Query, Found> {
  readonly hub: Pick<CounterHub, 'ask'>;
  readonly everything: Query;
  /** Requests what follows this entry; null: the newest. */
  readonly fetch: (presses: Presses, query: Query, last: Found | null) => Promise<Reply<Page<Found>> | null>;
  readonly idOf: (found: Found) => string;
  readonly textOf?: (typed: string) => string;
}

interface Page<Found> {
  readonly found: readonly Found[];
  readonly more: boolean;
}

/** A search in an archive: the query, and what has been found so far, newest first. */
export class ArchiveSearch<Query extends { readonly text: string }, Found> {
  query: Query;
  /** Null: nothing was searched for yet. */
  found = $state.raw<readonly Found[] | null>(null);
  hasMore = $state(false);
  readonly presses: Presses;
  readonly #parts: SearchParts<Query, Found>;
  /** The query that the list belongs to, whatever has been typed since. */
  #asked: Query;

  constructor(parts: SearchParts<Query, Found>) {
    this.query = $state.raw(parts.everything);
    this.#asked = parts.everything;
    this.presses = new Presses(parts.hub);
    this.#parts = parts;
  }

  change(part: Partial<Query>): void {
    this.query = { ...this.query, ...part };
  }

  async find(): Promise<void> {
    const { fetch, textOf } = this.#parts;
    const text = this.query.text.trim();
    const query = { ...this.query, text: textOf?.(text) ?? text };
    const reply = await fetch(this.presses, query, null);
    if (!reply?.ok) return;
    this.#asked = query;
    this.found = reply.value.found;
    this.hasMore = reply.value.more;
  }

  async older(): Promise<void> {
    const { fetch, idOf } = this.#parts;
    const reply = await fetch(this.presses, this.#asked, this.found?.at(-1) ?? null);
    if (!reply?.ok) return;
    const before = this.found ?? [];
    const known = new Set(before.map(idOf));
    this.found = [...before, ...reply.value.found.filter((each) => !known.has(idOf(each)))];
    this.hasMore = reply.value.more;
  }

  /** The query for saving the complete list, not only what is shown. */
  get asked(): Query {
    return this.#asked;
  }
}
