import type { SteadyClock } from '../../ports/world.ts';

/** When each session was last active, by the monotonic clock. After a restart, counting starts anew. */
export class Presence {
  readonly #steady: SteadyClock;
  readonly #seenAt = new Map<string, number>();
  readonly #beganFrom = new Map<string, string>();

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

  beganFrom(sessionId: string, address: string): void {
    this.#beganFrom.set(sessionId, address);
  }

  /** For a session without a device: whether it began at this address, since the hub's start. */
  isFrom(sessionId: string, address: string): boolean {
    return this.#beganFrom.get(sessionId) === address;
  }

  forget(sessionId: string): void {
    this.#beganFrom.delete(sessionId);
    this.#seenAt.delete(sessionId);
  }
}
