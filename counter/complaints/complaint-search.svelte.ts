import type { ComplaintFound } from '../../contract/views/complaint-view.ts';
import type { Payload } from '../../contract/requests.ts';
import type { CounterHub } from '../counter-hub.ts';
import { Presses } from '../presses.svelte.ts';

export type ComplaintQuery = Payload<'complaint:search'>['query'];

const everything: ComplaintQuery = { text: '', state: 'any', channel: null, from: null, to: null };

/** The book of complaints: everything, newest first, or the result of a search. */
export class ComplaintSearch {
  query = $state.raw(everything);
  /** Null: nothing was searched for yet. */
  found = $state.raw<readonly ComplaintFound[] | null>(null);
  hasMore = $state(false);
  readonly presses: Presses;
  /** The query that the list belongs to, whatever has been typed since. */
  #asked = everything;

  constructor(hub: Pick<CounterHub, 'ask'>) {
    this.presses = new Presses(hub);
  }

  change(part: Partial<ComplaintQuery>): void {
    this.query = { ...this.query, ...part };
  }

  async find(): Promise<void> {
    const query = { ...this.query, text: this.query.text.trim() };
    const reply = await this.presses.ask('complaint:search', { query, before: null }, 2);
    if (!reply?.ok) return;
    this.#asked = query;
    this.found = reply.value.found;
    this.hasMore = reply.value.more;
  }

  async older(): Promise<void> {
    const before = this.found?.at(-1)?.receivedAt ?? null;
    const reply = await this.presses.ask('complaint:search', { query: this.#asked, before }, 2);
    if (!reply?.ok) return;
    const known = new Set(this.found?.map(({ complaintId }) => complaintId));
    this.found = [...(this.found ?? []), ...reply.value.found.filter(({ complaintId }) => !known.has(complaintId))];
    this.hasMore = reply.value.more;
  }
}
