import type { Person } from '../../contract/requests/counter-requests.ts';
import type { CounterHub } from '../counter-hub.ts';
import { Presses } from '../presses.svelte.ts';

const SHOWN_MS = 60_000;

/** One look at a person. The hub records it (DU5); the screen deletes it after a minute. */
export class PersonLook {
  person = $state.raw<Person | null>(null);
  readonly presses: Presses;
  readonly #closesAt: number;

  constructor(hub: Pick<CounterHub, 'ask'>, visitId: string, now: number) {
    this.presses = new Presses(hub);
    this.#closesAt = now + SHOWN_MS;
    void this.#fetch(visitId);
  }

  secondsLeft(now: number): number {
    return Math.max(0, Math.ceil((this.#closesAt - now) / 1000));
  }

  async #fetch(visitId: string): Promise<void> {
    const reply = await this.presses.ask('visit:person', { visitId });
    if (reply?.ok) this.person = reply.value;
  }
}
