import type { EventEmitter } from 'node:events';
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Socket } from 'node:net';
import type { Server as Lines } from 'socket.io';
import { networkOf } from './from-outside.ts';

/** AC17: how many may stand at the door whom nobody knows. */
interface DoorRoom {
  /** A hall behind one address may lose all its screens at once, and they come back together (SC10); its visitors' browsers are there, too. */
  readonly ofOneNetwork: number;
  readonly inAll: number;
}

export const ROOM: DoorRoom = { ofOneNetwork: 1_200, inAll: 4_000 };
interface Answering {
  readonly incoming: { readonly socket: Socket };
  readonly outgoing: EventEmitter;
}

/** What was said last is still on its way to a slow screen; whoever never answers it is gone then. */
const LAST_WORDS_MS = 2_000;

/**
 * Connections, from the first packet until somebody is known by them. Nobody is refused who comes: the one that has been silent for longest
 * makes room, of the network that has most. A device is known after one exchange, so that it gets in however many stand before it.
 */
export class Doorway {
  readonly http: HttpServer;
  readonly #speakWithinMs: number;
  readonly #room: DoorRoom;
  /** By network, whoever was silent for longest first. */
  readonly #unknown = new Map<string, Set<Socket>>();
  readonly #networks = new WeakMap<Socket, string>();
  readonly #deadlines = new WeakMap<Socket, NodeJS.Timeout>();
  #count = 0;

  constructor(http: HttpServer, speakWithinMs: number, room = ROOM) {
    [this.http, this.#speakWithinMs, this.#room] = [http, speakWithinMs, room];
    http.on('connection', (socket: Socket) => this.#came(socket));
    http.on('request', ({ socket }: IncomingMessage) => this.#spoke(socket));
  }

  /** How many stand there. */
  get unknown(): number {
    return this.#count;
  }

  /** The lines of screens and of print agents. */
  watch(lines: Lines): void {
    // Not before: while a hall is opened a line is refused at once, and its screen dials again (SC10).
    this.http.off('upgrade', this.#hurry).on('upgrade', this.#hurry);
    lines.engine.on('connection', (line: { readonly request: IncomingMessage } & EventEmitter) => {
      line.once('close', () => this.#endsIn(line.request.socket, LAST_WORDS_MS));
    });
    lines.on('connection', (screen) => {
      clearTimeout(this.#deadlines.get(screen.request.socket));
      // Its pings alone would keep a line on which nobody is any more.
      screen.once('disconnect', () => screen.conn.close());
    });
  }

  /** A device, for as long as it is there. */
  knows(socket: Socket): void {
    const network = this.#networks.get(socket) ?? '';
    const those = this.#unknown.get(network);
    if (!those?.delete(socket)) return;
    this.#count -= 1;
    if (those.size === 0) this.#unknown.delete(network);
  }

  /** A clerk, or a telephone with its ticket, for as long as this answer takes. */
  knowsWhile({ incoming: { socket }, outgoing }: Answering): void {
    this.knows(socket);
    outgoing.once('close', () => {
      if (!socket.destroyed) this.#stands(socket);
    });
  }

  /** Node's own deadlines end where a request becomes a line. */
  readonly #hurry = ({ socket }: IncomingMessage): void => this.#endsIn(socket, this.#speakWithinMs);

  #came(socket: Socket): void {
    this.#networks.set(socket, networkOf(socket.remoteAddress ?? 'unknown'));
    socket.once('close', () => {
      this.knows(socket);
      clearTimeout(this.#deadlines.get(socket));
    });
    this.#stands(socket);
  }

  #stands(socket: Socket): void {
    const network = this.#networks.get(socket) ?? '';
    const those = this.#unknown.get(network) ?? new Set();
    if (those.has(socket)) return;
    this.#unknown.set(network, those.add(socket));
    this.#count += 1;
    if (those.size > this.#room.ofOneNetwork) this.#makeRoomAmong(those);
    else if (this.#count > this.#room.inAll) this.#makeRoomAmong(this.#most());
  }

  #spoke(socket: Socket): void {
    const those = this.#unknown.get(this.#networks.get(socket) ?? '');
    if (those?.delete(socket)) those.add(socket);
  }

  #most(): ReadonlySet<Socket> {
    let most: ReadonlySet<Socket> = new Set();
    for (const those of this.#unknown.values()) if (those.size > most.size) most = those;
    return most;
  }

  #makeRoomAmong([longest]: Iterable<Socket>): void {
    if (!longest) return;
    this.knows(longest);
    longest.destroy();
  }

  #endsIn(socket: Socket, ms: number): void {
    if (socket.destroyed) return;
    clearTimeout(this.#deadlines.get(socket));
    this.#deadlines.set(
      socket,
      setTimeout(() => socket.destroy(), ms),
    );
  }
}
