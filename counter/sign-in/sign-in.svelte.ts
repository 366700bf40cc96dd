import { commandId } from '../../ui/command-id.ts';
import type { CounterHub } from '../counter-hub.ts';
import { Presses } from '../presses.svelte.ts';

const lastCounterKey = 'antrean.counter.last';

/** A clerk at the door: who, with what password, at which counter. */
export class SignIn {
  readonly presses: Presses;
  name = $state('');
  password = $state('');
  /** Undefined: not chosen yet; null: without a counter. */
  counterId = $state<string | null | undefined>(undefined);
  takingOver = $state<string | null>(null);
  #isIncomplete = $state(false);
  readonly #hub: CounterHub;
  readonly #memory: Pick<Storage, 'getItem' | 'setItem'>;

  constructor(hub: CounterHub, memory: Pick<Storage, 'getItem' | 'setItem'>) {
    this.#hub = hub;
    this.#memory = memory;
    this.presses = new Presses(hub);
  }

  /** The counter this screen belongs to, else the one chosen here last time. */
  get chosen(): string | null | undefined {
    const { view } = this.#hub;
    if (view === null) return null;
    if (this.counterId !== undefined || view.is === 'at-counter') return this.counterId;
    if (view.is === 'signed-out' && view.fixedCounterId !== null) return view.fixedCounterId;
    const last = this.#memory.getItem(lastCounterKey);
    return view.counters.some(({ id, takenBy }) => id === last && takenBy === null) ? last : undefined;
  }

  /** What was left open at the last press, until it is there. */
  get lacks(): 'name' | 'password' | 'counter' | null {
    if (!this.#isIncomplete) return null;
    if (this.name.trim() === '') return 'name';
    if (this.password === '') return 'password';
    return this.chosen === undefined ? 'counter' : null;
  }

  /** The counter that somebody else holds, until it is said twice that it is to be taken over. */
  get taken() {
    const { view } = this.#hub;
    if (view === null || view.is === 'at-counter') return undefined;
    return view.counters.find(({ id }) => id === this.takingOver);
  }

  async enter({ takeOver = false } = {}): Promise<void> {
    this.#isIncomplete = true;
    const { name, password, chosen: counterId } = this;
    if (counterId === undefined || this.lacks !== null) return this.presses.forget();
    this.#isIncomplete = false;
    const reply = await this.presses.ask('clerk:sign-in', { name, password, counterId, takeOver });
    if (reply === null || this.#isTaken(reply, counterId)) return;
    this.takingOver = null;
    this.password = '';
    if (!reply.ok) return;
    this.#remember(counterId);
    this.#hub.keepSession(reply.value.session);
    this.#hub.reconnect();
    this.name = '';
  }

  /** Signed in already, but without a counter. */
  async choose(counterId: string, { takeOver = false } = {}): Promise<void> {
    const payload = { commandId: commandId(), counterId, takeOver };
    const reply = await this.presses.ask('clerk:choose-counter', payload);
    if (reply === null || this.#isTaken(reply, counterId)) return;
    this.takingOver = null;
    if (reply.ok) this.#remember(counterId);
  }

  #isTaken(reply: { ok: true } | { ok: false; refusal: string }, counterId: string | null): boolean {
    if (reply.ok || reply.refusal !== 'counter-taken') return false;
    this.presses.forget();
    this.takingOver = counterId;
    return true;
  }

  #remember(counterId: string | null): void {
    this.counterId = undefined;
    if (counterId !== null) this.#memory.setItem(lastCounterKey, counterId);
  }
}
