import type { Office } from '../application/office.ts';
import { counterView } from '../application/views/counter-view.ts';
import type { Names } from '../application/views/counter-view.ts';
import { displayView } from '../application/views/display-view.ts';
import { sceneOf } from '../application/views/hall-parts.ts';
import type { Scene } from '../application/views/hall-parts.ts';
import { kioskView } from '../application/views/kiosk-view.ts';
import type { Clerk } from '../ports/access.ts';
import type { ConnectedScreen } from './connected-screen.ts';

/** The clock changes views, too: the hall opens, a range runs on. */
const AT_LEAST_EVERY_MS = 20_000;

/** After a round the hub does other things for nine times as long, within these bounds. */
const REST = { share: 9, atLeastMs: 30, atMostMs: 250 };

/** Names, and the accounts as they are now: a role may have been taken from somebody who sits there. */
interface Staff extends Names {
  readonly clerks: ReadonlyMap<string, Clerk>;
}

/** Says one thing to every screen in a room, put into bytes once. */
export type Broadcast = (room: string, view: unknown) => void;

/**
 * Sends every screen its whole view (SC1). Changes that come while one round is sent are sent together in the next. In a
 * rush of numbers and slips views take a tenth of the hub's time; a call, or whatever else a clerk does, waits for no pause.
 */
export class ViewSender {
  /** The revision that every connected screen has been sent. */
  sentRevision = 0;
  readonly #office: () => Office;
  readonly #screens: ReadonlySet<ConnectedScreen>;
  readonly #broadcast: Broadcast;
  #due = false;
  #closed = false;
  #round: Promise<void> | null = null;
  #isUrgent = false;
  #endRest: (() => void) | null = null;
  readonly #timer: NodeJS.Timeout;

  constructor(office: () => Office, screens: ReadonlySet<ConnectedScreen>, broadcast: Broadcast) {
    this.#office = office;
    this.#screens = screens;
    this.#broadcast = broadcast;
    this.#timer = setInterval(() => this.wake(), AT_LEAST_EVERY_MS);
  }

  wake(urgent = true): void {
    if (this.#closed) return; // the last reports of the printers come after the screens have gone
    this.#due = true;
    this.#isUrgent ||= urgent;
    if (urgent) this.#endRest?.();
    this.#round ??= this.#rounds();
  }

  /** Another hall counts its own revisions: a beat with one of the old hall would send every screen to ask again. */
  startOver(): void {
    this.sentRevision = 0;
    this.wake();
  }

  /** One screen, now: it has just connected, or a clerk has sat down. */
  sendTo(screen: ConnectedScreen): void {
    const office = this.#office();
    void this.#names(office)
      .then((names) => {
        const scene = sceneOf(office);
        const view = screen.room === null ? this.#counterView(screen, scene, names) : publicView(screen, scene);
        if (view) screen.send(view);
        return null;
      })
      .catch((fault: unknown) => office.log.fault('a view could not be sent', fault));
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#closed = true;
    this.#due = false;
    this.#endRest?.();
    await this.#round;
  }

  async #rounds(): Promise<void> {
    while (this.#due) {
      // Who waits for a call waits for nobody else's change.
      if (!this.#isUrgent) await nextTurn();
      this.#due = false;
      this.#isUrgent = false;
      const began = performance.now();
      const office = this.#office();
      try {
        const names = await this.#names(office);
        await this.#sendRound(sceneOf(office), names);
      } catch (fault) {
        office.log.fault('views could not be sent', fault);
      }
      // What was said is written to the sockets only now, and is most of what a round costs.
      await nextTurn();
      if (!this.#isUrgent) await this.#rest(performance.now() - began);
    }
    this.#round = null;
  }

  async #rest(took: number): Promise<void> {
    const ms = Math.min(REST.atMostMs, Math.max(REST.atLeastMs, REST.share * took));
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#endRest = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#endRest = null;
  }

  /**
   * Displays first, and written to their sockets before anything else is made: a call is looked for there. Kiosks and
   * displays of one place see the same: theirs is made once and said to the room.
   */
  async #sendRound(scene: Scene, names: Staff): Promise<void> {
    const hasDisplays = this.#tellRooms('display', scene);
    if (hasDisplays) await nextTurn();
    this.#tellRooms('kiosk', scene);
    for (const screen of this.#screens) {
      const view = screen.room === null ? this.#counterView(screen, scene, names) : null;
      if (view) screen.send(view);
    }
    this.sentRevision = scene.revision;
  }

  /** Whether there was anybody to tell. */
  #tellRooms(role: 'kiosk' | 'display', scene: Scene): boolean {
    const told = new Set<string>();
    for (const screen of this.#screens) {
      const { room } = screen;
      if (screen.role !== role || room === null || told.has(room)) continue;
      told.add(room);
      const view = publicView(screen, scene);
      if (view) this.#broadcast(room, view);
    }
    return told.size > 0;
  }

  #counterView({ role, device, seat, locked, byPin }: ConnectedScreen, scene: Scene, names: Staff): unknown {
    if (role !== 'counter' || !(device || seat || locked)) return null;
    const { session } = seat ?? {};
    const clerk = names.clerks.get(session?.clerkId ?? '') ?? null;
    const here = { counterId: session?.counterId ?? null, place: device?.place ?? null };
    return counterView(scene, { clerk, ...here, locked: locked && { name: locked.clerk.fullName, byPin } }, names);
  }

  async #names({ access, register }: Office): Promise<Staff> {
    const clerks = await access.clerks();
    return {
      clerks: new Map(clerks.map((clerk) => [clerk.id, clerk])),
      clerkNames: new Map(clerks.map(({ id, fullName }) => [id, fullName])),
      personOf: ({ snapshot, personId }) => register.byId(snapshot, personId),
    };
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function publicView({ role, device }: ConnectedScreen, scene: Scene): unknown {
  const place = device?.place ?? '';
  return role === 'kiosk' ? kioskView(scene, place) : displayView(scene, place);
}
