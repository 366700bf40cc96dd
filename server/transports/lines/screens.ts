import { Server } from 'socket.io';
import type { DefaultEventsMap } from 'socket.io';
import { Handshake } from '../../../contract/handshake.ts';
import { PROTOCOL } from '../../../contract/lists.ts';
import type { Builds } from '../../../contract/handshake.ts';
import type { HubToScreen } from '../../../contract/socket-events.ts';
import type { Pairing } from '../../application/devices/pairing.ts';
import type { Device } from '../../ports/access.ts';
import type { Doorway } from '../door/doorway.ts';
import type { Patience } from '../door/patience.ts';
import { DevicesAsking } from '../door/pace.ts';
import { isAllowed } from '../door/screen-door.ts';
import { answerAll } from './answer.ts';
import type { Desk } from './answer.ts';
import { ConnectedScreen } from './connected-screen.ts';
import type { ScreenSocket } from './connected-screen.ts';
import { ENGINE } from './engine.ts';
import { measureLine } from './measure-line.ts';
import { readsNothing } from './reads-nothing.ts';
import { Strangers } from './strangers.ts';
import { ViewSender } from './view-sender.ts';
import { whenCut } from './when-cut.ts';

const BEAT_MS = 1_000;
/** AC4: an ended or silent session is found after this many beats, even when nothing is requested. */
const BEATS_BETWEEN_ROUNDS = 5;

/** Connections of screens over Socket.IO: handshake, views, requests, the beat. */
export class Screens {
  readonly #io: Server<DefaultEventsMap, HubToScreen>;
  readonly #door: Doorway;
  readonly #desk: Desk;
  readonly #pairing: Pairing;
  readonly #connected = new Set<ConnectedScreen>();
  readonly #views: ViewSender;
  readonly #beat: NodeJS.Timeout;
  #beats = 0;
  readonly #strangers: Strangers;
  readonly #asking = new DevicesAsking();
  readonly #builds: Builds | null;

