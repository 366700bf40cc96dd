import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { PROTOCOL } from '../../../contract/lists.ts';
import type { CounterView } from '../../../contract/views/counter-view.ts';
import type { Handshake } from '../../../contract/handshake.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Payload, RequestName, Value } from '../../../contract/requests.ts';

const ANSWER_WITHIN_MS = 5_000;

/** As persistent as the real screens: repeats a request with the same command id until the hub has answered. */
export class StubbornScreen {
  readonly #socket: Socket;
  #view: CounterView | null = null;

  constructor(hub: string, hello: Omit<Handshake, 'protocol'>) {
    this.#socket = io(hub, {
      transports: ['websocket'],
      auth: { protocol: PROTOCOL, ...hello },
      reconnectionDelay: 20,
      reconnectionDelayMax: 50,
      forceNew: true,
    });
    // The handshake decides which view a screen is sent.
    this.#socket.on('view', (view) => (this.#view = view as CounterView));
  }

  /** A counter's view; out of date by as much as its connection is slow. */
  get view(): CounterView | null {
    return this.#view;
  }

  /** The first answer that arrives, however often the hub is restarted. */
  async ask<Name extends RequestName>(name: Name, payload: Payload<Name>): Promise<Reply<Value<Name>>> {
    for (;;) {
      await this.#connected();
      const [asked] = await Promise.allSettled([this.#socket.timeout(ANSWER_WITHIN_MS).emitWithAck(name, payload)]);
      // The hub checks its answers against the same schema; Socket.IO's types cannot follow a generic name.
      if (asked.status === 'fulfilled') return asked.value as Reply<Value<Name>>;
    }
  }

  /** The next view the hub sends to a counter; immediately, for one that has just connected. */
  firstView(): Promise<CounterView> {
    // The handshake decides which view a screen is sent.
    return new Promise((resolve) => this.#socket.once('view', (view) => resolve(view as CounterView)));
  }

  /** A counter's first view for which this holds. */
  viewThat(holds: (view: CounterView) => boolean): Promise<CounterView> {
    return new Promise((resolve) => {
      const look = (shown: unknown) => {
        const view = shown as CounterView; // the handshake decides which view a screen is sent
        if (!holds(view)) return;
        this.#socket.off('view', look);
        resolve(view);
      };
      this.#socket.on('view', look);
    });
  }

  /** The visitor at the counter, once the screen shows him in this stage. */
  async visitorIn(stage: 'called' | 'serving'): Promise<{ visitId: string; edition: number }> {
    for (;;) {
      const here = this.#view?.is === 'at-counter' ? this.#view.visitor : null;
      if (here?.card.stage === stage) return { visitId: here.card.visitId, edition: here.edition };
      await this.firstView();
    }
  }

  close(): void {
    this.#socket.disconnect();
  }

  #connected(): Promise<void> {
    if (this.#socket.connected) return Promise.resolve();
    return new Promise((resolve) => this.#socket.once('connect', resolve));
  }
}
