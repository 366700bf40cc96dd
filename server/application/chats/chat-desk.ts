import { hours, minutes } from '../../domain/hall-time/instant.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import type { ChatId } from '../../domain/ids.ts';
import type { IncomingMessage } from '../../ports/chats.ts';
import type { Log } from '../../ports/world.ts';
import { Tries } from '../access/tries.ts';

/** A photo album arrives as one message each; nobody types thirty in a minute. */
const FROM_ONE = { most: 30, lasting: minutes(1) };
/** More than all people of a town send at once. */
const FROM_ALL = { most: 1_200, lasting: minutes(1) };
/** Requests and complaints that one person may submit a day; wrong codes before no more are looked up. */
const HANDED_IN = { most: 5, lasting: hours(24) };
const WRONG_CODES = { most: 10, lasting: minutes(10) };
const LET_IT_END_MS = 5_000;
const AGAIN_MS = { first: 1_000, longest: 60_000 };

export interface Answering {
  /** False: nothing is left to answer. */
  readonly answerNext: (chat: ChatId) => Promise<boolean>;
  readonly log: Log;
}

/** Answers conversations: one sender's messages in order, independently of other senders (WA8). */
export class ChatDesk {
  /** Messages sent at the same moment arrive in any order: the rest is waited for this long. */
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

  /** `waiting`: chats that were not answered yet when the hub ended. */
  open(answering: Answering, waiting: readonly ChatId[]): void {
    this.#answering = answering;
    this.wake(waiting);
  }

  /** WA13: drops what exceeds the rate limit of one sender, or of all together. */
  within(incoming: readonly IncomingMessage[], now: Instant): readonly IncomingMessage[] {
    return incoming.filter(({ address }) => this.#one.allows(address, now) && this.#all.allows('all', now));
  }

  mayHandIn(chat: ChatId, now: Instant): boolean {
    return this.#handed.allows(chat, now);
  }

  /** It was not accepted or could not be stored: it will be handed in again, without counting twice. */
  notHandedIn(chat: ChatId): void {
    this.#handed.giveBack(chat);
  }

  wake(chats: readonly ChatId[]): void {
    for (const id of chats) {
      this.#woken.add(id);
      if (!this.#isClosing && !this.#lines.has(id)) this.#lines.set(id, this.#work(id));
    }
  }

  /** An answer under way gets a moment to finish; a photo still being fetched is fetched again at the next start. */
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
