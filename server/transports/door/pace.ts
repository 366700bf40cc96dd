import { Tries } from '../../application/access/tries.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import { networkOf } from './from-outside.ts';

/** No hand presses this fast, and no screen asks this much by itself; a flooding program is told so, and slows nobody else. */
const BURST = 500;
const PER_SECOND = 200;

/** AC9: a rate limit: many requests in a burst, fewer in the long run. */
export class Pace {
  #left = BURST;
  #at = 0;

  /** Whether one more request is answered now. */
  allows(nowMs: number): boolean {
    this.#rest(nowMs);
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }

  /** Nothing that it was asked is remembered any more. */
  isRested(nowMs: number): boolean {
    this.#rest(nowMs);
    return this.#left >= BURST;
  }

  #rest(nowMs: number): void {
    this.#left = Math.min(BURST, this.#left + (Math.max(0, nowMs - this.#at) / 1_000) * PER_SECOND);
    this.#at = nowMs;
  }
}

/** AC9: rate limit of a paired device for all its connections together: a stolen token gains nothing by opening more of them. */
export class DevicesAsking {
  readonly #paces = new Map<string, Pace>();

  from(deviceId: string): Asking {
    return { allows: (nowMs) => this.#paceOf(deviceId, nowMs).allows(nowMs) };
  }

  #paceOf(deviceId: string, nowMs: number): Pace {
    const known = this.#paces.get(deviceId);
    if (known) return known;
    for (const [id, pace] of this.#paces) if (pace.isRested(nowMs)) this.#paces.delete(id);
    const pace = new Pace();
    this.#paces.set(deviceId, pace);
    return pace;
  }
}

/** An administrator at an unpaired browser works by hand; all connections without a device from one network together may not ask more. */
const STRANGERS = { most: 600, lasting: minutes(1) };

/** AC9: rate limit of one network for all connections without a device, however many it opens. */
export class StrangersAsking {
  readonly #tries = new Tries(STRANGERS);

  from(address: string): Asking {
    const network = networkOf(address);
    return { allows: (nowMs) => this.#tries.allows(network, nowMs) };
  }
}

export type Asking = Pick<Pace, 'allows'>;
