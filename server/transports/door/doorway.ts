import type { EventEmitter } from 'node:events';
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Socket } from 'node:net';
import type { Server as Lines } from 'socket.io';
import { networkOf } from './from-outside.ts';

/** AC17: limits for unidentified connections. */
interface DoorRoom {
  /** All screens of a hall behind one address may reconnect at once (SC10), together with visitors' browsers. */
  readonly ofOneNetwork: number;
  readonly inAll: number;
}

export const ROOM: DoorRoom = { ofOneNetwork: 1_200, inAll: 4_000 };
interface Answering {
  readonly incoming: { readonly socket: Socket };
  readonly outgoing: EventEmitter;
}

/** Time for the last words to reach a slow screen before the connection is cut. */
const LAST_WORDS_MS = 2_000;

/**
 * Unidentified connections, from the first packet until somebody is known by them. A new one is never refused: instead the longest silent
 * connection of the network that has most is cut. A device is known after one exchange, so it gets in whatever crowd there is.
 */
export class Doorway {
  readonly http: HttpServer;
  /** Addresses of the proxies before it. */
  readonly proxies: readonly string[];
  readonly #speakWithinMs: number;
  readonly #room: DoorRoom;
  /** By network, longest silent first. */
  readonly #unknown = new Map<string, Set<Socket>>();
  readonly #networks = new WeakMap<Socket, string>();
  readonly #deadlines = new WeakMap<Socket, NodeJS.Timeout>();
  #count = 0;

  constructor(http: HttpServer, speakWithinMs: number, proxies: readonly string[] = [], room = ROOM) {
    [this.http, this.#speakWithinMs, this.proxies, this.#room] = [http, speakWithinMs, proxies, room];
    http.on('connection', (socket: Socket) => this.#came(socket));
    http.on('request', ({ socket }: IncomingMessage) => this.#spoke(socket));
  }

  /** How many unidentified connections there are. */
  get unknown(): number {
    return this.#count;
  }

  /** Also watches the lines of screens and print agents. */
  watch(lines: Lines): void {
    // Not earlier: while a hall is being opened a line is refused at once, and its screen reconnects (SC10).
    this.http.off('upgrade', this.#hurry).on('upgrade', this.#hurry);
    lines.engine.on('connection', (line: { readonly request: IncomingMessage } & EventEmitter) => {
      line.once('close', () => this.#endsIn(line.request.socket, LAST_WORDS_MS));
    });
    lines.on('connection', (screen) => {
      clearTimeout(this.#deadlines.get(screen.request.socket));
      // Engine.IO's pings alone would keep an abandoned line open.
      screen.once('disconnect', () => screen.conn.close());
    });
  }

  /** Takes out a device's connection, for as long as the device is there. */
  knows(socket: Socket): void {
    const network = this.#networks.get(socket) ?? '';
    const those = this.#unknown.get(network);
    if (!those?.delete(socket)) return;
    this.#count -= 1;
    if (those.size === 0) this.#unknown.delete(network);
  }

  /** Takes out the connection of a clerk, or of a telephone with its ticket, for the duration of this answer. */
  knowsWhile({ incoming: { socket }, outgoing }: Answering): void {
    this.knows(socket);
    outgoing.once('close', () => {
      if (!socket.destroyed) this.#stands(socket);
    });
  }

  /** Node's own deadlines no longer apply once a request has become a line (WebSocket). */
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
