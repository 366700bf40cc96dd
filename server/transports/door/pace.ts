import { Tries } from '../../application/access/tries.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import { networkOf } from './from-outside.ts';

/** No hand presses so fast, and no screen asks so much by itself; a program that floods is told so, and costs nobody else anything. */
const BURST = 500;
const PER_SECOND = 200;

/** AC9: how much one connection may ask: many at once, fewer in the long run. */
export class Pace {
  #left = BURST;
  #at = 0;

  /** Whether one more is answered now. */
  allows(nowMs: number): boolean {
    this.#left = Math.min(BURST, this.#left + (Math.max(0, nowMs - this.#at) / 1_000) * PER_SECOND);
    this.#at = nowMs;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}

/** An administrator at a browser that is not paired works by hand; all that come without a device from one network ask no more than he does. */
const STRANGERS = { most: 600, lasting: minutes(1) };

/** AC9: how much may be asked from one network by all who have no device, however many lines they open. */
export class StrangersAsking {
  readonly #tries = new Tries(STRANGERS);

  from(address: string): Asking {
    const network = networkOf(address);
    return { allows: (nowMs) => this.#tries.allows(network, nowMs) };
  }
}

export type Asking = Pick<Pace, 'allows'>;
