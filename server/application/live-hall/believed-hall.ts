import type { HallEvent } from '../../domain/events.ts';
import { evolve } from '../../domain/evolve.ts';
import { newHall } from '../../domain/hall.ts';
import type { Hall } from '../../domain/hall.ts';
import type { HallSetup } from '../../domain/hall-setup.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { Log } from '../../ports/world.ts';

/** Listeners start work and return: they do not await. */
export type HallListener = (hall: Hall, events: readonly HallEvent[]) => void;

/** Replaying this many events at a start takes a tenth of a second. */
const SNAPSHOT_EVERY = 10_000;

/** The current state of the hall, made only from durable events (DU1). Tells listeners of each change, and takes snapshots. */
export class BelievedHall {
  #hall: Hall;
  #position: number;
  #snapshotAt: number;
  #isBehind = false;
  #lastKept: Promise<void> = Promise.resolve();
  readonly #ledger: Ledger;
  readonly #log: Log;
  readonly #listeners = new Set<HallListener>();

  private constructor({ hall, position, snapshotAt }: ReadHall, ledger: Ledger, log: Log) {
    this.#hall = hall;
    this.#position = position;
    this.#snapshotAt = snapshotAt;
    this.#ledger = ledger;
    this.#log = log;
  }

  static async open(setup: HallSetup, ledger: Ledger, log: Log): Promise<BelievedHall> {
    return new BelievedHall(await readHall(ledger, setup), ledger, log);
  }

  get hall(): Hall {
    return this.#hall;
  }

  get position(): number {
    return this.#position;
  }

  /** The ledger has events that this state does not include yet. */
  get isBehind(): boolean {
    return this.#isBehind;
  }

  onChange(listener: HallListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  useSetup(setup: HallSetup): void {
    this.#hall = { ...this.#hall, setup };
    this.lookAgain();
  }

  lookAgain(): void {
    this.#tell([]);
  }

  /** Applies these events, which are durable up to that position. */
  believe(hall: Hall, events: readonly HallEvent[], position: number): void {
    // The setup may have been edited while they were written.
    this.#hall = { ...hall, setup: this.#hall.setup };
    this.#position = position;
    if (events.length === 0) return;
    this.#tell(events);
    const isDue = position - this.#snapshotAt >= SNAPSHOT_EVERY;
    if (isDue || events.some(({ type }) => type === 'day-closed')) this.#lastKept = this.#keepSnapshot();
  }

  fallBehind(fault: unknown): void {
    this.#log.fault('the ledger has more than the hall knew of', fault);
    this.#isBehind = true;
  }

  /** DU1: reads events that the ledger has and this state lacks; nobody is answered before. */
  async catchUp(): Promise<void> {
    const { hall, position, unknown } = await readHall(this.#ledger, this.#hall.setup, this.#position);
    // The setup may have been edited while they were read.
    this.#hall = { ...hall, setup: this.#hall.setup };
    this.#position = position;
    this.#isBehind = false;
    this.#tell(unknown);
  }

  /** Resolves when no snapshot is being kept any more. */
  settle(): Promise<void> {
    return this.#lastKept;
  }

  /** A snapshot only shortens the next start: its failure refuses nobody. */
  async #keepSnapshot(): Promise<void> {
    this.#snapshotAt = this.#position;
    try {
      await this.#ledger.keepSnapshot(this.#hall, this.#position);
    } catch (fault) {
      this.#log.fault('the snapshot could not be kept', fault);
    }
  }

  /** A listener's failure costs nobody the answer: the change is durable by now. */
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

interface ReadHall {
  readonly hall: Hall;
  readonly position: number;
  readonly snapshotAt: number;
  /** Events after the known position. */
  readonly unknown: readonly HallEvent[];
}

/** The hall by its ledger; years of events without a snapshot (DU15) are replayed in parts. */
async function readHall(ledger: Ledger, setup: HallSetup, known = Number.POSITIVE_INFINITY): Promise<ReadHall> {
  const { snapshot, events, position: until } = await ledger.load();
  const snapshotAt = until - events.length;
  let [hall, position]: [Hall, number] = [{ ...newHall(setup), ...snapshot, setup }, snapshotAt];
  const unknown: HallEvent[] = [];
  for (let part = events; part.length > 0; part = await ledger.loadAfter(position)) {
    hall = part.reduce(evolve, hall);
    unknown.push(...part.slice(Math.max(0, known - position)));
    position += part.length;
  }
  return { hall, position, snapshotAt, unknown };
}
