import { steadyClock } from '../server/adapters/system-clock.ts';
import { instantOf } from '../server/domain/hall-time/zone.ts';
import type { TimeZoneName } from '../server/domain/hall-time/zone.ts';
import type { Clock, SteadyClock } from '../server/ports/world.ts';

/** The hall's clock, moved by the story alone. Times are local ones: `2026-11-23 08:15`. */
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

/** The hub's watch, which nobody sets: it runs as the machine's own does, and a story that would only wait lets them pass. */
export class SkippingWatch implements SteadyClock {
  #passed = 0;

  letPass(seconds: number): void {
    this.#passed += seconds * 1000;
  }

  elapsedMs(): number {
    return steadyClock.elapsedMs() + this.#passed;
  }
}
