import { PROTOCOL } from '../contract/lists.ts';
import type { Handshake, ScreenRole } from '../contract/handshake.ts';
import type { Reply } from '../contract/reply.ts';
import type { Payload, RequestName, Value } from '../contract/requests.ts';
import type { ViewOf } from '../contract/views.ts';
import { Dials, ENDED_IN_WORDS } from './dials.ts';
import { browserWorld } from './link-world.ts';
import type { LinkMemory, LinkWorld, ScreenSocket } from './link-world.ts';
import { Requests } from './requests.ts';
import { deviceKey } from './bearer.ts';

/** SC3: the hub sends a beat every second. SC8: without one for this long, the connection is taken for dead and opened anew. */
const SILENT_AFTER_MS = 3_000;
const RELOAD_AT_MOST_EVERY_MS = 60_000;
/** After a refused handshake: retry soon, but not all screens of a hall at the same instant. */
const BACK_AFTER_MS = { least: 250, most: 750 };
/** A screen that is too old and has just reloaded in vain retries less often. */
const TOO_OLD_BACK_AFTER_MS = 10_000;
/** SC7: a screen not touched for this long counts as unused. */
const LEFT_ALONE_MS = 60_000;

/** A screen's only connection to the hub: the newest view, whether it is current, and a way to ask. */
export class HubLink<Role extends ScreenRole> {
  view = $state.raw<ViewOf<Role> | null>(null);
  /** The hub was heard within the last three seconds. Failure never looks like an empty queue. */
  online = $state(false);
  /** The hub's time when it was last heard: what is shown was current then (SC3). */
  heardAt = $state<number | null>(null);
  /** Not paired yet: the code an administrator types into the settings. */
  pairingCode = $state<string | null>(null);
  /** The hub's clock minus ours (`steadyNow`), so that screens show the hall's time. */
  clockOffset = $state(0);
  signedIn = $state(false);
  /** The hub has ended the session, not the clerk here: signed in elsewhere, or taken over. */
  sessionEnded = $state(false);
  /** By whom the counter was taken over, where that ended it. */
  takenBy = $state<string | null>(null);

  /** Told by the screen: somebody is there who touches nothing, because he reads, listens or speaks. */
  isInUse: () => boolean = () => false;

  readonly #role: Role;
  readonly #world: LinkWorld;
  readonly #memory: LinkMemory;
  readonly #socket: ScreenSocket;
  readonly #requests: Requests;
  readonly #dials = new Dials();
  #heardAt = 0;
  #connectedAt = 0;
  #isTooOld = false;
  /** What the hub serves by now, if it is not what is loaded here. */
  #newerBuild: string | null = null;
  /** A new connection begins with what the hub holds now, whatever was shown before: another hall may be open. */
  #begun = false;

  constructor(role: Role, world: LinkWorld = browserWorld()) {
    this.#role = role;
    this.#world = world;
    this.#memory = world.memory;
    this.signedIn = this.session !== null;
    this.#socket = world.connect(() => this.#handshake());
    this.#requests = new Requests(this.#socket, { now: world.now, isHeard: () => this.online });
    this.#listen();
    world.every(500, () => this.#watch());
  }

  /** Always gets an answer: one that never came is the refusal `no-answer`. */
  ask<Name extends RequestName>(name: Name, payload: Payload<Name>): Promise<Reply<Value<Name>>> {
    return this.#requests.ask(name, payload);
  }

  /** The hub has let this clerk in; the token comes along with every later connection. */
  keepSession(session: string): void {
    this.#memory.session.setItem(this.#sessionKey, session);
    this.signedIn = true;
    this.sessionEnded = false;
  }

  forgetSession(): void {
    this.#memory.session.removeItem(this.#sessionKey);
    // What was shown was for whoever sat here, and the next view may be long in coming.
    if (this.signedIn) this.view = null;
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
    return deviceKey(this.#role);
  }

  get #sessionKey(): string {
    return `antrean.session.${this.#role}`;
  }

  #handshake(): Handshake {
    const { device } = this;
    const { build } = this.#world;
    return {
      protocol: PROTOCOL,
      role: this.#role,
      ...(build === null ? {} : { build }),
      ...(device === null ? {} : { device }),
      ...(this.session === null ? {} : { session: this.session }),
    };
  }

