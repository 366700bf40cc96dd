import type { SelfLook } from '../../ports/self-look.ts';
import type { SteadyClock } from '../../ports/world.ts';
import type { HallFault } from './hall-faults.ts';
import type { HubSeen } from './hub-seen.ts';

/** Asked more often, it repeats the last result: each check is a write with an fsync. */
const TRIED_EVERY_MS = 10_000;
/** Ledger, write-ahead log and a snapshot need this much room. */
const FULL_BYTES = 64 * 1024 ** 2;
const LOW_BYTES = 1024 ** 3;
/** SC3: the hub beats every second. */
const BEAT_WITHIN_MS = 3_000;
/** Visitors notice a commit this slow. */
const SLOW_MS = 500;

interface SelfCheckParts {
  readonly look: SelfLook;
  readonly seen: HubSeen;
  readonly steady: SteadyClock;
}

interface Tried {
  readonly at: number;
  readonly faults: Promise<readonly HallFault[]>;
}

/** OB1: whether the hub could work at this moment, by trying. */
export class SelfCheck {
  readonly #parts: SelfCheckParts;
  #tried: Tried | null = null;

  constructor(parts: SelfCheckParts) {
    this.#parts = parts;
  }

  async faults(): Promise<readonly HallFault[]> {
    const at = this.#parts.steady.elapsedMs();
    if (!this.#tried || at - this.#tried.at >= TRIED_EVERY_MS) this.#tried = { at, faults: this.#try() };
    return [...(await this.#tried.faults), ...this.#beatFaults()];
  }

  async #try(): Promise<readonly HallFault[]> {
    const { look, steady } = this.#parts;
    const room = await this.#roomFaults();
    const begun = steady.elapsedMs();
    try {
      await look.tryLedger();
    } catch {
      // The disk's own error is in the log, where the write that mattered failed.
      return [{ is: 'ledger-not-writable' }, ...room];
    }
    const milliseconds = steady.elapsedMs() - begun;
    return milliseconds > SLOW_MS ? [...room, { is: 'disk-slow', milliseconds }] : room;
  }

  async #roomFaults(): Promise<readonly HallFault[]> {
    const { freeBytes } = await this.#parts.look.diskRoom();
    if (freeBytes < FULL_BYTES) return [{ is: 'disk-full', freeBytes }];
    return freeBytes < LOW_BYTES ? [{ is: 'disk-low', freeBytes }] : [];
  }

  #beatFaults(): readonly HallFault[] {
    const { seen, steady } = this.#parts;
    const silentMs = seen.beatAtMs === null ? 0 : steady.elapsedMs() - seen.beatAtMs;
    return silentMs > BEAT_WITHIN_MS ? [{ is: 'beat-stopped', seconds: Math.floor(silentMs / 1_000) }] : [];
  }
}
