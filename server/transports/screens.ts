import type { IncomingHttpHeaders, Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { Socket } from 'socket.io';
import { Handshake } from '../../contract/handshake.ts';
import { PROTOCOL } from '../../contract/lists.ts';
import type { ScreenRole } from '../../contract/handshake.ts';
import type { Pairing } from '../application/pairing.ts';
import type { Device } from '../ports/access.ts';
import { answerAll } from './answer.ts';
import type { Desk } from './answer.ts';
import { ConnectedScreen } from './connected-screen.ts';
import { ENGINE } from './engine.ts';
import { isFromOutside } from './online/from-outside.ts';
import { ViewSender } from './view-sender.ts';

const BEAT_MS = 1_000;
/** Packets that a screen has not taken; beyond it the screen reads no more and would only fill the hub's memory. */
const MOST_PACKETS_WAITING = 200;

/** Socket.IO as the hub speaks it: who is this screen, its view, its requests, the beat. */
export class Screens {
  readonly #io: Server;
  readonly #desk: Desk;
  readonly #pairing: Pairing;
  readonly #connected = new Set<ConnectedScreen>();
  readonly #views: ViewSender;
  readonly #beat: NodeJS.Timeout;

  constructor(http: HttpServer, desk: Desk, pairing: Pairing) {
    this.#desk = desk;
    this.#pairing = pairing;
    this.#io = new Server(http, {
      ...ENGINE,
      allowRequest: ({ headers }, decide) =>
        decide(null, isOwnOrigin(headers.origin, headers.host) && isInside(headers)),
    });
    this.#views = new ViewSender(desk.office, this.#connected, (room, view) => this.#io.to(room).emit('view', view));
    this.#io.on('connection', (socket) => {
      this.#welcome(socket).catch((fault: unknown) => {
        desk.office().log.fault('a screen could not be welcomed', fault);
        socket.disconnect(true);
      });
    });
    this.#beat = setInterval(() => this.#sendBeat(), BEAT_MS);
  }

  /** The hall has changed: everybody gets the newest view. */
  refresh(): void {
    this.#views.wake();
  }

  /** Another hall is open now: everybody comes in anew. */
  dismissAll(): void {
    this.#views.startOver();
    this.#io.disconnectSockets(true);
  }

  async close(): Promise<void> {
    clearInterval(this.#beat);
    await this.#views.close();
    await this.#io.close();
  }

  async #welcome(socket: Socket): Promise<void> {
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
    const screen = new ConnectedScreen(socket, role, device, () => this.#seatChanged(screen));
    answerAll(socket, screen, this.#desk);
    if (!device) await this.#introduce(socket, role);
    if (session !== undefined && role === 'counter') await screen.resume(session, access);
    if (!socket.connected) return;
    this.#connected.add(screen);
    const leave = device ? this.#pairing.connected(device.id, () => socket.disconnect(true)) : () => {};
    socket.on('disconnect', () => {
      this.#connected.delete(screen);
      leave();
      if (device) this.#desk.office().voices.left(device.id);
    });
    this.#views.sendTo(screen);
  }

  /** Whoever sits down may have ended another screen's session: that screen is told now, not at its next press. */
  #seatChanged(screen: ConnectedScreen): void {
    this.#views.sendTo(screen);
    if (!screen.seat) return;
    const { access, log } = this.#desk.office();
    for (const other of this.#connected) {
      if (other === screen || !other.seat) continue;
      other.renewSeat(access).catch((fault: unknown) => log.fault('a session could not be looked up', fault));
    }
  }

  /** An unpaired screen shows a code; in a trial, one on the same machine is paired by itself. */
  async #introduce(socket: Socket, role: ScreenRole): Promise<void> {
    const office = this.#desk.office();
    if (office.trial && isSameMachine(socket.handshake.address)) {
      const token = office.chance.token() + office.chance.token();
      await office.access.pair(trialDevice(office.chance.id(), role, office.file.current, office.clock.now()), token);
      socket.emit('paired', { device: token });
      return;
    }
    const code = office.chance.code(6);
    const forget = this.#pairing.wait({ role, code, give: (token) => socket.emit('paired', { device: token }) });
    socket.on('disconnect', forget);
    socket.emit('pairing', { code });
  }

  #sendBeat(): void {
    this.#io.emit('beat', { revision: this.#views.sentRevision, now: this.#desk.office().clock.now() });
    for (const socket of this.#io.sockets.sockets.values()) {
      if (writeBufferOf(socket) > MOST_PACKETS_WAITING) socket.disconnect(true);
    }
  }
}

interface Places {
  readonly kiosks: readonly { readonly id: string; readonly name: string }[];
  readonly displays: readonly { readonly id: string; readonly name: string }[];
}

function trialDevice(id: string, role: ScreenRole, file: Places, pairedAt: number): Device {
  const place = { kiosk: file.kiosks[0], display: file.displays[0], counter: undefined }[role];
  return { id, role, name: place?.name ?? 'Komputer ini', place: place?.id ?? null, pairedAt };
}

/** A page of another site cannot speak to the hub; programs without an origin (tests, the day's simulation) can. */
function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** ON3: no screen of the office is on the Internet; a proxy on this machine would make it look like a screen of its own. */
const isInside = (headers: IncomingHttpHeaders): boolean => !isFromOutside((name) => headers[name]?.toString());

const isSameMachine = (address: string): boolean =>
  address === '::1' || address.replace('::ffff:', '').startsWith('127.');

/** Engine.IO keeps what a slow reader has not taken; Socket.IO's types do not show it. */
function writeBufferOf(socket: Socket): number {
  const { writeBuffer } = socket.conn as unknown as { writeBuffer?: readonly unknown[] };
  return writeBuffer?.length ?? 0;
}
