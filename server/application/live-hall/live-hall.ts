import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { HallCommand } from '../../domain/commands.ts';
import { decide } from '../../domain/decide.ts';
import type { HallEvent } from '../../domain/events.ts';
import { evolve } from '../../domain/evolve.ts';
import { newHall } from '../../domain/hall.ts';
import type { Hall } from '../../domain/hall.ts';
import type { HallSetup } from '../../domain/hall-setup.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { LedgerHasMore } from '../../ports/ledger.ts';
import type { Ledger, LedgerContent, LedgerEntry } from '../../ports/ledger.ts';
import type { Clock, Log } from '../../ports/world.ts';
import { besides } from './asking.ts';
import type { Asking } from './asking.ts';
import { diskTroubleIn } from '../seen/disk-watch.ts';
import { GivenAnswers } from './given-answers.ts';

interface Waiting {
  readonly asking: Asking<unknown>;
  readonly resolve: (reply: Reply<unknown>) => void;
  readonly reject: (fault: unknown) => void;
}

/** What was decided together and is not durable yet: nobody else has seen it. */
interface Batch {
  hall: Hall;
  readonly entries: LedgerEntry[];
  readonly answers: Map<string, Reply<unknown>>;
}

/** Listeners start work and return: they do not await. */
export type HallListener = (hall: Hall, events: readonly HallEvent[]) => void;

const NOTED_WITHIN_MS = 250;
/** A printer waits no longer for somebody's press to be made durable with; and only where presses come thick. */
const BESIDE = { withinMs: 25, pressedWithinMs: 50 };
/** Read again at a start, so many events are a tenth of a second. */
const SNAPSHOT_EVERY = 10_000;

/**
 * The one way in. Commands are decided one after another; those that wait together are made durable together,
 * and only then believed and told (IS3, DU1).
 */
export class LiveHall {
  #hall: Hall;
  #position: number;
  #snapshotAt: number;
  #waiting: Waiting[] = [];
  #noted: Waiting[] = [];
  #soon: NodeJS.Timeout | undefined;
  #soonAt = Number.POSITIVE_INFINITY;
  #askedAt = Number.NEGATIVE_INFINITY;
  #lastRun: Promise<void> = Promise.resolve();
  #lastKept: Promise<void> = Promise.resolve();
  #running = false;
  #isBehind = false;
  readonly #ledger: Ledger;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #given: GivenAnswers;
  readonly #listeners = new Set<HallListener>();

  private constructor(hall: Hall, position: number, ledger: Ledger, clock: Clock, log: Log) {
    this.#hall = hall;
    this.#position = position;
    this.#snapshotAt = position;
    this.#ledger = ledger;
    this.#clock = clock;
    this.#log = log;
    this.#given = new GivenAnswers(ledger);
  }

  static async open(setup: HallSetup, ledger: Ledger, clock: Clock, log: Log): Promise<LiveHall> {
    const content = await ledger.load();
    const live = new LiveHall(hallFrom(content, setup), content.position, ledger, clock, log);
    live.#snapshotAt = content.position - content.events.length;
    return live;
  }

  get hall(): Hall {
    return this.#hall;
  }

  /** The ledger's position: the revision of every view (SC1). */
  get position(): number {
    return this.#position;
  }

  /** The office has edited its file. */
  useSetup(setup: HallSetup): void {
    this.#hall = { ...this.#hall, setup };
    this.#tell([]);
  }

  /** Something beside the ledger has changed that views show. */
  lookAgain(): void {
    this.#tell([]);
  }

