import type { ScreenRole } from '../../contract/handshake.ts';
import type { Office } from '../application/office.ts';
import { counterView } from '../application/views/counter-view.ts';
import type { Names } from '../application/views/counter-view.ts';
import { displayView } from '../application/views/display-view.ts';
import type { Scene } from '../application/views/hall-parts.ts';
import { kioskView } from '../application/views/kiosk-view.ts';
import type { ConnectedScreen } from './connected-screen.ts';

/** The clock changes views, too: the hall opens, a range runs on. */
const AT_LEAST_EVERY_MS = 20_000;

/** Sends every screen its whole view (SC1). Changes that come while one round is sent are sent together in the next. */
export class ViewSender {
  /** The revision that every connected screen has been sent. */
  sentRevision = 0;
  readonly #office: () => Office;
  readonly #screens: ReadonlySet<ConnectedScreen>;
  #due = false;
  #round: Promise<void> | null = null;
  readonly #timer: NodeJS.Timeout;

  constructor(office: () => Office, screens: ReadonlySet<ConnectedScreen>) {
    this.#office = office;
    this.#screens = screens;
    this.#timer = setInterval(() => this.wake(), AT_LEAST_EVERY_MS);
  }

  wake(): void {
    this.#due = true;
    this.#round ??= this.#rounds();
  }

  /** One screen, now: it has just connected, or a clerk has sat down. */
  sendTo(screen: ConnectedScreen): void {
    const office = this.#office();
    void this.#names(office)
      .then((names) => this.#send(screen, sceneOf(office), names, new Map()))
      .catch((fault: unknown) => office.log.fault('a view could not be sent', fault));
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#due = false;
    await this.#round;
  }

  async #rounds(): Promise<void> {
    while (this.#due) {
      this.#due = false;
      await new Promise((resolve) => setImmediate(resolve));
      const office = this.#office();
      try {
        const names = await this.#names(office);
        const scene = sceneOf(office);
        const made = new Map<string, unknown>();
        for (const screen of this.#screens) this.#send(screen, scene, names, made);
        this.sentRevision = scene.revision;
      } catch (fault) {
        office.log.fault('views could not be sent', fault);
      }
    }
    this.#round = null;
  }

  /** Kiosks and displays of one place see the same, so theirs is made once a round. */
  #send(screen: ConnectedScreen, scene: Scene, names: Names, made: Map<string, unknown>): void {
    if (screen.role === 'counter') {
      const seat = { clerk: screen.seat?.clerk ?? null, counterId: screen.seat?.session.counterId ?? null };
      if (screen.device || screen.seat) screen.send(counterView(scene, seat, names));
      return;
    }
    const place = screen.device?.place;
    if (!place) return;
    const key = `${screen.role}:${place}`;
    if (!made.has(key)) made.set(key, publicView(screen.role, scene, place));
    const view = made.get(key);
    if (view) screen.send(view);
  }

  async #names({ access, register }: Office): Promise<Names> {
    const clerks = await access.clerks();
    return {
      clerkNames: new Map(clerks.map(({ id, fullName }) => [id, fullName])),
      personOf: ({ snapshot, personId }) => register.byId(snapshot, personId),
    };
  }
}

const publicView = (role: Exclude<ScreenRole, 'counter'>, scene: Scene, place: string) =>
  role === 'kiosk' ? kioskView(scene, place) : displayView(scene, place);

function sceneOf({ live, file, clock }: Office): Scene {
  return { hall: live.hall, file: file.current, revision: live.position, now: clock.now() };
}
