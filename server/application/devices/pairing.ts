import type { ScreenRole } from '../../../contract/handshake.ts';
import { Invitations } from './invitations.ts';

/** A screen that shows its code and waits to be paired. */
interface WaitingScreen {
  readonly role: ScreenRole;
  readonly code: string;
  give(token: string): void;
}

const REMEMBERED = 100;
/** AC9: each line costs the hub its views. A computer has a few windows, and a line that broke off unnoticed is gone within seconds. */
const MOST_LINES = 10;

/** Unpaired screens by the code they show, and devices connected now (DU2). */
export class Pairing {
  readonly invitations = new Invitations();
  /** Devices paired with the most recent codes. */
  readonly #taken = new Map<string, string>();
  readonly #waiting = new Map<string, WaitingScreen>();
  readonly #online = new Map<string, Set<() => void>>();

  wait(screen: WaitingScreen): () => void {
    this.#waiting.set(screen.code, screen);
    return () => this.#waiting.delete(screen.code);
  }

  waitingWith(code: string): WaitingScreen | undefined {
    return this.#waiting.get(code);
  }

  /** A code pairs one device, once; also when two press at the same moment, provided that there is no await between look-up and this. */
  takeIn({ code }: WaitingScreen): void {
    this.#waiting.delete(code);
  }

  /** The code was used; a repeat after a lost answer finds the device here (SE13). */
  took(code: string, deviceId: string): void {
    this.#taken.set(code, deviceId);
    const [oldest] = this.#taken.keys();
    if (this.#taken.size > REMEMBERED && oldest !== undefined) this.#taken.delete(oldest);
  }

  takenWith(code: string): string | undefined {
    return this.#taken.get(code);
  }

  /**
   * A device has connected; `cut` ends its connection when the device is revoked, or when as many others have come since: the newest is
   * always let in, as somebody may have opened it again.
   */
  connected(deviceId: string, cut: () => void): () => void {
    const cuts = this.#online.get(deviceId) ?? new Set();
    cuts.add(cut);
    this.#online.set(deviceId, cuts);
    const [longestOpen] = cuts;
    if (cuts.size > MOST_LINES) longestOpen?.();
    return () => {
      cuts.delete(cut);
      if (cuts.size === 0) this.#online.delete(deviceId);
    };
  }

  isOnline(deviceId: string): boolean {
    return this.#online.has(deviceId);
  }

  turnAway(deviceId: string): void {
    for (const cut of this.#online.get(deviceId) ?? []) cut();
  }
}
