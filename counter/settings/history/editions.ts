import { pageSizes } from '../../../contract/page-sizes.ts';
import type { EditionEntry } from '../../../contract/requests/settings-requests.ts';
import type { CounterHub } from '../../counter-hub.ts';
import { Pages } from '../../pages.svelte.ts';

/** What was saved earlier (SE3). */
export const editionsOf = (hub: Pick<CounterHub, 'ask'>): Pages<EditionEntry> =>
  new Pages({
    hub,
    size: pageSizes.editions,
    fetch: (presses, last) => presses.ask('settings:editions', { before: last?.number ?? null }),
  });