  perform<Value>(asking: Asking<Value>): Promise<Reply<Value>> {
    this.#askedAt = performance.now();
    const reply = new Promise<Reply<Value>>((resolve, reject) => {
      this.#waiting.push({
        asking,
        // The reply is the one this asking's own `answer` made, now or when it was asked first.
        resolve: (answer) => resolve(answer as Reply<Value>),
        reject,
      });
    });
    this.#start();
    return reply;
  }

  /** A fact that holds nobody up: durable with whatever is durable next, at the latest a quarter of a second from now (RG3). */
  note(command: HallCommand): Promise<void> {
    return this.#note({ command, commandId: null, answer: () => null }, NOTED_WITHIN_MS);
  }

  /** What a printer reports: durable with the next press where presses come one upon another, else at once (PR4). */
  noteBeside(asking: Pick<Asking<unknown>, 'command' | 'drawn'>): Promise<void> {
    const isBusy = performance.now() - this.#askedAt < BESIDE.pressedWithinMs;
    return this.#note({ ...asking, commandId: null, answer: () => null }, isBusy ? BESIDE.withinMs : 0);
  }

  /** Resolves when what was asked or noted is durable, and no snapshot is being kept any more. */
  async settle(): Promise<void> {
    if (this.#noted.length > 0) this.#start();
    await this.#lastRun;
    await this.#lastKept;
  }

  #note(asking: Asking<unknown>, withinMs: number): Promise<void> {
    const noted = new Promise<void>((resolve, reject) => {
      this.#noted.push({ asking, resolve: () => resolve(), reject });
    });
    if (withinMs === 0) this.#start();
    else this.#startWithin(withinMs);
    return noted;
  }

  #startWithin(ms: number): void {
    const at = performance.now() + ms;
    if (at >= this.#soonAt) return;
    clearTimeout(this.#soon);
    this.#soonAt = at;
    this.#soon = setTimeout(() => this.#start(), ms);
  }

  #start(): void {
    if (this.#running) return;
    this.#running = true;
    this.#lastRun = new Promise((resolve) => setImmediate(() => resolve(this.#run())));
  }

  /** What this command was answered before, if ever. */
  answered<Value>(commandId: string): Promise<Reply<Value> | undefined> {
    return this.#given.find(commandId);
  }

  onChange(listener: HallListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #run(): Promise<void> {
    while (this.#waiting.length + this.#noted.length > 0) {
      const together = [...this.#noted, ...this.#waiting];
      this.#waiting = [];
      this.#noted = [];
      clearTimeout(this.#soon);
      this.#soonAt = Number.POSITIVE_INFINITY;
      try {
        await this.#decideTogether(together);
      } catch (fault) {
        for (const { reject } of together) reject(fault);
      }
    }
    this.#running = false;
  }

  async #decideTogether(together: readonly Waiting[]): Promise<void> {
    if (this.#isBehind) await this.#catchUp();
    const now = this.#clock.now();
    const batch: Batch = { hall: this.#hall, entries: [], answers: new Map() };
    const answered: { readonly waiting: Waiting; readonly reply: Reply<unknown> }[] = [];
    for (const waiting of together) {
      try {
        answered.push({ waiting, reply: await this.#decideOne(waiting.asking, batch, now) });
      } catch (fault) {
        waiting.reject(fault); // its own fault: the others of this batch go on
      }
    }
    try {
      if (batch.entries.length > 0) this.#position = await this.#ledger.append(batch.entries);
    } catch (fault) {
      const again = answered.map(({ waiting }) => waiting);
      if (fault instanceof LedgerHasMore) {
        this.#log.fault('the ledger has more than the hall knew of', fault);
        this.#isBehind = true;
        return this.#decideTogether(again);
      }
      if (answered.length < 2 || diskTroubleIn(fault) !== null) throw fault;
      return this.#decideEach(again);
    }
    this.#believe(batch);
    for (const { waiting, reply } of answered) waiting.resolve(reply);
  }

  /** DU1: nothing of a batch is kept of which the ledger refuses one; whose fault it is shows when each comes alone. */
  async #decideEach(waiting: readonly Waiting[]): Promise<void> {
    for (const each of waiting) {
      try {
        await this.#decideTogether([each]);
      } catch (fault) {
        each.reject(fault);
      }
    }
  }

  /** DU1: what stands in the ledger has happened, also where nobody here was told so; nobody is answered before it is known. */
  async #catchUp(): Promise<void> {
    const content = await this.#ledger.load();
    const hall = hallFrom(content, this.#hall.setup);
    const before = content.position - content.events.length;
    const unknown = content.events.slice(Math.max(0, this.#position - before));
    [this.#hall, this.#position, this.#isBehind] = [hall, content.position, false];
    this.#tell(unknown);
  }

  async #decideOne(asking: Asking<unknown>, batch: Batch, now: Instant): Promise<Reply<unknown>> {
    const { commandId } = asking;
    // IS2: in this very batch, lately, or before a restart.
    const known = commandId === null ? undefined : (batch.answers.get(commandId) ?? (await this.#given.to(commandId)));
    if (known) return known;
    const decision = decide(batch.hall, asking.command, now);
    const events = decision.ok ? decision.events : [];
    const hall = events.reduce(evolve, batch.hall);
    const reply = decision.ok ? granted(asking.answer(hall, events)) : refused(decision.refusal);
    const answer = commandId === null ? null : { commandId, at: now, reply };
    // Whatever throws here leaves nothing of this asking in the batch.
    const entry = { events, answer, ...besides(asking, hall, events) };
    batch.hall = hall;
    if (answer) batch.answers.set(answer.commandId, reply);
    if (events.length > 0 || answer) batch.entries.push(entry);
    return reply;
  }

  #believe({ hall, entries, answers }: Batch): void {
    // The setup may have been edited while the batch was written.
    this.#hall = { ...hall, setup: this.#hall.setup };
    for (const [commandId, reply] of answers) this.#given.remember(commandId, reply);
    const events = entries.flatMap((entry) => entry.events);
    if (events.length === 0) return;
    this.#tell(events);
    const isDue = this.#position - this.#snapshotAt >= SNAPSHOT_EVERY;
    if (isDue || events.some(({ type }) => type === 'day-closed')) this.#lastKept = this.#keepSnapshot();
  }

  /** A shorter way for the next start, no more: what it runs into is nobody's refusal. */
  async #keepSnapshot(): Promise<void> {
    this.#snapshotAt = this.#position;
    try {
      await this.#ledger.keepSnapshot(this.#hall, this.#position);
    } catch (fault) {
      this.#log.fault('the snapshot could not be kept', fault);
    }
  }

  /** What one of them runs into takes nobody's answer away: it is durable by now. */
  #tell(events: readonly HallEvent[]): void {
    for (const listener of this.#listeners) {
      try {
        listener(this.#hall, events);
      } catch (fault) {
        this.#log.fault('what has happened could not be told on', fault);
      }
    }
  }
}

const hallFrom = ({ snapshot, events }: LedgerContent, setup: HallSetup): Hall =>
  events.reduce(evolve, { ...newHall(setup), ...snapshot, setup });
