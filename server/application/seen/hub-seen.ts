import type { RefusalCode } from '../../../contract/reply.ts';
import type { HallEvent } from '../../domain/events.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { DeviceWatch } from './device-watch.ts';
import { Histogram } from './histogram.ts';

/** Seconds: from the fsync of a good SSD to that of a failing disk. */
const COMMIT_BOUNDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5];
const ANSWER_BOUNDS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5];

/** Metrics since the hub's start: no events, kept in memory only, about no person. */
export class HubSeen {
  readonly devices = new DeviceWatch();
  readonly commits = new Histogram(COMMIT_BOUNDS);
  readonly answers = new Histogram(ANSWER_BOUNDS);
  readonly refusals = new Map<RefusalCode, number>();
  readonly events = new Map<HallEvent['type'], number>();
  /** Connected screens, paired or not. */
  readonly screens = { kiosk: 0, display: 0, counter: 0 };
  /** By the monotonic clock (SC3); null: no screen has connected yet. */
  beatAtMs: number | null = null;
  /** When a proxy on this machine last passed a request on without a header that tells so (ON3); null: none has. */
  unmarkedProxyAt: Instant | null = null;

  refused(refusal: RefusalCode): void {
    this.refusals.set(refusal, (this.refusals.get(refusal) ?? 0) + 1);
  }

  happened(events: readonly HallEvent[]): void {
    for (const { type } of events) this.events.set(type, (this.events.get(type) ?? 0) + 1);
  }
}
