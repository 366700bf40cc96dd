import { pageSizes } from '../../../contract/page-sizes.ts';
import type { RecordedEntry } from '../../../contract/requests/settings-requests.ts';
import type { CounterHub } from '../../counter-hub.ts';
import { Pages } from '../../pages.svelte.ts';

/** The audit record (DU5, SE4). */
export const auditRecord = (hub: Pick<CounterHub, 'ask'>): Pages<RecordedEntry> =>
  new Pages({
    hub,
    size: pageSizes.recorded,
    fetch: (presses, last) => presses.ask('settings:audit', { before: last?.position ?? null, what: [] }),
  });
