import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { PROTOCOL } from '../../../contract/lists.ts';
import type { CounterView } from '../../../contract/views/counter-view.ts';
import type { Handshake } from '../../../contract/handshake.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Payload, RequestName, Value } from '../../../contract/requests.ts';

const ANSWER_WITHIN_MS = 5_000;

/** As stubborn as the real screens: it asks with the same command id until the hub has answered. */
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
    // Which view a screen is sent follows from its handshake.
    this.#socket.on('view', (view) => (this.#view = view as CounterView));
  }

  /** What a counter's screen shows; behind the hub as far as its line is slow. */
  get view(): CounterView | null {
    return this.#view;
  }

  /** The first answer that arrives, over however many lives of the hub. */
  async ask<Name extends RequestName>(name: Name, payload: Payload<Name>): Promise<Reply<Value<Name>>> {
    for (;;) {
      await this.#connected();
      const [asked] = await Promise.allSettled([this.#socket.timeout(ANSWER_WITHIN_MS).emitWithAck(name, payload)]);
      // The hub checks its answers against the same table; Socket.IO's types cannot follow a generic name.
      if (asked.status === 'fulfilled') return asked.value as Reply<Value<Name>>;
    }
  }

  /** What the hub shows a counter's screen when it next says so; at once, for one that has just connected. */
  firstView(): Promise<CounterView> {
    // Which view a screen is sent follows from its handshake.
    return new Promise((resolve) => this.#socket.once('view', (view) => resolve(view as CounterView)));
  }

  /** The first view of a counter's screen for which this holds. */
  viewThat(holds: (view: CounterView) => boolean): Promise<CounterView> {
    return new Promise((resolve) => {
      const look = (shown: unknown) => {
        const view = shown as CounterView; // which view a screen is sent follows from its handshake
        if (!holds(view)) return;
        this.#socket.off('view', look);
        resolve(view);
      };
      this.#socket.on('view', look);
    });
  }

  close(): void {
    this.#socket.disconnect();
  }

  #connected(): Promise<void> {
    if (this.#socket.connected) return Promise.resolve();
    return new Promise((resolve) => this.#socket.once('connect', resolve));
  }
}
