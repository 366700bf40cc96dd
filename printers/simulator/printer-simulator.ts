import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { VirtualPrinter } from '../decoder/virtual-printer.ts';
import type { VirtualPrinterOptions } from '../decoder/virtual-printer.ts';
import { disturbed } from './bad-answers.ts';
import type { BadAnswers } from './bad-answers.ts';
import { listen, listenAgain } from './listen-again.ts';

/** How a printer vanishes: its plug pulled, shut down properly, or silently, as behind a dead switch. */
type Vanishing = 'reset' | 'end' | 'silence';

/**
 * PR9: a network printer stricter than any on the market: it speaks ESC/POS on a TCP port with real back-pressure, and
 * every failure of a printer can be played.
 */
export class PrinterSimulator {
  readonly printer: VirtualPrinter;
  readonly #server: Server;
  #port = 0;
  #host = '127.0.0.1';
  #opening: Promise<void> | null = null;
  #socket: Socket | undefined;
  #unread: Buffer = Buffer.alloc(0);
  #isGone = false;
  /** Connections that are neither read nor closed. */
  readonly #limbo = new Set<Socket>();
  #answers: BadAnswers | null = null;
  readonly #late = new Set<NodeJS.Timeout>();

  constructor(options: Omit<VirtualPrinterOptions, 'onReply' | 'onRoom'> = {}) {
    this.printer = new VirtualPrinter({
      strict: true,
      halfDots: true,
      ...options,
      onReply: (reply) => this.#reply(reply),
      onRoom: () => this.#pump(),
    });
    this.#server = createServer((socket) => this.#accept(socket));
  }

  /** Its one connection is in use. */
  get isLinked(): boolean {
    return this.#socket !== undefined;
  }

  /** Resolves with the port. */
  async listen(port = 0, host = '127.0.0.1'): Promise<number> {
    this.#host = host;
    await listen(this.#server, port, host);
    this.#port = (this.#server.address() as AddressInfo).port;
    return this.#port;
  }

  /** From now on its answers are late, wrong, garbled or doubled; null: correct. */
  answerBadly(answers: BadAnswers | null): void {
    this.#answers = answers;
  }

  /** Only the connection: it prints what it has taken. Unreachable until `appear`. */
  vanish(how: Vanishing): void {
    this.#isGone = true;
    if (how !== 'silence') this.#server.close();
    this.#leave(how);
  }

  async appear(): Promise<void> {
    this.#isGone = false;
    for (const socket of this.#limbo) reset(socket);
    this.#limbo.clear();
    if (this.#server.listening) return;
    this.#opening ??= listenAgain(this.#server, this.#port, this.#host).finally(() => (this.#opening = null));
    await this.#opening;
  }

  /** A cable that is pulled and put back. */
  cutCable(): void {
    this.#leave('reset');
  }

  /** A power cycle: the link and everything not yet printed are lost. */
  cutPower(): void {
    this.#leave('reset');
    this.printer.powerOff();
  }

  close(): Promise<void> {
    this.#leave('reset');
    for (const timer of this.#late) clearTimeout(timer);
    for (const socket of this.#limbo) reset(socket);
    return new Promise((resolve) => {
      if (!this.#server.listening) return resolve();
      this.#server.close(() => resolve());
    });
  }

  /** One at a time, like every printer with a network socket. */
  #accept(socket: Socket): void {
    socket.on('error', () => {});
    if (this.#isGone) return this.#forget(socket);
    if (this.#socket) {
      reset(socket);
      return;
    }
    this.#socket = socket;
    this.#unread = Buffer.alloc(0);
    socket.on('data', (bytes) => {
      if (this.#socket !== socket) return;
      this.#unread = Buffer.concat([this.#unread, bytes]);
      this.#pump();
    });
    socket.on('close', () => {
      if (this.#socket === socket) this.#socket = undefined;
    });
  }

  #leave(how: Vanishing): void {
    const socket = this.#socket;
    this.#socket = undefined;
    this.#unread = Buffer.alloc(0);
    if (!socket) return;
    if (how === 'silence') this.#forget(socket);
    else if (how === 'end') socket.destroySoon();
    else reset(socket);
  }

  #forget(socket: Socket): void {
    socket.pause();
    this.#limbo.add(socket);
    socket.on('close', () => this.#limbo.delete(socket));
  }

  #pump(): void {
    while (this.#socket && this.#unread.length > 0) {
      const taken = this.printer.receive(this.#unread);
      this.#unread = this.#unread.subarray(taken);
      if (taken === 0) {
        this.#socket?.pause();
        return;
      }
    }
    this.#socket?.resume();
  }

  #reply(reply: Buffer): void {
    const socket = this.#socket;
    if (!this.#answers) {
      socket?.write(reply);
      return;
    }
    for (const { bytes, afterMs } of disturbed(reply, this.#answers)) {
      const timer = setTimeout(() => {
        this.#late.delete(timer);
        if (socket === this.#socket) socket?.write(bytes);
      }, afterMs);
      this.#late.add(timer);
    }
  }
}

/** A socket that is already ending cannot be reset: Node would wait for ever for it to close. */
function reset(socket: Socket): void {
  if (socket.destroyed || socket.writableEnded) socket.destroy();
  else socket.resetAndDestroy();
}
