import { refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import { hours, minutes } from '../../domain/hall-time/instant.ts';
import { Tries } from '../access/tries.ts';

export interface KioskPace {
  readonly inAMinute: number;
  readonly inAnHour: number;
}

/** Two touches and a slip take a hand more than two seconds, and a queue that a helper presses for moves every four, for an hour at most. */
export const BY_HAND: KioskPace = { inAMinute: 40, inAnHour: 900 };
/** Where programs press, for measurements and tests. */
export const BY_PROGRAM: KioskPace = { inAMinute: Infinity, inAnHour: Infinity };

/** Whoever is asked to look has time to walk there. */
const TOLD_FOR = minutes(15);

/** KI14: what each kiosk has printed of late, by a clock that nobody sets. A program that has its token asks faster than hands do. */
export class KioskPapers {
  readonly #inAMinute: Tries;
  readonly #inAnHour: Tries;
  readonly #refused = new Map<string, number>();

  constructor({ inAMinute, inAnHour }: KioskPace = BY_HAND) {
    this.#inAMinute = new Tries({ most: inAMinute, lasting: minutes(1) });
    this.#inAnHour = new Tries({ most: inAnHour, lasting: hours(1) });
  }

  /** Counts one more paper, unless it is one too many. A paper that is refused or could not be kept is not counted: the kiosk asks again by itself (DU7). */
  async print<Value>(kioskId: string, nowMs: number, ask: () => Promise<Reply<Value>>): Promise<Reply<Value>> {
    if (!this.#allows(kioskId, nowMs)) return refused('kiosk-too-fast');
    let prints = false;
    try {
      const reply = await ask();
      prints = reply.ok;
      return reply;
    } finally {
      if (!prints) this.#giveBack(kioskId);
    }
  }

  /** Those where somebody should look who is there. */
  tooFast(nowMs: number): readonly string[] {
    return [...this.#refused].flatMap(([kioskId, at]) => (nowMs - at < TOLD_FOR ? [kioskId] : []));
  }

  #allows(kioskId: string, nowMs: number): boolean {
    if (this.#inAnHour.isSpent(kioskId, nowMs) || !this.#inAMinute.allows(kioskId, nowMs)) {
      this.#refused.set(kioskId, nowMs);
      return false;
    }
    return this.#inAnHour.allows(kioskId, nowMs);
  }

  #giveBack(kioskId: string): void {
    this.#inAMinute.giveBack(kioskId);
    this.#inAnHour.giveBack(kioskId);
  }
}
