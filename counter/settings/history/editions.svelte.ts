import type { EditionEntry } from '../../../contract/requests/settings-requests.ts';
import type { CounterHub } from '../../counter-hub.ts';
import { Presses } from '../../presses.svelte.ts';

const A_PAGE = 20;

/** What was saved earlier, page by page. */
export class Editions {
  /** Null: not told yet. */
  value = $state.raw<readonly EditionEntry[] | null>(null);
  hasOlder = $state(false);
  readonly presses: Presses;

  constructor(hub: Pick<CounterHub, 'ask'>) {
    this.presses = new Presses(hub);
    void this.load();
  }

  async load(): Promise<void> {
    await this.#fetch(null);
  }

  async older(): Promise<void> {
    await this.#fetch(this.value?.at(-1)?.number ?? null);
  }

  async #fetch(before: number | null): Promise<void> {
    const reply = await this.presses.ask('settings:editions', { before });
    if (!reply?.ok) return;
    this.value = before === null ? reply.value : [...(this.value ?? []), ...reply.value];
    this.hasOlder = reply.value.length === A_PAGE;
  }
}
