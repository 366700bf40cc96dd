import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import type { Socket } from 'socket.io';
import { AGENTS_PATH } from '../contract/agent.ts';

type Answer = (payload: unknown, said: (name: string, value: unknown) => void) => unknown;

/** A hub's endpoint for agents that answers and sends whatever a test wants, even what no hub would. */
export class HubInHand {
  readonly asked: string[] = [];
  /** The greeting of each agent that connected. */
  readonly greeted: unknown[] = [];
  readonly answers: Record<string, Answer> = {};
  readonly #http = createServer();
  readonly #io = new Server(this.#http, { path: AGENTS_PATH, transports: ['websocket'], serveClient: false });

  static async open(): Promise<HubInHand> {
    const hub = new HubInHand();
    hub.#io.on('connection', (socket) => hub.#welcome(socket));
    await new Promise<void>((resolve) => hub.#http.listen(0, '127.0.0.1', resolve));
    return hub;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  say(name: string, value: unknown): void {
    this.#io.emit(name, value);
  }

  /** An agent that reconnects is accepted again. */
  hangUp(): void {
    this.#io.disconnectSockets();
  }

  async close(): Promise<void> {
    await this.#io.close();
  }

  #welcome(socket: Socket): void {
    this.greeted.push(socket.handshake.auth);
    socket.onAny((name: string, payload: unknown, acknowledge: (reply: unknown) => void) => {
      this.asked.push(name);
      acknowledge(
        this.answers[name]?.(payload, (word, value) => socket.emit(word, value)) ?? { ok: true, value: null },
      );
    });
    socket.emit('welcome');
  }
}
