import type { Reply } from '../../../contract/reply.ts';
import type { Ledger } from '../../ports/ledger.ts';

const REMEMBERED = 5_000;

/** IS2: the answers given to commands, so that a repeated command gets the same one: the newest in memory, all in the ledger. */
export class GivenAnswers {
  readonly #ledger: Pick<Ledger, 'answerTo'>;
  readonly #answers = new Map<string, Reply<unknown>>();
  /** Ids looked up a moment ago and not found in the ledger; only this process can have answered them since. */
  readonly #unanswered = new Set<string>();
  readonly #repeated = new WeakSet<Reply<unknown>>();

  constructor(ledger: Pick<Ledger, 'answerTo'>) {
    this.#ledger = ledger;
  }

  /** For callers who ask before they perform: an answer may be given while the ledger is searched. */
  async find<Value>(commandId: string): Promise<Reply<Value> | undefined> {
    const reply =
      this.#answers.get(commandId) ?? (await this.#ledger.answerTo(commandId)) ?? this.#answers.get(commandId);
    if (reply) this.again(reply);
    else this.#noteUnanswered(commandId);
    // Stored under this id by the same request, so it has this type.
    return reply as Reply<Value> | undefined;
  }

  /** Called while the command is being decided, when no other one is. */
  async to(commandId: string): Promise<Reply<unknown> | undefined> {
    const reply = this.#answers.get(commandId);
    if (reply || this.#unanswered.delete(commandId)) return reply && this.again(reply);
    const kept = await this.#ledger.answerTo(commandId);
    return kept && this.again(kept);
  }

  /** This answer goes to a command that was sent again. */
  again(reply: Reply<unknown>): Reply<unknown> {
    this.#repeated.add(reply);
    return reply;
  }

  /** Whether it was given to a command before; the id may have been that of another kind of request. */
  isRepeated(reply: Reply<unknown>): boolean {
    return this.#repeated.has(reply);
  }

  remember(commandId: string, reply: Reply<unknown>): void {
    this.#answers.set(commandId, reply);
    this.#unanswered.delete(commandId);
    if (this.#answers.size <= REMEMBERED) return;
    const [oldest] = this.#answers.keys();
    if (oldest !== undefined) this.#answers.delete(oldest);
  }

  /** Commands refused at the door are never performed, so their ids may be looked up again. */
  #noteUnanswered(commandId: string): void {
    if (this.#unanswered.size >= REMEMBERED) this.#unanswered.clear();
    this.#unanswered.add(commandId);
  }
}
