import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { Witness } from '../day/witness.ts';
import type { DisplayView } from '../../contract/views/display-view.ts';
import { PROTOCOL } from '../../contract/lists.ts';

const SILENT_AFTER_MS = 3_000;

/** A display during the soak, with a listener: what was heard, and what was wrongly shown. */
export class SoakDisplay {
  readonly witness = new Witness();
  /** Older views after newer ones on one connection (SC1). */
  readonly wrong: string[] = [];
  revision = 0;
  readonly #socket: Socket;
  readonly #watch: NodeJS.Timeout;
  #heardAt = performance.now();

  constructor(hub: string, device: string) {
    this.#socket = io(hub, {
      transports: ['websocket'],
      forceNew: true,
      timeout: 1_200,
      reconnectionDelay: 100,
      reconnectionDelayMax: 300,
      auth: { protocol: PROTOCOL, role: 'display', device },
    });
    let shown = 0;
    this.#socket.on('connect', () => {
      shown = 0;
      this.#heardAt = performance.now();
    });
    this.#socket.on('beat', () => (this.#heardAt = performance.now()));
    this.#socket.on('view', (view: DisplayView) => {
      this.#heardAt = performance.now();
      if (view.revision < shown) this.wrong.push(`revision ${view.revision} after ${shown}`);
      shown = view.revision;
      this.revision = view.revision;
      this.witness.listen(view);
    });
    // As ui/hub-link does (SC8).
    this.#watch = setInterval(() => {
      if (!this.#socket.connected || performance.now() - this.#heardAt < SILENT_AFTER_MS) return;
      this.#heardAt = performance.now();
      this.#socket.io.engine.close();
    }, 250);
  }

  close(): void {
    clearInterval(this.#watch);
    this.#socket.disconnect();
  }
}
