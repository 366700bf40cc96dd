import { refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import { hours, minutes } from '../../domain/hall-time/instant.ts';
import { Tries } from '../access/tries.ts';

export interface KioskPace {
  readonly inAMinute: number;
  readonly inAnHour: number;
}

/**
 * A slip with its two touches takes a person over two seconds; a helper pressing for a whole queue manages one every four seconds, for an
 * hour at most.
 */
export const BY_HAND: KioskPace = { inAMinute: 40, inAnHour: 900 };
/** For measurements and tests, where programs press. */
export const BY_PROGRAM: KioskPace = { inAMinute: Infinity, inAnHour: Infinity };

/** Time for somebody to walk there and look. */
const TOLD_FOR = minutes(15);

/** KI14: rate limit of what each kiosk prints, by the monotonic clock, since a program with its token presses faster than people. */
export class KioskPapers {
  readonly #inAMinute: Tries;
  readonly #inAnHour: Tries;
  readonly #refused = new Map<string, number>();

  constructor({ inAMinute, inAnHour }: KioskPace = BY_HAND) {
    this.#inAMinute = new Tries({ most: inAMinute, lasting: minutes(1) });
    this.#inAnHour = new Tries({ most: inAnHour, lasting: hours(1) });
  }

  /**
   * Counts one more paper, unless the limit is reached. A paper that is refused or cannot be stored does not count: the kiosk retries by
   * itself (DU7).
   */
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

  /** Kiosks where somebody should go and look. */
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
