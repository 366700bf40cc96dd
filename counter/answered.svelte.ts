import type { Payload, RequestName, Value } from '../contract/requests.ts';
import type { CounterHub } from './counter-hub.ts';
import { Presses } from './presses.svelte.ts';

/** The answer to a request, asked when its area opens and again after every change. */
export class Answered<Name extends RequestName> {
  value = $state.raw<Value<Name> | null>(null);
  readonly presses: Presses;
  readonly #name: Name;
  readonly #payload: Payload<Name>;
  #looks = 0;

  constructor(hub: Pick<CounterHub, 'ask'>, name: Name, payload: Payload<Name>) {
    this.presses = new Presses(hub);
    this.#name = name;
    this.#payload = payload;
  }

  /** Of several requests at once the last one counts. */
  async load(): Promise<void> {
    const look = ++this.#looks;
    const reply = await this.presses.look(this.#name, this.#payload);
    if (reply.ok && look === this.#looks) this.value = reply.value;
  }

  /** Polls while an effect lives, for what changes by itself (SE10). */
  watch(everyMs: number): () => void {
    const timer = setInterval(() => void this.load(), everyMs);
    return () => clearInterval(timer);
  }
}
