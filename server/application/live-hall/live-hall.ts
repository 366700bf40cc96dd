import type { Reply } from '../../../contract/reply.ts';
import type { HallCommand } from '../../domain/commands.ts';
import type { Refusal } from '../../domain/decision.ts';
import type { Hall } from '../../domain/hall.ts';
import type { HallSetup } from '../../domain/hall-setup.ts';
import { LedgerHasMore } from '../../ports/ledger.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { Clock, Log } from '../../ports/world.ts';
import { diskTroubleIn } from '../seen/disk-watch.ts';
import type { Asking } from './asking.ts';
import { Batch } from './batch.ts';
import { BelievedHall } from './believed-hall.ts';
import type { HallListener } from './believed-hall.ts';
import { GivenAnswers } from './given-answers.ts';
import { WaitingLine } from './waiting-line.ts';
import type { Waiting } from './waiting-line.ts';

/** DU1: if the ledger still has unknown events after this many attempts to catch up, another hub is writing; trying on would not end. */
const TRIES = 2;

/**
 * The single writer of a hall: all commands go through it. They are decided one after another, those waiting together are committed
 * together, and only then take effect, are answered and told to listeners (IS3, DU1).
 */
export class LiveHall {
  readonly #believed: BelievedHall;
  readonly #ledger: Ledger;
  readonly #clock: Clock;
  readonly #given: GivenAnswers;
  readonly #line = new WaitingLine((together) => this.#decideTogether(together));

  private constructor(believed: BelievedHall, ledger: Ledger, clock: Clock) {
    this.#believed = believed;
    this.#ledger = ledger;
    this.#clock = clock;
    this.#given = new GivenAnswers(ledger);
  }

  static async open(setup: HallSetup, ledger: Ledger, clock: Clock, log: Log): Promise<LiveHall> {
    return new LiveHall(await BelievedHall.open(setup, ledger, log), ledger, clock);
  }

  get hall(): Hall {
    return this.#believed.hall;
  }

  /** The ledger's position: the revision of every view (SC1). */
  get position(): number {
    return this.#believed.position;
  }

  /** The office has edited its file. */
  useSetup(setup: HallSetup): void {
    this.#believed.useSetup(setup);
  }

  /** Something beside the ledger has changed that views show. */
  lookAgain(): void {
    this.#believed.lookAgain();
  }

  onChange(listener: HallListener): () => void {
    return this.#believed.onChange(listener);
  }

  perform<Value>(asking: Asking<Value>): Promise<Reply<Value>> {
    return this.#line.press(asking);
  }

  /** What keeps this press from being done was found out before the hall was asked: a repeat is not done either, whatever is so by then (IS2). */
  refuse<Value>(commandId: string, refusal: Refusal): Promise<Reply<Value>> {
    return this.#line.press<Value>({ command: { type: 'refuse', refusal }, commandId, answer: notAsked });
  }

  /** A record that nobody waits for: committed with the next batch, at the latest a quarter of a second from now (RG3). */
  note(command: HallCommand): Promise<void> {
    return this.#line.note({ command, commandId: null, answer: () => null });
  }

  /** A printer's report: committed with the next press while presses come in quick succession, else at once (PR4). */
  noteBeside(asking: Pick<Asking<unknown>, 'command' | 'drawn'>): Promise<void> {
    return this.#line.noteBeside({ ...asking, commandId: null, answer: () => null });
  }

  /** What this command was answered before, if ever. */
  answered<Value>(commandId: string): Promise<Reply<Value> | undefined> {
    return this.#given.find(commandId);
  }

  /** Whether this is an answer that was given before: to a command id that may have been sent with another kind of request. */
  isRepeated(reply: Reply<unknown>): boolean {
    return this.#given.isRepeated(reply);
  }

  /** Resolves when what was asked or noted is durable, and no snapshot is being kept any more. */
  async settle(): Promise<void> {
    await this.#line.settle();
    await this.#believed.settle();
  }

  async #decideTogether(together: readonly Waiting[], tries = TRIES): Promise<void> {
    if (this.#believed.isBehind) await this.#believed.catchUp();
    const batch = new Batch(this.#believed.hall, this.#given, this.#clock.now());
    await batch.decide(together);
    let { position } = this.#believed;
    try {
      if (batch.entries.length > 0) position = await this.#ledger.append(batch.entries);
    } catch (fault) {
      const hasMore = fault instanceof LedgerHasMore;
      if (hasMore) this.#believed.fallBehind(fault);
      if (hasMore && tries > 1) return this.#decideTogether(batch.waiting, tries - 1);
      if (batch.waiting.length < 2 || diskTroubleIn(fault) !== null) throw fault;
      return this.#decideEach(batch.waiting);
    }
    this.#believe(batch, position);
    batch.answerAll();
  }

  /** DU1: when the ledger rejects a batch, nothing of it is stored; trying each command alone shows which one is at fault. */
  async #decideEach(waiting: readonly Waiting[]): Promise<void> {
    for (const each of waiting) {
      try {
        await this.#decideTogether([each]);
      } catch (fault) {
        each.reject(fault);
      }
    }
  }

  #believe({ hall, events, answers }: Batch, position: number): void {
    for (const [commandId, reply] of answers) this.#given.remember(commandId, reply);
    this.#believed.believe(hall, events, position);
  }
}

function notAsked(): never {
  throw new Error('What is refused has no other answer.');
}
