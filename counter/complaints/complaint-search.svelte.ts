import type { Payload } from '../../contract/requests.ts';
import type { ComplaintFound } from '../../contract/views/complaint-view.ts';
import { ArchiveSearch } from '../archive-search.svelte.ts';
import type { CounterHub } from '../counter-hub.ts';

export type ComplaintQuery = Payload<'complaint:search'>['query'];

const everything: ComplaintQuery = { text: '', state: 'any', channel: null, from: null, to: null };

/** The book of complaints: everything, newest first, or the result of a search. */
export class ComplaintSearch extends ArchiveSearch<ComplaintQuery, ComplaintFound> {
  constructor(hub: Pick<CounterHub, 'ask'>) {
    super({
      hub,
      everything,
      fetch: (presses, query, last) => presses.ask('complaint:search', { query, before: last?.receivedAt ?? null }, 2),
      idOf: ({ complaintId }) => complaintId,
    });
  }
}
