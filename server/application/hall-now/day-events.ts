import type { HallEvent } from '../../domain/events.ts';
import type { Day } from '../../domain/hall-time/zone.ts';
import type { ReportArchive } from '../../ports/report-archive.ts';
import { breath } from '../reports/breath.ts';

const EVENTS_AT_ONCE = 400;

/** Events of the present day, cached: each look reads only what is new. */
export class DayEvents {
  readonly #archive: Pick<ReportArchive, 'eventsOf'>;
  #day: Day = '';
  #after = 0;
  #events: HallEvent[] = [];
  #reading: Promise<unknown> = Promise.resolve();

  constructor(archive: Pick<ReportArchive, 'eventsOf'>) {
    this.#archive = archive;
  }

  of(day: Day): Promise<readonly HallEvent[]> {
    const reading = this.#reading.then(() => this.#read(day));
    this.#reading = reading.catch(() => {});
    return reading;
  }

  async #read(day: Day): Promise<readonly HallEvent[]> {
    if (day !== this.#day) [this.#day, this.#after, this.#events] = [day, 0, []];
    for (let isMore = true; isMore;) {
      const { events, next, last } = await this.#archive.eventsOf(day, this.#after, EVENTS_AT_ONCE);
      this.#events.push(...events);
      this.#after = last ?? this.#after;
      isMore = next !== null;
      if (isMore) await breath();
    }
    return this.#events;
  }
}
