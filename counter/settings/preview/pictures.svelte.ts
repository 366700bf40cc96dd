import type { Value } from '../../../contract/requests.ts';
import type { CounterHub } from '../../counter-hub.ts';
import type { Refusal } from '../../presses.svelte.ts';

/** The hub's previews of a draft. */
export class Pictures {
  seen = $state.raw<Value<'settings:preview'> | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  readonly #hub: Pick<CounterHub, 'ask'>;
  #asked = 0;

  constructor(hub: Pick<CounterHub, 'ask'>) {
    this.#hub = hub;
  }

  /** Of two requests under way the later one is shown. */
  async load(hall: unknown, serviceId: string): Promise<void> {
    const asked = (this.#asked += 1);
    this.seen = null;
    this.refusal = null;
    const reply = await this.#hub.ask('settings:preview', { hall, serviceId });
    if (asked !== this.#asked) return;
    if (reply.ok) this.seen = reply.value;
    else this.refusal = { code: reply.refusal, detail: reply.detail ?? null };
  }
}
