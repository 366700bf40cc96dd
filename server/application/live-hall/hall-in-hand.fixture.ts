import type { Reply } from '../../../contract/reply.ts';
import { MemoryLedger } from '../../adapters/ledger/memory-ledger.fixture.ts';
import type { HallCommand } from '../../domain/commands.ts';
import type { HallEvent } from '../../domain/events.ts';
import type { Hall } from '../../domain/hall.ts';
import { minute } from '../../domain/hall.fixture.ts';
import { setup } from '../../domain/hall-setup.fixture.ts';
import { alwaysOpen } from '../../domain/random-day.fixture.ts';
import { LiveHall } from './live-hall.ts';

/** The number of a ticket, where one was given. */
export const numberIn = (_: Hall, events: readonly HallEvent[]): string | null =>
  events.find((event) => event.type === 'ticket-issued')?.number ?? null;

/** A live hall over a ledger in memory, at a time that the test sets. */
export class HallInHand {
  readonly ledger = new MemoryLedger();
  readonly faults: string[] = [];
  now = minute(0);
  #live: LiveHall | null = null;

  static async open(): Promise<HallInHand> {
    const hall = new HallInHand();
    await hall.startAgain();
    return hall;
  }

  get live(): LiveHall {
    if (!this.#live) throw new Error('The hall is not open.');
    return this.#live;
  }

  /** The next start, over the same ledger. */
  async startAgain(): Promise<LiveHall> {
    const log = { info: () => {}, fault: (what: string) => void this.faults.push(what) };
    const open = { ...setup, hours: alwaysOpen.setup.hours };
    this.#live = await LiveHall.open(open, this.ledger, { now: () => this.now }, log);
    return this.#live;
  }

  asks(command: HallCommand, commandId: string | null = null): Promise<Reply<string | null>> {
    return this.live.perform({ command, commandId, answer: numberIn });
  }
}
