import type { CaseQuery } from '../../contract/requests/case-requests.ts';
import type { CaseFound } from '../../contract/views/case-view.ts';
import { ArchiveSearch } from '../archive-search.svelte.ts';
import type { CounterHub } from '../counter-hub.ts';

const everything: CaseQuery = { text: '', state: 'any', serviceId: null, clerkId: null, from: null, to: null };

/** Search in the archive of cases. */
export class CaseSearch extends ArchiveSearch<CaseQuery, CaseFound> {
  constructor(hub: Pick<CounterHub, 'ask'>) {
    super({
      hub,
      everything,
      fetch: (presses, query, last) => presses.ask('case:search', { query, before: last?.openedAt ?? null }, 2),
      idOf: ({ caseId }) => caseId,
      textOf: searchText,
    });
  }
}

/** A NIK may be typed in groups of four, as it is read aloud. */
function searchText(text: string): string {
  const digits = text.replaceAll(/[\s.-]/g, '');
  return /^\d{16}$/.test(digits) ? digits : text;
}
