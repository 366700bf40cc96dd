import { PROTOCOL } from '../../contract/lists.ts';
import { SeededChance } from '../../server/adapters/seeded-chance.ts';

/** Reconnection delays of the screens' own link (ui/hub-link.svelte.ts), with random spread. */
const BACK_AFTER_MS = [250, 500] as const;
const SPREAD = 0.3;
const PATIENCE_MS = { afterSilence: 1_200, afterWord: 5_000 };

/**
 * So many screens that each must cost the load generator almost nothing: Socket.IO's frames by hand, views left
 * unparsed.
 */
export class CrowdOfScreens {
  readonly #url: string;
  readonly #greetings: readonly string[];
  readonly #chance = new SeededChance(1_000);
  readonly #count: number;
  readonly #open = new Set<WebSocket>();
  readonly #current = new Set<number>();
  #isOver = false;
  #look: () => void = () => {};

  /** `devices`: tokens of paired displays; a device may have ten lines (AC9). */
  constructor(hub: string, devices: readonly string[], count: number) {
    this.#url = `${hub.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    this.#greetings = devices.map((device) => `40${JSON.stringify({ protocol: PROTOCOL, role: 'display', device })}`);
    this.#count = count;
    // Switched on one after another.
    for (let screen = 0; screen < count; screen++)
      setTimeout(() => this.#dial(screen, 0, PATIENCE_MS.afterWord), screen);
  }

  /** Resolves when each has a view on a live connection. */
  allCurrent(): Promise<void> {
    return this.#until(() => this.#current.size === this.#count);
  }

  allGone(): Promise<void> {
    return this.#until(() => this.#current.size === 0);
  }

  close(): void {
    this.#isOver = true;
    for (const socket of this.#open) socket.close();
  }

  #until(isSo: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#look = () => isSo() && resolve();
      this.#look();
    });
  }

  #dial(screen: number, failures: number, patienceMs: number): void {
    if (this.#isOver) return;
    const socket = new WebSocket(this.#url);
    let patience = PATIENCE_MS.afterWord;
    const giveUp = setTimeout(() => {
      patience = PATIENCE_MS.afterSilence;
      socket.close();
    }, patienceMs);
    this.#open.add(socket);
    let isHeard = false;
    socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
      if (data === '2') socket.send('3');
      else if (data.startsWith('0')) {
        clearTimeout(giveUp);
        socket.send(this.#greetings[screen % this.#greetings.length] ?? '');
      } else if (data.startsWith('42["view"')) {
        isHeard = true;
        this.#current.add(screen);
        this.#look();
      }
    });
    socket.addEventListener('close', () => {
      clearTimeout(giveUp);
      this.#open.delete(socket);
      this.#current.delete(screen);
      this.#look();
      const next = isHeard ? 0 : failures + 1;
      const pause = BACK_AFTER_MS[next === 0 ? 0 : 1] * (1 + SPREAD * (2 * this.#chance.next() - 1));
      if (!this.#isOver) setTimeout(() => this.#dial(screen, next, patience), pause);
    });
  }
}
