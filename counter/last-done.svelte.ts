import type { HubClock } from '../ui/hub-clock.svelte.ts';

const UNDO_MS = 60_000;

/** CA10, CM5: the last act, and until when it can be undone. */
export abstract class LastDone<Done> {
  done = $state.raw<(Done & { readonly until: number }) | null>(null);
  /** The numbers just undone, to be announced once. */
  undone = $state('');
  readonly #clock: Pick<HubClock, 'now'>;

  constructor(clock: Pick<HubClock, 'now'>) {
    this.#clock = clock;
  }

  get seconds(): number {
    return Math.min(60, Math.max(0, Math.ceil(((this.done?.until ?? 0) - this.#clock.now) / 1000)));
  }

  /** While it can be undone. */
  get recent(): Done | null {
    return this.seconds > 0 ? this.done : null;
  }

  did(done: Done): void {
    this.undone = '';
    this.done = { ...done, until: this.#clock.now + UNDO_MS };
  }
}
