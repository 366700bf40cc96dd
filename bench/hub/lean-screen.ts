import { PROTOCOL } from '../../contract/lists.ts';
import type { ScreenRole } from '../../contract/handshake.ts';
import type { Reply } from '../../contract/reply.ts';
import type { Payload, RequestName, Value } from '../../contract/requests.ts';

type Listener = (text: string) => void;

/**
 * A screen that costs the load generator almost nothing: speaks Socket.IO's frames by hand and leaves views unparsed.
 * The hub is to be measured, not its reader.
 */
export class LeanScreen {
  readonly #url: string;
  readonly #auth: Record<string, unknown>;
  readonly #acks = new Map<number, (reply: unknown) => void>();
  readonly #onView = new Set<Listener>();
  #socket: WebSocket | null = null;
  #shown = '';
  #asked = 0;

  private constructor(url: string, auth: Record<string, unknown>) {
    this.#url = `${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    this.#auth = auth;
  }

  /** A bare socket, for the floors. */
  static async connect(url: string): Promise<LeanScreen> {
    const screen = new LeanScreen(url, {});
    await new Promise<void>((resolve) => screen.#open(() => resolve()));
    return screen;
  }

  /** Paired automatically, as on the machine of a trial; resolves with its first view. */
  static async open(url: string, role: ScreenRole): Promise<LeanScreen> {
    const screen = new LeanScreen(url, { protocol: PROTOCOL, role });
    await new Promise<void>((resolve) => {
      const onFirst = () => {
        if (screen.#auth['device'] === undefined) return;
        screen.#onView.delete(onFirst);
        resolve();
      };
      screen.#onView.add(onFirst);
      screen.#open(() => {});
    });
    return screen;
  }

  async ask<Name extends RequestName>(name: Name, payload: Payload<Name>): Promise<Reply<Value<Name>>> {
    // The hub has checked its answer against the same table.
    return (await this.say(name, payload)) as Reply<Value<Name>>;
  }

  /** To a server of the floors, which knows no requests of the hub. */
  say(name: string, ...payload: readonly unknown[]): Promise<unknown> {
    const id = this.#asked++;
    return new Promise((resolve) => {
      this.#acks.set(id, resolve);
      this.#socket?.send(`42${id}${JSON.stringify([name, ...payload])}`);
    });
  }

  /** Resolves with the text of the next view from now. */
  nextView(): Promise<string> {
    return new Promise((resolve) => {
      const onNext = (text: string) => {
        this.#onView.delete(onNext);
        resolve(text);
      };
      this.#onView.add(onNext);
    });
  }

  /** The text of the newest view, or of the first from now, that has these words in it. */
  async viewWith(words: string): Promise<string> {
    while (!this.#shown.includes(words)) await this.nextView();
    return this.#shown;
  }

  close(): void {
    this.#socket?.close();
  }

  #open(onConnected: () => void): void {
    const socket = new WebSocket(this.#url);
    this.#socket = socket;
    socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
      if (data.startsWith('42["view"')) this.#show(data);
      else if (data.startsWith('43')) this.#acknowledge(data);
      else if (data.startsWith('42["paired"')) this.#pair(data, onConnected);
      else if (data.startsWith('40')) onConnected();
      else if (data === '2') socket.send('3');
      else if (data.startsWith('0')) socket.send(`40${JSON.stringify(this.#auth)}`);
    });
  }

  #show(text: string): void {
    this.#shown = text;
    for (const tell of this.#onView) tell(text);
  }

  #acknowledge(data: string): void {
    const from = data.indexOf('[');
    const id = Number(data.slice(2, from));
    const [reply] = JSON.parse(data.slice(from)) as unknown[];
    this.#acks.get(id)?.(reply);
    this.#acks.delete(id);
  }

  #pair(data: string, onConnected: () => void): void {
    const [, paired] = JSON.parse(data.slice(2)) as [string, { device: string }];
    this.#auth['device'] = paired.device;
    this.#socket?.close();
    this.#open(onConnected);
  }
}
