import type { SteadyClock } from '../ports/world.ts';
import { steadyClock } from './system-clock.ts';

/** The machine's monotonic clock, which a test can make skip. */
export class SkippingClock implements SteadyClock {
  #skipped = 0;

  skip(ms: number): void {
    this.#skipped += ms;
  }

  elapsedMs(): number {
    return steadyClock.elapsedMs() + this.#skipped;
  }
}
