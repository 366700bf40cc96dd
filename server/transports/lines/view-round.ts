import type { ScreenRole } from '../../../contract/handshake.ts';
import type { ViewOf } from '../../../contract/views.ts';
import type { Scene } from '../../application/views/hall-parts.ts';
import type { ConnectedScreen } from './connected-screen.ts';
import { publicView, seatedView } from './screen-view.ts';
import type { Staff } from './screen-view.ts';

/** Sends one view to all screens of a Socket.IO room, encoded once. */
export type Broadcast = (to: string | string[], view: ViewOf<ScreenRole>) => void;

/** How many kiosks are written to, at 20 to 30 µs each, before waiting presses get a turn of the event loop. */
const KIOSKS_AT_ONCE = 10;

interface RoundParts {
  readonly scene: Scene;
  readonly screens: ReadonlySet<ConnectedScreen>;
  readonly broadcast: Broadcast;
  readonly staff: () => Promise<Staff>;
  /** Lets requests that came meanwhile be answered. */
  readonly giveWay: () => Promise<void>;
}

/** Sends one state of the hall to all screens, in parts, between which the event loop is free. */
export class ViewRound {
  readonly #parts: RoundParts;
  /** Screens that were sent a view of their own since this round began, which is no older than this one's (SC1). */
  readonly #told = new Set<ConnectedScreen>();
  #isOver = false;

  constructor(parts: RoundParts) {
    this.#parts = parts;
  }

  /** Displays first and all at once, since everybody looks there for a call. Returns whether all screens were sent it. */
  async send(): Promise<boolean> {
    const { scene, broadcast, staff, giveWay } = this.#parts;
    for (const [room, [first]] of this.#rooms('display')) {
      const view = first && publicView(first, scene);
      if (view) broadcast(room, view);
    }
    await giveWay();
    await this.#tellCounters(await staff());
    for (const screens of this.#rooms('kiosk').values()) await this.#tellKiosks(screens);
    return !this.#isOver;
  }

  tellNoMore(screen: ConnectedScreen): void {
    this.#told.add(screen);
  }

  /** Another hall is open now. */
  end(): void {
    this.#isOver = true;
  }

  async #tellCounters(staff: Staff): Promise<void> {
    for (const screen of this.#parts.screens) {
      const view = this.#isToBeTold(screen) && seatedView(screen, this.#parts.scene, staff);
      if (!view) continue;
      screen.send(view);
      await this.#parts.giveWay();
    }
  }

  async #tellKiosks(screens: readonly ConnectedScreen[]): Promise<void> {
    const view = screens[0] && publicView(screens[0], this.#parts.scene);
    if (!view) return;
    for (let at = 0; at < screens.length; at += KIOSKS_AT_ONCE) {
      const next = screens.slice(at, at + KIOSKS_AT_ONCE).filter((screen) => this.#isToBeTold(screen));
      if (next.length === 0) continue; // an empty list of receivers would mean all
      this.#parts.broadcast(
        next.map(({ id }) => id),
        view,
      );
      await this.#parts.giveWay();
    }
  }

  #isToBeTold(screen: ConnectedScreen): boolean {
    return !this.#isOver && !this.#told.has(screen);
  }

  /** Kiosks or displays of one place share a view, so it is made once. */
  #rooms(role: 'kiosk' | 'display'): Map<string, ConnectedScreen[]> {
    const placed = [...this.#parts.screens].filter((screen) => screen.role === role && screen.room !== null);
    return Map.groupBy(placed, ({ room }) => room ?? '');
  }
}
