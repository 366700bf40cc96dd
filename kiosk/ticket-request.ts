import type { Payload } from '../contract/requests.ts';
import type { Reply } from '../contract/reply.ts';
import type { PendingTicket, TicketOutbox } from './ticket-outbox.ts';
import type { IssuedTicket } from './step.ts';

const AGAIN_AFTER_MS = 1_500;
/** A visitor does not wait longer at a kiosk that was restarted, and the next one must not see his number. */
const STALE_AFTER_MS = 120_000;

interface Parts {
  readonly ask: (payload: Payload<'ticket:issue'>) => Promise<Reply<IssuedTicket>>;
  readonly outbox: TicketOutbox;
  readonly now: () => number;
}

/** One press, asked with one command id until the hub has answered or the visitor has given up (IS2). */
export class TicketRequest {
  readonly #parts: Parts;
  #round = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The press that a reload interrupted, if its visitor can still be there. */
  interrupted(): PendingTicket | null {
    const { outbox, now } = this.#parts;
    const { pending } = outbox;
    if (pending && Math.abs(now() - pending.pressedAt) < STALE_AFTER_MS) return pending;
    if (pending) outbox.drop();
    return null;
  }

  /**
   * The answer, or null when the visitor went away meanwhile. `onslow` is called each time no answer came.
   * The check goes along from memory only: after a reload the same number comes back by its command id alone.
   */
  async ask(pending: PendingTicket, checkId: string | null, onslow: () => void): Promise<Reply<IssuedTicket> | null> {
    const { commandId, serviceId, priorityId, language } = pending;
    const round = ++this.#round;
    this.#parts.outbox.keep(pending);
    for (;;) {
      const reply = await this.#parts.ask({ commandId, serviceId, priorityId, language, checkId });
      if (round !== this.#round) return null;
      if (isAnswered(reply)) return reply;
      onslow();
      await pause(AGAIN_AFTER_MS);
      if (round !== this.#round) return null;
    }
  }

  /** The visitor has his number, or does not want it any more. */
  forget(): void {
    this.#round += 1;
    if (this.#parts.outbox.pending) this.#parts.outbox.drop();
  }
}

/** After a lost reply or a fault nobody knows whether the number exists; only the same command id can tell. */
function isAnswered(reply: Reply<IssuedTicket>): boolean {
  return reply.ok || (reply.refusal !== 'no-answer' && reply.refusal !== 'hub-fault');
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
