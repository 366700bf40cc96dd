import { afterOffering, isOfAClockAhead, isPatienceOver, nextToSend, pauseAfter } from '../../domain/post/patience.ts';
import type { Medium } from '../../domain/post/message.ts';
import type { Carried, KeptMessage } from '../../ports/post.ts';
import { bare } from './line-parts.ts';
import type { LineParts } from './line-parts.ts';
import { goIfOpen, keepOffered, offerMessage } from './offer-message.ts';

/** Wakes up even when nothing is due, so that a corrected clock delays no message. */
const LOOK_EVERY_MS = 60_000;
const STORE_AGAIN_MS = 1_000;
/** How long a message under way may take to finish when the hub closes. */
const LET_IT_END_MS = 3_000;

/** Sends one medium's messages one after another and records what became of each (MS1 to MS4). */
export class PostLine {
  readonly #medium: Medium;
  readonly #parts: LineParts;
  readonly #end = new AbortController();
  readonly #running: Promise<void>;
  #isWoken = false;
  #isStopping = false;
  #failures = 0;
  #pausedUntil = 0;
  #leaveRest = (): void => {};

  constructor(medium: Medium, parts: LineParts) {
    [this.#medium, this.#parts] = [medium, parts];
    this.#running = this.#run();
  }

  wake(): void {
    this.#isWoken = true;
    this.#leaveRest();
  }

  /** Ends the line's pause. */
  hurry(): void {
    [this.#failures, this.#pausedUntil] = [0, 0];
    this.wake();
  }

  /** Begins no further message, and lets the present one finish if it can soon. One that does not is found at the next start. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#leaveRest();
    const patience = setTimeout(() => this.#end.abort(), LET_IT_END_MS);
    let last: NodeJS.Timeout | undefined;
    const tooLong = new Promise<void>((resolve) => (last = setTimeout(resolve, 2 * LET_IT_END_MS)));
    await Promise.race([this.#running, tooLong]);
    clearTimeout(patience);
    clearTimeout(last);
  }

  async #run(): Promise<void> {
    await this.#untilStored(() => this.#recover());
    while (!this.#isStopping) {
      this.#isWoken = false;
      const ms = await this.#sendNext();
      if (ms > 0 && !this.#isWoken) await this.#rest(ms);
    }
  }

  /** MS2: messages that were being sent when the hub ended. While the hub runs its clock never goes back (DU9); between two runs it may. */
  async #recover(): Promise<void> {
    const { outbox, record, clock } = this.#parts;
    for (const message of await outbox.begun(this.#medium)) {
      await record({ ...bare(message), state: 'unknown', why: 'restarted' });
    }
    const now = clock.now();
    for (const message of await outbox.waiting(this.#medium)) {
      if (isOfAClockAhead(message, now)) await record({ ...bare(message), askedAt: now, tryAt: now });
      else if (message.why === 'window-closed') await goIfOpen(bare(message), addressOf(message), this.#parts);
    }
  }

  /** Returns how long to rest. */
  async #sendNext(): Promise<number> {
    try {
      const now = this.#parts.clock.now();
      if (now < this.#pausedUntil) return this.#pausedUntil - now;
      const waiting = (await this.#parts.outbox.waiting(this.#medium)).map(addressed);
      const next = nextToSend(waiting, now);
      if (!next) return Math.min(...waiting.map(({ tryAt }) => Math.max(tryAt - now, STORE_AGAIN_MS)), LOOK_EVERY_MS);
      const offered = await offerMessage(next.kept, this.#parts, this.#end.signal);
      if (!offered) return 0;
      await this.#untilStored(() => keepOffered(offered, addressOf(next.kept), this.#parts));
      await this.#lookAtTheLine(offered.carried);
      return 0;
    } catch (fault) {
      this.#parts.log.fault('the post room was hindered', fault, { medium: this.#medium });
      return STORE_AGAIN_MS;
    }
  }

  async #lookAtTheLine(carried: Carried): Promise<void> {
    const areAllStopped = carried.is === 'try-later' && carried.stops === 'all';
    this.#failures = areAllStopped ? this.#failures + 1 : 0;
    if (!areAllStopped) return;
    const now = this.#parts.clock.now();
    this.#pausedUntil = now + pauseAfter(this.#failures);
    // The others wait behind the one that was tried, and their patience runs out as well (MS3).
    for (const kept of await this.#parts.outbox.waiting(this.#medium)) {
      if (isPatienceOver(kept, now)) await this.#parts.record(afterOffering(bare(kept), carried, now));
    }
  }

  #rest(ms: number): Promise<void> {
    if (this.#isStopping) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.min(ms, LOOK_EVERY_MS));
      this.#leaveRest = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** The result must be stored before the next message begins; waits while the disk is full. */
  async #untilStored(work: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        return await work();
      } catch (fault) {
        this.#parts.log.fault('what became of a message could not be kept', fault, { medium: this.#medium });
        if (this.#isStopping) return;
        await this.#rest(STORE_AGAIN_MS);
      }
    }
  }
}

const addressOf = ({ words }: KeptMessage): string => words?.to ?? '';

const addressed = (kept: KeptMessage) => ({ ...bare(kept), kept, to: kept.words?.to.toLowerCase() ?? kept.id });
