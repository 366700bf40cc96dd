import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import { decide } from '../../domain/decide.ts';
import type { HallEvent } from '../../domain/events.ts';
import { evolve } from '../../domain/evolve.ts';
import type { Hall } from '../../domain/hall.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import type { LedgerEntry } from '../../ports/ledger.ts';
import { besides } from './asking.ts';
import type { Asking } from './asking.ts';
import type { GivenAnswers } from './given-answers.ts';
import type { Waiting } from './waiting-line.ts';

/** Commands decided one after another at one moment, to be committed together. Not durable yet: nobody else has seen the result. */
export class Batch {
  readonly entries: LedgerEntry[] = [];
  /** By command id: a repeated press finds its answer in this same batch (IS2). */
  readonly answers = new Map<string, Reply<unknown>>();
  readonly #decided: { readonly waiting: Waiting; readonly reply: Reply<unknown> }[] = [];
  readonly #given: GivenAnswers;
  readonly #now: Instant;
  #hall: Hall;

  constructor(hall: Hall, given: GivenAnswers, now: Instant) {
    this.#hall = hall;
    this.#given = given;
    this.#now = now;
  }

  /** The hall as it is if this batch is kept. */
  get hall(): Hall {
    return this.#hall;
  }

  get events(): HallEvent[] {
    return this.entries.flatMap(({ events }) => events);
  }

  /** Those who wait for a reply. */
  get waiting(): Waiting[] {
    return this.#decided.map(({ waiting }) => waiting);
  }

  /** A fault of one command is reported to its caller alone: the others go on. */
  async decide(together: readonly Waiting[]): Promise<void> {
    for (const waiting of together) {
      try {
        this.#decided.push({ waiting, reply: await this.#decideOne(waiting.asking) });
      } catch (fault) {
        waiting.reject(fault);
      }
    }
  }

  answerAll(): void {
    for (const { waiting, reply } of this.#decided) waiting.resolve(reply);
  }

  async #decideOne(asking: Asking<unknown>): Promise<Reply<unknown>> {
    const { commandId } = asking;
    // IS2: answered in this batch, recently, or before a restart.
    const known = commandId === null ? undefined : (this.answers.get(commandId) ?? (await this.#given.to(commandId)));
    if (known) return this.#given.again(known);
    const decision = decide(this.#hall, asking.command, this.#now);
    const events = decision.ok ? decision.events : [];
    const hall = events.reduce(evolve, this.#hall);
    const reply = decision.ok ? granted(asking.answer(hall, events)) : refused(decision.refusal);
    const answer = commandId === null ? null : { commandId, at: this.#now, reply };
    // A fault here leaves nothing of this command in the batch.
    const entry = { events, answer, ...besides(asking, hall, events) };
    this.#hall = hall;
    if (answer) this.answers.set(answer.commandId, reply);
    if (events.length > 0 || answer) this.entries.push(entry);
    return reply;
  }
}
