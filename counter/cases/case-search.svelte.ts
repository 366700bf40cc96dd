import type { CaseQuery } from '../../contract/requests/case-requests.ts';
import type { CaseFound } from '../../contract/views/case-view.ts';
import type { CounterHub } from '../counter-hub.ts';
import { Presses } from '../presses.svelte.ts';

const everything: CaseQuery = { text: '', state: 'any', serviceId: null, clerkId: null, from: null, to: null };

/** Search in the archive: the query, and what has been found so far. */
export class CaseSearch {
  query = $state.raw(everything);
  /** Null: nothing was searched for yet. */
  found = $state.raw<readonly CaseFound[] | null>(null);
  hasMore = $state(false);
  readonly presses: Presses;
  /** The query that the list belongs to, whatever has been typed since. */
  #asked = everything;

  constructor(hub: Pick<CounterHub, 'ask'>) {
    this.presses = new Presses(hub);
  }

  change(part: Partial<CaseQuery>): void {
    this.query = { ...this.query, ...part };
  }

  async find(): Promise<void> {
    const query = { ...this.query, text: searchText(this.query.text) };
    const reply = await this.presses.ask('case:search', { query, before: null }, 2);
    if (!reply?.ok) return;
    this.#asked = query;
    this.found = reply.value.found;
    this.hasMore = reply.value.more;
  }

  async older(): Promise<void> {
    const before = this.found?.at(-1)?.openedAt ?? null;
    const reply = await this.presses.ask('case:search', { query: this.#asked, before }, 2);
    if (!reply?.ok) return;
    const known = new Set(this.found?.map(({ caseId }) => caseId));
    this.found = [...(this.found ?? []), ...reply.value.found.filter(({ caseId }) => !known.has(caseId))];
    this.hasMore = reply.value.more;
  }

  /** The query for saving the complete list, not only what is shown. */
  get asked(): CaseQuery {
    return this.#asked;
  }
}

/** A NIK may be typed in groups of four, as it is read aloud. */
function searchText(typed: string): string {
  const text = typed.trim();
  const digits = text.replaceAll(/[\s.-]/g, '');
  return /^\d{16}$/.test(digits) ? digits : text;
}
