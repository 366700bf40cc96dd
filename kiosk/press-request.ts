import type { Reply } from '../contract/reply.ts';
import type { Outbox } from './outbox.ts';
import { isFresh, untilAnswered } from './until-answered.ts';

interface Parts<Press> {
  readonly outbox: Outbox<Press>;
  readonly now: () => number;
}

/** One press with one command id, repeated until the hub has answered or the visitor has given up (IS2). */
export class PressRequest<Press extends { readonly pressedAt: number }> {
  readonly #parts: Parts<Press>;
  #round = 0;

  constructor(parts: Parts<Press>) {
    this.#parts = parts;
  }

  /** The press that a reload interrupted, if its visitor may still be there. */
  interrupted(): Press | null {
    const { outbox, now } = this.#parts;
    const { pending } = outbox;
    if (pending && isFresh(pending.pressedAt, now())) return pending;
    if (pending) outbox.drop();
    return null;
  }

  /** The answer, or null when the visitor went away meanwhile. `onslow` is called each time no answer came. */
  ask<Value>(press: Press, ask: () => Promise<Reply<Value>>, onslow: () => void): Promise<Reply<Value> | null> {
    const round = ++this.#round;
    this.#parts.outbox.keep(press);
    return untilAnswered(ask, () => round === this.#round, onslow);
  }

  /** The visitor has what he asked for, or no longer wants it. */
  forget(): void {
    this.#round += 1;
    if (this.#parts.outbox.pending) this.#parts.outbox.drop();
  }
}
