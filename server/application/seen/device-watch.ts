import type { Instant } from '../../domain/hall-time/instant.ts';

/** Round trip of a beat; if it is longer, people notice a delay after a press. */
const SLOW_MS = 300;
/** A cable that is moved, a computer that sleeps over a break: fewer are everyday life. */
const MANY_CUTS = 5;
const AN_HOUR_MS = 3_600_000;
/** Weight of the newest measurement in the moving average. */
const NEWEST_WEIGHS = 0.3;

export type LineQuality = 'good' | 'slow' | 'breaks';

export interface DeviceSeen {
  /** Null: not since the hub's start. */
  readonly lastSeen: Instant | null;
  /** Whether its page is of the hub's own build; null: not reported. */
  readonly build: 'current' | 'older' | null;
  readonly roundTripMs: number | null;
  /** How often the network broke its connection within the last hour. */
  readonly cuts: number;
  /** Null: not known yet. */
  readonly line: LineQuality | null;
}

interface Seen {
  lines: number;
  lastSeen: Instant;
  build: DeviceSeen['build'];
  roundTripMs: number | null;
  cuts: Instant[];
}

/** What is known of paired screens beyond their presence: since the hub's start, in memory. */
export class DeviceWatch {
  readonly #seen = new Map<string, Seen>();

  came(deviceId: string, build: DeviceSeen['build'], at: Instant): void {
    const known = this.#seen.get(deviceId);
    const cuts = known?.cuts ?? [];
    this.#seen.set(deviceId, { lines: (known?.lines ?? 0) + 1, lastSeen: at, build, roundTripMs: null, cuts });
  }

  left(deviceId: string, at: Instant): void {
    const seen = this.#seen.get(deviceId);
    if (!seen) return;
    seen.lines -= 1;
    seen.lastSeen = at;
  }

  /** OB5: the network has broken its line. A page that was loaded anew or closed says nothing about the network. */
  cut(deviceId: string, at: Instant): void {
    const seen = this.#seen.get(deviceId);
    if (seen) seen.cuts = [...seen.cuts.filter((cut) => Math.abs(at - cut) < AN_HOUR_MS), at];
  }

  answered(deviceId: string, roundTripMs: number): void {
    const seen = this.#seen.get(deviceId);
    if (!seen) return;
    const before = seen.roundTripMs ?? roundTripMs;
    seen.roundTripMs = before + NEWEST_WEIGHS * (roundTripMs - before);
  }

  isOnline(deviceId: string): boolean {
    return (this.#seen.get(deviceId)?.lines ?? 0) > 0;
  }

  of(deviceId: string, now: Instant): DeviceSeen {
    const seen = this.#seen.get(deviceId);
    if (!seen) return { lastSeen: null, build: null, roundTripMs: null, cuts: 0, line: null };
    const cuts = seen.cuts.filter((cut) => Math.abs(now - cut) < AN_HOUR_MS).length;
    const { build, roundTripMs } = seen;
    const lastSeen = seen.lines > 0 ? now : seen.lastSeen;
    return { lastSeen, build, roundTripMs, cuts, line: qualityOf(roundTripMs, cuts) };
  }
}

function qualityOf(roundTripMs: number | null, cuts: number): LineQuality | null {
  if (cuts >= MANY_CUTS) return 'breaks';
  if (roundTripMs === null) return null;
  return roundTripMs > SLOW_MS ? 'slow' : 'good';
}
