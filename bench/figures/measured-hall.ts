import { shippedHall } from '../../server/adapters/hall-file/shipped-halls.ts';
import { dayAt } from '../../server/domain/hall-time/zone.ts';
import { serviceDayOf } from '../day/service-day.ts';
import { HubChild } from '../hub/hub-child.ts';
import type { HubOrder } from '../hub/hub-messages.ts';
import { inFolder } from '../in-folder.ts';

export const HALL = shippedHall('pariaman');

const DAY_MS = 24 * 3_600_000;

type More = Pick<HubOrder, 'screens' | 'commitDelayMs'>;

/** A hub to be measured, with a hall's clock that can be advanced. */
export class MeasuredHall {
  readonly hub: HubChild;
  #now: number;

  private constructor(hub: HubChild, now: number) {
    this.hub = hub;
    this.#now = now;
  }

  static async open(dataDir: string, paper: HubOrder['paper'], more: More = {}): Promise<MeasuredHall> {
    const { opensAt } = serviceDayOf(HALL);
    return new MeasuredHall(
      await HubChild.start({ dataDir, hallId: HALL.id, startAt: opensAt, paper, ...more }),
      opensAt,
    );
  }

  /** Ends the day for everybody still waiting; the process stays warm. */
  async nextDay(): Promise<void> {
    const { opensAt } = serviceDayOf(HALL, dayAt(this.#now + DAY_MS, HALL.timeZone));
    await this.turnClock(opensAt - this.#now);
    await this.hub.ask('close-day', null);
  }

  async turnClock(ms: number): Promise<void> {
    this.#now += ms;
    await this.hub.ask('set-clock', this.#now);
  }
}

export async function inHall<Value>(
  paper: HubOrder['paper'],
  use: (hall: MeasuredHall, dataDir: string) => Promise<Value>,
  more: More = {},
): Promise<Value> {
  return inFolder(async (dataDir) => {
    const hall = await MeasuredHall.open(dataDir, paper, more);
    try {
      const value = await use(hall, dataDir);
      await hall.hub.close();
      return value;
    } finally {
      hall.hub.kill();
    }
  });
}
