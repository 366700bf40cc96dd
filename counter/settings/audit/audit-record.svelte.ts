import type { RecordedEntry } from '../../../contract/requests/settings-requests.ts';
import type { CounterHub } from '../../counter-hub.ts';
import { Presses } from '../../presses.svelte.ts';

const A_PAGE = 100;

/** The audit record, the newest first, page by page (DU5, SE4). */
export class AuditRecord {
  /** Null: not told yet. */
  value = $state.raw<readonly RecordedEntry[] | null>(null);
  hasOlder = $state(false);
  readonly presses: Presses;

  constructor(hub: Pick<CounterHub, 'ask'>) {
    this.presses = new Presses(hub);
    void this.load();
  }

  /** The next page, the older one. */
  async load(): Promise<void> {
    const before = this.value?.at(-1)?.position ?? null;
    const reply = await this.presses.ask('settings:audit', { before, what: [] });
    if (!reply?.ok) return;
    this.value = [...(this.value ?? []), ...reply.value];
    this.hasOlder = reply.value.length === A_PAGE;
  }
}
