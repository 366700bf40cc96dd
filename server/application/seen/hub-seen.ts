import type { RefusalCode } from '../../../contract/reply.ts';
import type { HallEvent } from '../../domain/events.ts';
import { DeviceWatch } from './device-watch.ts';
import { Histogram } from './histogram.ts';

/** Seconds: from a solid disk's fsync to one that is dying. */
const COMMIT_BOUNDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5];
const ANSWER_BOUNDS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5];

/** What the hub has seen of itself since its start. It is no event, it is forgotten with the process, and it is about no person. */
export class HubSeen {
  readonly devices = new DeviceWatch();
  readonly commits = new Histogram(COMMIT_BOUNDS);
  readonly answers = new Histogram(ANSWER_BOUNDS);
  readonly refusals = new Map<RefusalCode, number>();
  readonly events = new Map<HallEvent['type'], number>();
  /** Screens that are connected, paired or not. */
  readonly screens = { kiosk: 0, display: 0, counter: 0 };
  /** By the clock that nobody sets (SC3); null: no screen's line is open yet. */
  beatAtMs: number | null = null;

  refused(refusal: RefusalCode): void {
    this.refusals.set(refusal, (this.refusals.get(refusal) ?? 0) + 1);
  }

  happened(events: readonly HallEvent[]): void {
    for (const { type } of events) this.events.set(type, (this.events.get(type) ?? 0) + 1);
  }
}
