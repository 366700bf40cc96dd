import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { PROTOCOL } from '../contract/lists.ts';
import type { Handshake, ScreenRole } from '../contract/handshake.ts';
import { refused } from '../contract/reply.ts';
import type { Reply } from '../contract/reply.ts';
import type { Payload, RequestName, Value } from '../contract/requests.ts';
import type { ViewOf } from '../contract/views.ts';

const ANSWER_WITHIN_MS = 5_000;
/** SC3: the hub beats every second. */
const SILENT_AFTER_MS = 3_000;
const RELOAD_AT_MOST_EVERY_MS = 60_000;

export interface LinkMemory {
  readonly device: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly session: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

/** What of the browser the link needs; a test hands in its own. */
export interface LinkWorld {
  readonly memory: LinkMemory;
  /** Milliseconds that never jump. */
  readonly now: () => number;
  readonly reload: () => void;
  readonly connect: (handshake: () => Handshake) => Socket;
}

const browserWorld = (): LinkWorld => ({
  memory: { device: localStorage, session: sessionStorage },
  now: () => performance.now(),
  reload: () => location.reload(),
  connect: (handshake) =>
    io({
      transports: ['websocket'],
      auth: (give) => give(handshake()),
      // SC2: an attempt made while the cable was out is never answered; the next one must come within two seconds.
      timeout: 1_200,
      reconnectionDelay: 250,
      reconnectionDelayMax: 500,
      randomizationFactor: 0.3,
    }),
});

/** A screen's only connection to the hub: the newest view, whether it is current, and a way to ask. */
export class HubLink<Role extends ScreenRole> {
  view = $state.raw<ViewOf<Role> | null>(null);
  /** Heard from within three seconds. Failure never looks like an empty queue. */
  online = $state(false);
  /** The hub's time when it was last heard: what is shown was current then (SC3). */
  heardAt = $state<number | null>(null);
  /** Not paired yet: the code an administrator types into the settings. */
  pairingCode = $state<string | null>(null);
  /** The hub's clock minus ours, so that screens show the hall's time. */
  clockOffset = $state(0);
  signedIn = $state(false);
  /** The hub has ended the session, not the clerk here: signed in elsewhere, or taken over. */
  sessionEnded = $state(false);

  readonly #role: Role;
  readonly #memory: LinkMemory;
  readonly #now: () => number;
  readonly #reloadPage: () => void;
  readonly #socket: Socket;
  #heardAt = 0;
  /** A new connection begins with what the hub holds now, whatever was shown before: another hall may be open. */
  #begun = false;

  constructor(role: Role, world: LinkWorld = browserWorld()) {
    this.#role = role;
    this.#memory = world.memory;
    this.#now = world.now;
    this.#reloadPage = world.reload;
    this.signedIn = this.session !== null;
    this.#socket = world.connect(() => this.#handshake());
    this.#listen();
    setInterval(() => this.#watch(), 500);
  }

  /** Asks, and always gets an answer: one that never came is the refusal `no-answer`. */
  async ask<Name extends RequestName>(name: Name, payload: Payload<Name>): Promise<Reply<Value<Name>>> {
    // What Socket.IO would send later, once connected again, nobody would wait for any more.
    if (!this.#socket.connected) return refused('no-answer');
    try {
      const reply: unknown = await this.#socket.timeout(ANSWER_WITHIN_MS).emitWithAck(name, payload);
      // The hub has checked its answer against the same table; Socket.IO's types cannot follow a generic name.
      return reply as Reply<Value<Name>>;
    } catch {
      return refused('no-answer');
    }
  }

  /** The hub has let this clerk in; the token comes along with every later connection. */
  keepSession(session: string): void {
    this.#memory.session.setItem(this.#sessionKey, session);
    this.signedIn = true;
    this.sessionEnded = false;
  }

  forgetSession(): void {
    this.#memory.session.removeItem(this.#sessionKey);
    this.signedIn = false;
  }

  keepDevice(device: string): void {
    this.#memory.device.setItem(this.#deviceKey, device);
  }

  /** For what is too large for the line, and is sent over http. */
  get device(): string | null {
    return this.#memory.device.getItem(this.#deviceKey);
  }

  get session(): string | null {
    return this.#memory.session.getItem(this.#sessionKey);
  }

  reconnect(): void {
    this.#socket.disconnect().connect();
  }

  get #deviceKey(): string {
    return `antrean.device.${this.#role}`;
  }

  get #sessionKey(): string {
    return `antrean.session.${this.#role}`;
  }

  #handshake(): Handshake {
    const { device } = this;
    return {
      protocol: PROTOCOL,
      role: this.#role,
      ...(device === null ? {} : { device }),
      ...(this.session === null ? {} : { session: this.session }),
    };
  }

  #listen(): void {
    this.#socket.on('connect', () => (this.#begun = false));
    this.#socket.on('view', (raw: unknown) => this.#show(raw));
    this.#socket.on('beat', (beat: { revision: number; now: number }) => this.#beat(beat));
    this.#socket.on('pairing', ({ code }: { code: string }) => {
      this.#memory.device.removeItem(this.#deviceKey);
      this.pairingCode = code;
      this.view = null;
      this.#heard();
    });
    this.#socket.on('paired', ({ device }: { device: string }) => {
      this.keepDevice(device);
      this.pairingCode = null;
      this.reconnect();
    });
    this.#socket.on('session-ended', () => {
      this.sessionEnded = this.signedIn;
      this.forgetSession();
    });
    this.#socket.on('outdated', () => this.#reload());
    // A refused handshake is not retried by Socket.IO itself, and nobody stands beside a kiosk to do it.
    this.#socket.on('connect_error', () => {
      if (!this.#socket.active) setTimeout(() => this.#socket.connect(), 2_000);
    });
    this.#socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect') setTimeout(() => this.#socket.connect(), 500);
    });
  }

  #show(raw: unknown): void {
    // The hub makes it by the very types of this build: it has told an older one to load itself anew (SC5).
    const view = raw as ViewOf<Role>;
    if (this.#begun && this.view && view.revision < this.view.revision) return;
    this.#begun = true;
    this.view = view;
    this.pairingCode = null;
    this.clockOffset = view.now - Date.now();
    this.heardAt = view.now;
    this.#heard();
  }

  #beat({ revision, now }: { revision: number; now: number }): void {
    this.clockOffset = now - Date.now();
    this.heardAt = now;
    this.#heard();
    // Before its first view a new connection has missed nothing: that view is on its way.
    if (this.#begun && this.view && revision > this.view.revision) this.reconnect();
  }

  #heard(): void {
    this.#heardAt = this.#now();
    this.online = true;
  }

  #watch(): void {
    if (this.#now() - this.#heardAt > SILENT_AFTER_MS) this.online = false;
  }

  #reload(): void {
    const last = Number(this.#memory.session.getItem('antrean.reloaded') ?? 0);
    if (Date.now() - last < RELOAD_AT_MOST_EVERY_MS) return;
    this.#memory.session.setItem('antrean.reloaded', String(Date.now()));
    this.#reloadPage();
  }
}
