import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js';
import type { ChatId } from '../../domain/ids.ts';
import type { IncomingMessage } from '../../ports/chats.ts';
import type { Log } from '../../ports/world.ts';

/** A photo album comes as one message each; nobody types thirty in a minute. */
const FROM_ONE = { points: 30, duration: 60 };
/** The worst that all people of a town can do at once. */
const FROM_ALL = { points: 1_200, duration: 60 };
/** As many as one person hands in on a day, and wrong codes before he is told no more. */
const HANDED_IN = { points: 5, duration: 24 * 60 * 60 };
const WRONG_CODES = { points: 10, duration: 600 };
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
  readonly #one = new RateLimiterMemory(FROM_ONE);
  readonly #all = new RateLimiterMemory(FROM_ALL);
  readonly #handed = new RateLimiterMemory(HANDED_IN);
  readonly #wrong = new RateLimiterMemory(WRONG_CODES);
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
  async within(incoming: readonly IncomingMessage[]): Promise<readonly IncomingMessage[]> {
    const taken: IncomingMessage[] = [];
    for (const message of incoming) {
      const [one, all] = await Promise.allSettled([this.#one.consume(message.address), this.#all.consume('all')]);
      if (one.status === 'fulfilled' && all.status === 'fulfilled') taken.push(message);
    }
    return taken;
  }

  mayHandIn(chat: ChatId): Promise<boolean> {
    return this.#handed.consume(chat).then(
      () => true,
      () => false,
    );
  }

  async mayTryCode(chat: ChatId): Promise<boolean> {
    return ((await this.#wrong.get(chat))?.consumedPoints ?? 0) < WRONG_CODES.points;
  }

  async countWrongCode(chat: ChatId): Promise<void> {
    await this.#wrong.penalty(chat);
  }

  wake(chats: readonly ChatId[]): void {
    for (const id of chats) {
      this.#woken.add(id);
      if (!this.#isClosing && !this.#lines.has(id)) this.#lines.set(id, this.#work(id));
    }
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    for (const goOn of this.#pauses) goOn();
    await Promise.all(this.#lines.values());
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
