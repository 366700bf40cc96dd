import { instantOf } from '../server/domain/hall-time/zone.ts';
import type { TimeZoneName } from '../server/domain/hall-time/zone.ts';
import type { Clock } from '../server/ports/world.ts';

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
