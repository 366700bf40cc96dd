import { steadyClock } from '../server/adapters/system-clock.ts';
import { instantOf } from '../server/domain/hall-time/zone.ts';
import type { TimeZoneName } from '../server/domain/hall-time/zone.ts';
import type { Clock, SteadyClock } from '../server/ports/world.ts';

/** The hall's clock, moved only by the story. Times are local: `2026-11-23 08:15`. */
export class HandClock implements Clock {
  readonly #zone: TimeZoneName;
  #now = 0;

  constructor(zone: TimeZoneName, local: string) {
    this.#zone = zone;
    this.turnTo(local);
  }

  now(): number {
    return this.#now;
  }

  pass(minutes: number): void {
    this.#now += minutes * 60_000;
  }

  turnTo(local: string): void {
    const [day = '', clock = ''] = local.split(' ');
    this.#now = instantOf(day, clock, this.#zone);
  }
}

/** The hub's monotonic clock: it runs like the machine's own, and a story can skip a waiting time. */
export class SkippingWatch implements SteadyClock {
  #passed = 0;

  letPass(seconds: number): void {
    this.#passed += seconds * 1000;
  }

  elapsedMs(): number {
    return steadyClock.elapsedMs() + this.#passed;
  }
}
