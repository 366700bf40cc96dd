import type { SteadyClock } from '../../ports/world.ts';

/** When somebody last did something in a session, by a clock that nobody sets. A hub that starts again counts from its start. */
export class Presence {
  readonly #steady: SteadyClock;
  readonly #seenAt = new Map<string, number>();

  constructor(steady: SteadyClock) {
    this.#steady = steady;
  }

  seen(sessionId: string): void {
    this.#seenAt.set(sessionId, this.#steady.elapsedMs());
  }

  silentFor(sessionId: string): number {
    const at = this.#seenAt.get(sessionId);
    if (at !== undefined) return this.#steady.elapsedMs() - at;
    this.seen(sessionId);
    return 0;
  }

  forget(sessionId: string): void {
    this.#seenAt.delete(sessionId);
  }
}
