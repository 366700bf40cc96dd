import type { CounterHub } from './counter-hub.ts';

/** On a line this slow the hub counts as gone, or the step changed nothing that is shown. */
const SHOWN_WITHIN_MS = 5_000;

/**
 * After a step its page rests: for a moment, since a double press must not do the next one as well, and until it shows what came of the
 * step, since a press on what it has ended would be refused as if somebody else had acted (CA18).
 */
export class Rest {
  readonly #hub: Pick<CounterHub, 'view'>;
  readonly #leastMs: number;
  #isShort = $state(false);
  /** The revision that was shown when the step was pressed. */
  #pressedAt = $state<number | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(hub: Pick<CounterHub, 'view'>, leastMs: number) {
    this.#hub = hub;
    this.#leastMs = leastMs;
  }

  get isOn(): boolean {
    return this.#isShort || (this.#pressedAt !== null && (this.#hub.view?.revision ?? 0) <= this.#pressedAt);
  }

  /** `pressedAt`: the revision of the view on which it was pressed. */
  begin(pressedAt: number | undefined): void {
    clearTimeout(this.#timer);
    this.#isShort = true;
    this.#pressedAt = pressedAt ?? null;
    setTimeout(() => (this.#isShort = false), this.#leastMs);
    this.#timer = setTimeout(() => (this.#pressedAt = null), SHOWN_WITHIN_MS);
  }
}
