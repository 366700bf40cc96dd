import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { VirtualPrinter } from '../decoder/virtual-printer.ts';
import type { VirtualPrinterOptions } from '../decoder/virtual-printer.ts';

/** A virtual printer behind a TCP port, with the back-pressure of a real one: it stops reading when it is full. */
export class TcpVirtualPrinter {
  readonly printer: VirtualPrinter;
  readonly #server: Server;
  #socket: Socket | undefined;
  #unread: Buffer = Buffer.alloc(0);

  constructor(options: Omit<VirtualPrinterOptions, 'onReply' | 'onRoom'> = {}) {
    this.printer = new VirtualPrinter({
      ...options,
      onReply: (reply) => this.#socket?.write(reply),
      onRoom: () => this.#pump(),
    });
    this.#server = createServer((socket) => this.#accept(socket));
  }

  /** Resolves with the port. */
  listen(port = 0): Promise<number> {
    return new Promise((resolve) => {
      this.#server.listen(port, '127.0.0.1', () => resolve((this.#server.address() as AddressInfo).port));
    });
  }

  /** The plug is pulled and put back: the link and all that was not on paper are gone. */
  cutPower(): void {
    this.#drop();
    this.printer.powerOff();
  }

  /** Only the cable: what the printer has taken, it prints. */
  cutCable(): void {
    this.#drop();
  }

  close(): Promise<void> {
    this.#drop();
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
    });
  }

  #accept(socket: Socket): void {
    if (this.#socket) {
      socket.destroy();
      return;
    }
    this.#socket = socket;
    this.#unread = Buffer.alloc(0);
    socket.on('data', (bytes) => {
      this.#unread = Buffer.concat([this.#unread, bytes]);
      this.#pump();
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      if (this.#socket === socket) this.#socket = undefined;
    });
  }

  #pump(): void {
    while (this.#unread.length > 0) {
      const taken = this.printer.receive(this.#unread);
      this.#unread = this.#unread.subarray(taken);
      if (taken === 0) {
        this.#socket?.pause();
        return;
      }
    }
    this.#socket?.resume();
  }

  #drop(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    this.#unread = Buffer.alloc(0);
    socket?.destroy();
  }
}