  /** `builds`: of the pages that this hub serves, if any. */
  constructor(door: Doorway, desk: Desk, pairing: Pairing, { pingTimeout }: Patience, builds: Builds | null) {
    this.#door = door;
    this.#desk = desk;
    this.#pairing = pairing;
    this.#strangers = new Strangers(desk.office, pairing);
    this.#builds = builds;
    this.#io = new Server(door.http, {
      ...ENGINE,
      pingTimeout,
      allowRequest: (asked, decide) =>
        decide(null, isAllowed(asked, door.proxies, desk.office().file.current.publicUrl)),
    });
    this.#views = new ViewSender(desk.office, this.#connected, (to, view) => this.#io.to(to).emit('view', view));
    door.watch(this.#io);
    this.#io.on('connection', (socket) => {
      this.#welcome(socket).catch((fault: unknown) => {
        desk.office().log.fault('a screen could not be welcomed', fault);
        socket.disconnect(true);
      });
    });
    this.#beat = setInterval(() => this.#sendBeat(), BEAT_MS);
  }

  /** The hall has changed: all screens get the newest view. */
  refresh(urgent: boolean): void {
    this.#views.wake(urgent);
  }

  /** Another hall is open now: all screens must connect anew. */
  dismissAll(): void {
    this.#views.startOver();
    this.#io.disconnectSockets(true);
  }

  async close(): Promise<void> {
    clearInterval(this.#beat);
    await this.#views.close();
    await this.#io.close();
  }

  async #welcome(socket: ScreenSocket): Promise<void> {
    const hello = Handshake.safeParse(socket.handshake.auth);
    if (!hello.success || hello.data.protocol !== PROTOCOL) {
      socket.emit('outdated', { protocol: PROTOCOL });
      socket.disconnect(true);
      return;
    }
    const { role, device: token, session } = hello.data;
    const { access } = this.#desk.office();
    const known = token === undefined ? undefined : await access.deviceWith(token);
    const device = known?.role === role ? known : null;
    // At once: a device revoked while its clerk's session is looked up is disconnected, too (DU2).
    if (device) this.#admit(socket, device, hello.data);
    const screen = new ConnectedScreen(socket, role, device, () => this.#seatChanged(screen));
    answerAll(socket, screen, this.#desk, device ? this.#asking.from(device.id) : this.#strangers.paceOf(socket));
    if (!device && !(await this.#strangers.letIn(socket, role))) {
      socket.disconnect(true);
      return;
    }
    if (session !== undefined && role === 'counter') await screen.resume(session, this.#desk.office());
    if (!socket.connected) return;
    this.#count(socket, screen);
    this.#views.sendTo(screen);
  }

  /** From now on it can be disconnected, and counts as present. */
  #admit(socket: ScreenSocket, { id }: Device, hello: Handshake): void {
    this.#door.knows(socket.request.socket);
    const office = this.#desk.office();
    const build = this.#buildOf(socket, hello);
    const leave = this.#pairing.connected(id, () => socket.disconnect(true));
    office.seen.devices.came(id, build, office.clock.now());
    measureLine(socket, (roundTripMs) => office.seen.devices.answered(id, roundTripMs), office.steady);
    whenCut(socket, () => office.seen.devices.cut(id, office.clock.now()));
    socket.on('disconnect', () => {
      leave();
      office.seen.devices.left(id, office.clock.now());
      // A screen that reconnected before its broken line was noticed keeps the voice of its room.
      if (!this.#pairing.isOnline(id)) this.#desk.office().voices.left(id);
    });
  }

  #count(socket: ScreenSocket, screen: ConnectedScreen): void {
    const { screens } = this.#desk.office().seen;
    this.#connected.add(screen);
    screens[screen.role] += 1;
    socket.on('disconnect', () => {
      this.#connected.delete(screen);
      screens[screen.role] -= 1;
    });
  }

  /** SC7: it speaks our protocol, but was loaded from files that are no longer served. */
  #buildOf(socket: ScreenSocket, { role, build }: Handshake): 'current' | 'older' | null {
    if (build === undefined || !this.#builds) return null;
    const served = this.#builds[role];
    if (build === served) return 'current';
    socket.emit('newer-build', { build: served });
    return 'older';
  }

  /** Signing in may have ended a session at another screen: that screen is told now, not at its next press. */
  #seatChanged(screen: ConnectedScreen): void {
    this.#views.sendTo(screen);
    this.#renewAll(screen);
  }

  #renewAll(except: ConnectedScreen | null): void {
    const office = this.#desk.office();
    for (const screen of this.#connected) {
      if (screen === except || !(screen.seat ?? screen.locked)) continue;
      screen.renewSeat(office).catch((fault: unknown) => office.log.fault('a session could not be looked up', fault));
    }
  }

  /** Screens whose kiosk or display was removed from the hall: they get no more views, and without a beat they say so (SC3). */
  #roomsWithoutPlace(): string[] {
    const { kiosks, displays } = this.#desk.office().file.current;
    const there = new Set([...kiosks.map(({ id }) => `kiosk:${id}`), ...displays.map(({ id }) => `display:${id}`)]);
    return [...this.#connected].flatMap(({ room }) => (room === null || there.has(room) ? [] : [room]));
  }

  #sendBeat(): void {
    this.#beats += 1;
    if (this.#beats % BEATS_BETWEEN_ROUNDS === 0) this.#renewAll(null);
    const { clock, steady, seen } = this.#desk.office();
    const toldNothing = this.#roomsWithoutPlace();
    const lines = toldNothing.length === 0 ? this.#io : this.#io.except(toldNothing);
    lines.emit('beat', { revision: this.#views.sentRevision, now: clock.now() });
    seen.beatAtMs = steady.elapsedMs();
    for (const socket of this.#io.sockets.sockets.values()) {
      if (readsNothing(socket)) socket.disconnect(true);
    }
  }
}
