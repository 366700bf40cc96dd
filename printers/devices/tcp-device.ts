import { Socket } from 'node:net';
import { refusedOpening } from './device.ts';
import type { Device, DeviceTrouble, Link, LinkListener, Opening } from './device.ts';

interface TcpDeviceOptions {
  readonly host: string;
  /** Default 9100, as on nearly every network printer. */
  readonly port?: number;
  readonly connectWithinMs?: number;
}

const KEEP_ALIVE_MS = 10_000;

const troubles: Readonly<Record<string, DeviceTrouble>> = {
  ECONNREFUSED: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ETIMEDOUT: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EACCES: 'no-permission',
};

/** A printer on the network. Bytes taken here may still be in a buffer on the way; only the printer's answer counts. */
export class TcpDevice implements Device {
  readonly place: string;
  readonly #options: Required<TcpDeviceOptions>;

  constructor(options: TcpDeviceOptions) {
    this.#options = { port: 9100, connectWithinMs: 3000, ...options };
    this.place = `tcp ${this.#options.host}:${this.#options.port}`;
  }

  open(listener: LinkListener): Promise<Opening> {
    const { host, port, connectWithinMs } = this.#options;
    return new Promise((resolve) => {
      const socket = new Socket();
      const refuse = (trouble: DeviceTrouble, detail: string): void => {
        socket.removeAllListeners();
        socket.on('error', () => {});
        socket.destroy();
        resolve(refusedOpening(trouble, `${this.place}: ${detail}`));
      };
      socket.setTimeout(connectWithinMs, () => refuse('unreachable', 'no connection in time'));
      socket.once('error', (error) => refuse(troubles[codeOf(error)] ?? 'unreachable', codeOf(error)));
      socket.connect(port, host, () => {
        socket.removeAllListeners();
        socket.setTimeout(0);
        socket.setNoDelay(true);
        socket.setKeepAlive(true, KEEP_ALIVE_MS);
        resolve({ ok: true, link: new TcpLink(socket, listener) });
      });
    });
  }
}

class TcpLink implements Link {
  readonly #socket: Socket;
  #closed = false;

  constructor(socket: Socket, listener: LinkListener) {
    this.#socket = socket;
    socket.on('data', (bytes) => {
      if (!this.#closed) listener.received(bytes);
    });
    // `close` carries the reason, too, and a connection reset is no fault of ours.
    socket.on('error', () => {});
    socket.on('end', () => socket.destroy());
    socket.on('close', () => {
      if (this.#closed) return;
      this.#closed = true;
      listener.lost('unplugged');
    });
  }

  write(bytes: Uint8Array): Promise<number> {
    if (this.#closed || this.#socket.destroyed) return Promise.resolve(0);
    return new Promise((resolve) => {
      // How much of a failed write had left is unknown; one byte less than all says that the link has ended.
      this.#socket.write(bytes, (error) => resolve(error ? bytes.length - 1 : bytes.length));
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#socket.destroy();
  }
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : error.message;
}
