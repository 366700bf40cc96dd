import type { Payload, RequestName, Value } from '../contract/requests.ts';
import type { CounterHub } from './counter-hub.ts';
import { Presses } from './presses.svelte.ts';

/** A list of the settings: fetched when its area opens, and again after every change. */
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

  /** Of several looks at once the last one counts. */
  async load(): Promise<void> {
    const look = ++this.#looks;
    const reply = await this.presses.look(this.#name, this.#payload);
    if (reply.ok && look === this.#looks) this.value = reply.value;
  }

  /** For a list that is watched: a refusal stays until somebody has read it, but a silence is only asked again. */
  async lookAgain(): Promise<void> {
    const { busy, refusal } = this.presses;
    if (busy === null && (refusal === null || refusal.code === 'no-answer')) await this.load();
  }
}
