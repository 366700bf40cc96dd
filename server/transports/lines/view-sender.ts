import type { Office } from '../../application/office.ts';
import { sceneOf } from '../../application/views/hall-parts.ts';
import type { ConnectedScreen } from './connected-screen.ts';
import { publicView, seatedView, staffOf } from './screen-view.ts';
import { ViewRound } from './view-round.ts';
import type { Broadcast } from './view-round.ts';

/** Time alone changes views, too: the hall opens, a waiting time runs on. */
const AT_LEAST_EVERY_MS = 20_000;

/** After a round the hub rests nine times as long as the round took, within these bounds. */
const REST = { share: 9, atLeastMs: 100, atMostMs: 250 };

/**
 * Sends every screen its whole view (SC1). Changes during a round are sent together in the next. In a rush of numbers and slips, views thus
 * take a tenth of the hub's time; a call, or anything else a clerk does, ends the pause.
 */
export class ViewSender {
  /** The revision that every connected screen has been sent. */
  sentRevision = 0;
  readonly #office: () => Office;
  readonly #screens: ReadonlySet<ConnectedScreen>;
  readonly #broadcast: Broadcast;
  #due = false;
  #closed = false;
  #rounds: Promise<void> | null = null;
  #present: ViewRound | null = null;
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
    this.#rounds ??= this.#sendRounds();
  }

  /** Another hall counts its own revisions: a beat with an old one would make every screen ask again. */
  startOver(): void {
    this.#present?.end();
    this.sentRevision = 0;
    this.wake();
  }

  /** Sends one screen its view now: it has just connected, or a clerk has signed in. */
  sendTo(screen: ConnectedScreen): void {
    const office = this.#office();
    void staffOf(office)
      .then((staff) => {
        const scene = sceneOf(office);
        const view = screen.room === null ? seatedView(screen, scene, staff) : publicView(screen, scene);
        if (view) screen.send(view);
        this.#present?.tellNoMore(screen);
        return null;
      })
      .catch((fault: unknown) => office.log.fault('a view could not be sent', fault));
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#closed = true;
    this.#due = false;
    this.#endRest?.();
    await this.#rounds;
  }

  async #sendRounds(): Promise<void> {
    while (this.#due) {
      // The request that caused the change is answered first.
      await nextTurn();
      this.#due = false;
      this.#isUrgent = false;
      const began = performance.now();
      const office = this.#office();
      try {
        await this.#sendRound(office);
      } catch (fault) {
        office.log.fault('views could not be sent', fault);
      }
      // Only now are the views written to the sockets, which is most of a round's cost.
      await nextTurn();
      if (!this.#isUrgent) await this.#rest(performance.now() - began);
    }
    this.#rounds = null;
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

  async #sendRound(office: Office): Promise<void> {
    const scene = sceneOf(office);
    this.#present = new ViewRound({
      scene,
      screens: this.#screens,
      broadcast: this.#broadcast,
      staff: () => staffOf(office),
      // In an urgent round, views are not delayed by other requests.
      giveWay: async () => void (this.#isUrgent || (await nextTurn())),
    });
    if (await this.#present.send()) this.sentRevision = scene.revision;
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
