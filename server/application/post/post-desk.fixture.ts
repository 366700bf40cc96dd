import { vi } from 'vitest';
import { openDatabase } from '../../adapters/ledger/open-database.ts';
import { SqliteLedger } from '../../adapters/ledger/sqlite-ledger.ts';
import { SqliteOutbox } from '../../adapters/ledger/sqlite-outbox.ts';
import { minute } from '../../domain/hall.fixture.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import { setup } from '../../domain/hall-setup.fixture.ts';
import type { Medium, MessageAbout, MessageState } from '../../domain/post/message.ts';
import type { ArchivedLetter } from '../../ports/case-archive.ts';
import type { Carried, Carrier, KeptMessage, MessageWords, Outgoing } from '../../ports/post.ts';
import { LiveHall } from '../live-hall/live-hall.ts';
import { SendingPostRoom } from './post-room.ts';

export const away: Carried = { is: 'try-later', why: 'away', said: 'ECONNREFUSED', stops: 'all' };
export const notNow: Carried = { is: 'try-later', why: 'not-now', said: '450', stops: 'this' };
export const sent: Carried = { is: 'sent' };
export const never = () => new Promise<Carried>(() => {});

/** So much time, a minute at a time or as is said, with what the ledger and the carriers do in between. */
export async function pass(ms: number, atATime = minutes(1)): Promise<void> {
  for (let left = ms; left >= 0; left -= atATime) {
    await vi.advanceTimersByTimeAsync(Math.min(left, atATime));
    for (let turns = 0; turns < 12; turns++) await new Promise((resolve) => setImmediate(resolve));
    if (left === 0) return;
  }
}

/** A carrier that does as the test says: an answer, a fault, or nothing until it is told. */
class ToldCarrier implements Carrier {
  readonly taken: string[] = [];
  /** Who has written. */
  readonly heard = new Set<string>();
  answers: (message: Outgoing, end: AbortSignal) => Carried | Promise<Carried> = () => sent;

  async send(message: Outgoing, end: AbortSignal): Promise<Carried> {
    this.taken.push(message.messageId);
    return this.answers(message, end);
  }

  isOpenTo(address: string): Promise<boolean> {
    return Promise.resolve(this.heard.has(address));
  }
}

/** A post room over a real ledger and a clock that the test moves, timers included. */
export class PostDesk {
  readonly db = openDatabase(':memory:', null);
  readonly email = new ToldCarrier();
  readonly whatsapp = new ToldCarrier();
  readonly faults: string[] = [];
  isMailSetUp = true;
  isTrial = false;
  ledgerFault: Error | null = null;
  letter = (): Promise<ArchivedLetter | undefined> => Promise.resolve(undefined);
  room!: SendingPostRoom;
  live!: LiveHall;
  #tests = 0;
  readonly #clock = { now: () => Date.now() };
  readonly #log = { info: () => {}, fault: (what: string) => void this.faults.push(what) };

  static async open(): Promise<PostDesk> {
    vi.useFakeTimers({ now: morning, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const desk = new PostDesk();
    await desk.openRoom();
    return desk;
  }

  get outbox(): SqliteOutbox {
    return new SqliteOutbox(this.db);
  }

  /** As the next start of the hub does. */
  async openRoom(): Promise<void> {
    this.live = await LiveHall.open(setup, new SqliteLedger(this.db), this.#clock, this.#log);
    this.room = new SendingPostRoom({
      outbox: this.outbox,
      caseArchive: { letter: () => this.letter() },
      isTrial: this.isTrial,
      printRoom: { letterPdf: () => Promise.resolve(new Uint8Array()) },
      clock: this.#clock,
      log: this.#log,
      newId: () => `test ${++this.#tests}`,
      carrierFor: (medium) => (medium === 'email' ? (this.isMailSetUp ? this.email : null) : this.whatsapp),
      record: async (message, from = 'post-room') => {
        if (this.ledgerFault) throw this.ledgerFault;
        const command = { type: 'record-message', message, from } as const;
        return (await this.live.perform({ command, commandId: null, answer: () => null })).ok;
      },
    });
  }

  async closeRoom(): Promise<void> {
    const closing = this.room.close();
    await pass(10_000);
    await closing;
  }

  async close(): Promise<void> {
    await this.closeRoom();
    this.db.close();
    vi.useRealTimers();
  }

  async write(
    messageId: string,
    change: Partial<MessageWords> & { medium?: Medium; about?: MessageAbout } = {},
  ): Promise<void> {
    const { medium = 'email', about = { is: 'case', caseId: 'case' }, ...words } = change;
    const command = { type: 'queue-message', messageId, medium, about, purpose: 'request-answered' } as const;
    const all = { messageId, to: `${messageId}@contoh.id`, subject: 's', text: 't', letterId: null, ...words };
    await this.live.perform({ command, commandId: null, answer: () => null, messages: () => [all] });
    this.room.wake(medium);
  }

  async decide(messageId: string, answer: 'again' | 'done'): Promise<void> {
    const command = { type: 'decide-message', messageId, clerkId: 'dewi', answer } as const;
    await this.live.perform({ command, commandId: null, answer: () => null });
    this.room.hurry('email');
  }

  async kept(id: string): Promise<KeptMessage> {
    const message = await this.outbox.message(id);
    if (!message) throw new Error(`there is no message ${id}`);
    return message;
  }

  async state(id: string): Promise<MessageState> {
    return (await this.kept(id)).state;
  }
}

export const morning = minute(0);
