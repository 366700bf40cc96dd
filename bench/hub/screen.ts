import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { PROTOCOL } from '../../contract/lists.ts';
import type { ScreenRole } from '../../contract/handshake.ts';
import type { Reply } from '../../contract/reply.ts';
import type { Payload, RequestName, Value } from '../../contract/requests.ts';
import { views } from '../../contract/views.ts';
import type { ViewOf } from '../../contract/views.ts';

const ANSWER_WITHIN_MS = 30_000;

/** A screen without a browser: paired automatically in a trial; holds the newest view, and sends requests. */
export class Screen<Role extends ScreenRole> {
  readonly #role: Role;
  readonly #socket: Socket;
  readonly #onView: (view: ViewOf<Role>) => void;
  readonly #watchers = new Set<() => void>();
  #view: ViewOf<Role> | null = null;
  #device: string | undefined;

  private constructor(url: string, role: Role, onView: (view: ViewOf<Role>) => void) {
    this.#role = role;
    this.#onView = onView;
    this.#socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      auth: (give) => give({ protocol: PROTOCOL, role, ...(this.#device ? { device: this.#device } : {}) }),
    });
    this.#socket.on('paired', ({ device }: { device: string }) => {
      this.#device = device;
      this.#socket.disconnect().connect();
    });
    this.#socket.on('view', (raw: unknown) => this.#show(raw));
  }

  /** Resolves with the first view. */
  static async open<Role extends ScreenRole>(
    url: string,
    role: Role,
    onView: (view: ViewOf<Role>) => void = () => {},
  ): Promise<Screen<Role>> {
    const screen = new Screen(url, role, onView);
    await screen.until(() => screen.#view !== null && screen.#device !== undefined);
    return screen;
  }

  get view(): ViewOf<Role> {
    if (!this.#view) throw new Error(`The ${this.#role} has no view yet.`);
    return this.#view;
  }

  async ask<Name extends RequestName>(name: Name, payload: Payload<Name>): Promise<Reply<Value<Name>>> {
    const reply: unknown = await this.#socket.timeout(ANSWER_WITHIN_MS).emitWithAck(name, payload);
    // The hub has checked its answer against the same schema; Socket.IO's types cannot follow a generic name.
    return reply as Reply<Value<Name>>;
  }

  /** Resolves when a view makes it true; if none comes, that is a fault of the hub. */
  until(isSo: () => boolean): Promise<void> {
    if (isSo()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const tooLate = setTimeout(() => reject(new Error(`The ${this.#role} was sent no view.`)), ANSWER_WITHIN_MS);
      const watch = () => {
        if (!isSo()) return;
        clearTimeout(tooLate);
        this.#watchers.delete(watch);
        resolve();
      };
      this.#watchers.add(watch);
    });
  }

  close(): void {
    this.#socket.disconnect();
  }

  #show(raw: unknown): void {
    const view = views[this.#role].parse(raw) as ViewOf<Role>;
    if (this.#view && view.revision < this.#view.revision) return;
    this.#view = view;
    this.#onView(view);
    for (const watch of this.#watchers) watch();
  }
}
