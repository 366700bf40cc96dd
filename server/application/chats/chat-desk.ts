import { hours, minutes } from '../../domain/hall-time/instant.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import type { ChatId } from '../../domain/ids.ts';
import type { IncomingMessage } from '../../ports/chats.ts';
import type { Log } from '../../ports/world.ts';
import { Tries } from '../access/tries.ts';

/** A photo album comes as one message each; nobody types thirty in a minute. */
const FROM_ONE = { most: 30, lasting: minutes(1) };
/** The worst that all people of a town can do at once. */
const FROM_ALL = { most: 1_200, lasting: minutes(1) };
/** As many as one person hands in on a day, and wrong codes before he is told no more. */
const HANDED_IN = { most: 5, lasting: hours(24) };
const WRONG_CODES = { most: 10, lasting: minutes(10) };
const LET_IT_END_MS = 5_000;
const AGAIN_MS = { first: 1_000, longest: 60_000 };

export interface Answering {
  /** False: there is nothing more to answer. */
  readonly answerNext: (chat: ChatId) => Promise<boolean>;
  readonly log: Log;
}

/** Where conversations are answered: one sender's messages one after another, each sender apart from the others (WA8). */
export class ChatDesk {
  /** What was sent in the same moment comes in any order: so long is waited for the rest of it. */
  settlesAfterMs = 400;
  readonly #one = new Tries(FROM_ONE);
  readonly #all = new Tries(FROM_ALL);
  readonly #handed = new Tries(HANDED_IN);
  readonly wrongCodes = new Tries(WRONG_CODES);
  readonly #woken = new Set<ChatId>();
  readonly #lines = new Map<ChatId, Promise<void>>();
  readonly #pauses = new Set<() => void>();
  #answering: Answering | null = null;
  #isClosing = false;

  /** With what was not answered when the hub ended. */
  open(answering: Answering, waiting: readonly ChatId[]): void {
    this.#answering = answering;
    this.wake(waiting);
  }

  /** WA13: what is too much from one sender is let go, and so is a flood of all. */
  within(incoming: readonly IncomingMessage[], now: Instant): readonly IncomingMessage[] {
    return incoming.filter(({ address }) => this.#one.allows(address, now) && this.#all.allows('all', now));
  }

  mayHandIn(chat: ChatId, now: Instant): boolean {
    return this.#handed.allows(chat, now);
  }

  /** It was not taken, or could not be kept: it is handed in again, and that costs nothing. */
  notHandedIn(chat: ChatId): void {
    this.#handed.giveBack(chat);
  }

  wake(chats: readonly ChatId[]): void {
    for (const id of chats) {
      this.#woken.add(id);
      if (!this.#isClosing && !this.#lines.has(id)) this.#lines.set(id, this.#work(id));
    }
  }

  /** What is being answered has a moment to come to its end; a photo that is still on its way is fetched again at the next start. */
  async close(): Promise<void> {
    this.#isClosing = true;
    for (const goOn of this.#pauses) goOn();
    const inTime = Promise.withResolvers<void>();
    const timer = setTimeout(inTime.resolve, LET_IT_END_MS);
    await Promise.race([Promise.all(this.#lines.values()), inTime.promise]);
    clearTimeout(timer);
  }

  async #work(id: ChatId): Promise<void> {
    while (this.#woken.delete(id) && !this.#isClosing) {
      await this.#pause(this.settlesAfterMs);
      await this.#answerAll(id);
    }
    this.#lines.delete(id);
  }

  async #answerAll(id: ChatId): Promise<void> {
    let failures = 0;
    while (this.#answering && !this.#isClosing) {
      try {
        if (!(await this.#answering.answerNext(id))) return;
        failures = 0;
      } catch (fault) {
        if (this.#isClosing) return; // what it needs is closed by now
        this.#answering.log.fault('a message by WhatsApp could not be answered', fault);
        await this.#pause(Math.min(AGAIN_MS.first * 2 ** failures, AGAIN_MS.longest));
        failures += 1;
      }
    }
  }

  #pause(ms: number): Promise<void> {
    if (ms === 0 || this.#isClosing) return Promise.resolve();
    return new Promise((resolve) => {
      const goOn = (): void => {
        clearTimeout(timer);
        this.#pauses.delete(goOn);
        resolve();
      };
      const timer = setTimeout(goOn, ms);
      this.#pauses.add(goOn);
    });
  }
}