  #listen(): void {
    this.#socket.on('connect', () => {
      this.#begun = false;
      this.#isTooOld = false;
      this.#newerBuild = null;
      this.#connectedAt = this.#world.now();
      this.#dials.answered();
      this.#requests.look();
    });
    this.#socket.on('view', (view) => this.#show(view));
    this.#socket.on('beat', (beat) => this.#beat(beat));
    this.#socket.on('pairing', ({ code }) => {
      this.#memory.device.removeItem(this.#deviceKey);
      this.pairingCode = code;
      this.view = null;
      this.#heard();
    });
    this.#socket.on('paired', ({ device }) => {
      this.keepDevice(device);
      this.pairingCode = null;
      this.reconnect();
    });
    this.#socket.on('session-ended', ({ takenBy }) => {
      this.sessionEnded = this.signedIn;
      this.takenBy = takenBy;
      this.forgetSession();
    });
    this.#socket.on('outdated', () => {
      this.#isTooOld = true;
      this.#reload();
    });
    this.#socket.on('newer-build', ({ build }) => (this.#newerBuild = build));
    // A refused handshake is not retried by Socket.IO itself, and nobody stands beside a kiosk to do it.
    this.#socket.on('connect_error', ({ message }) => {
      this.#socket.io.timeout(this.#dials.failed(message !== 'timeout'));
      if (!this.#socket.active) setTimeout(() => this.#socket.connect(), 2_000);
    });
    this.#socket.on('disconnect', (reason) => {
      this.#socket.io.timeout(this.#dials.failed(ENDED_IN_WORDS.has(reason)));
      if (reason === 'io server disconnect') setTimeout(() => this.#socket.connect(), this.#backAfterMs());
    });
  }

  #backAfterMs(): number {
    const { least, most } = BACK_AFTER_MS;
    return this.#isTooOld ? TOO_OLD_BACK_AFTER_MS : least + Math.random() * (most - least);
  }

  #show(sent: ViewOf<ScreenRole>): void {
    // The handshake says which view this is, and the hub makes it by the types of this build: an older one is told to reload (SC5).
    const view = sent as ViewOf<Role>;
    if (this.#begun && this.view && view.revision < this.view.revision) return;
    this.#begun = true;
    this.view = view;
    this.pairingCode = null;
    this.clockOffset = view.now - this.#world.now();
    this.heardAt = view.now;
    this.#heard();
  }

  #beat({ revision, now }: { revision: number; now: number }): void {
    this.clockOffset = now - this.#world.now();
    this.heardAt = now;
    this.#heard();
    // Before its first view a new connection has missed nothing: that view is on its way.
    if (this.#begun && this.view && revision > this.view.revision) this.reconnect();
  }

  #heard(): void {
    this.#heardAt = this.#world.now();
    this.online = true;
  }

  #watch(): void {
    const now = this.#world.now();
    if (now - this.#heardAt > SILENT_AFTER_MS) this.online = false;
    this.#requests.look();
    // Half open, the line would never say that it is dead. Dialled anew, this screen is current as soon as there is one (SC2).
    const silentMs = now - Math.max(this.#heardAt, this.#connectedAt);
    if (this.#socket.connected && silentMs > SILENT_AFTER_MS) this.#socket.io.engine.close();
    this.#takeUpBuild();
  }

  /** SC7: once for each build, so that a page that stays old by whatever cause is not loaded for ever. */
  #takeUpBuild(): void {
    if (this.#isLeftAlone) this.loadNewerBuild();
  }

  /** Also for a part of this page that is wanted now, and that the hub does not serve any more. False: this is the newest, or it was tried. */
  loadNewerBuild(): boolean {
    const build = this.#newerBuild;
    if (build === null || this.#memory.session.getItem('antrean.reloaded-for') === build) return false;
    this.#memory.session.setItem('antrean.reloaded-for', build);
    this.#world.reload();
    return true;
  }

  /** A display that is loaded anew may have lost its sound until somebody touches it: not while the hall is open. */
  get #isLeftAlone(): boolean {
    if (this.#world.untouchedMs() < LEFT_ALONE_MS || this.signedIn || this.isInUse()) return false;
    return !(this.view && 'display' in this.view) || this.view.open.is === 'closed';
  }

  /** This computer's clock is only asked how long ago, and may have been set meanwhile: whatever lies ahead is long ago. */
  #reload(): void {
    const ago = Date.now() - Number(this.#memory.session.getItem('antrean.reloaded') ?? 0);
    if (ago >= 0 && ago < RELOAD_AT_MOST_EVERY_MS) return;
    this.#memory.session.setItem('antrean.reloaded', String(Date.now()));
    this.#world.reload();
  }
}
