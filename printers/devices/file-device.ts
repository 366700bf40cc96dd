import { closeSync, constants, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { refusedOpening } from './device.ts';
import type { Device, DeviceTrouble, Link, LinkListener, Opening } from './device.ts';

/** The four system calls on a device file. Non-blocking: what cannot be done now throws EAGAIN. */
export interface FileIo {
  open(path: string): number;
  read(fd: number, into: Uint8Array): number;
  write(fd: number, bytes: Uint8Array): number;
  close(fd: number): void;
}

/**
 * Visitors' text is written to printers, never to a regular file of this machine. A blocking read would occupy a thread
 * of Node for ever and keep the process from exiting.
 */
const nonBlockingIo: FileIo = {
  open: (path) => {
    const fd = openSync(path, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY);
    if (fstatSync(fd).isCharacterDevice()) return fd;
    closeSync(fd);
    throw Object.assign(new Error(`${path} is no device to print to`), { code: 'ENODEV' });
  },
  read: (fd, into) => readSync(fd, into, 0, into.length, null),
  write: (fd, bytes) => writeSync(fd, bytes, 0, bytes.length),
  close: (fd) => closeSync(fd),
};

const troubles: Readonly<Record<string, DeviceTrouble>> = {
  ENOENT: 'unplugged',
  ENODEV: 'unplugged',
  ENXIO: 'unplugged',
  EIO: 'unplugged',
  EBUSY: 'busy',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
};

const READ_EVERY_MS = 20;
const WRITE_AGAIN_MS = 5;
const CHUNK_BYTES = 4096;

/** `/dev/usb/lpN` of the kernel's usblp: no native module, and a job stopped for lack of paper simply continues. */
export class FileDevice implements Device {
  readonly place: string;
  readonly #io: FileIo;

  constructor(path: string, io: FileIo = nonBlockingIo) {
    this.place = path;
    this.#io = io;
  }

  async open(listener: LinkListener): Promise<Opening> {
    try {
      return { ok: true, link: new FileLink(this.#io, this.#io.open(this.place), listener) };
    } catch (error) {
      return refusedOpening(troubleOf(error), `${this.place}: ${codeOf(error)}`);
    }
  }
}

class FileLink implements Link {
  readonly #io: FileIo;
  readonly #fd: number;
  readonly #listener: LinkListener;
  #ended = false;
  #reading: NodeJS.Timeout;
  /** Resumes a write that found the printer's buffer full. */
  #resume: (() => void) | undefined;

  constructor(io: FileIo, fd: number, listener: LinkListener) {
    this.#io = io;
    this.#fd = fd;
    this.#listener = listener;
    this.#reading = setInterval(() => this.#read(), READ_EVERY_MS);
  }

  async write(bytes: Uint8Array): Promise<number> {
    let taken = 0;
    while (taken < bytes.length && !this.#ended) {
      try {
        taken += this.#io.write(this.#fd, bytes.subarray(taken, taken + CHUNK_BYTES));
      } catch (error) {
        if (codeOf(error) !== 'EAGAIN') {
          this.#end();
          return taken;
        }
        await this.#pause();
      }
    }
    return taken;
  }

  async close(): Promise<void> {
    this.#end();
  }

  #read(): void {
    const into = new Uint8Array(512);
    try {
      const count = this.#io.read(this.#fd, into);
      if (count > 0) this.#listener.received(into.subarray(0, count));
    } catch (error) {
      if (codeOf(error) === 'EAGAIN') return;
      this.#end();
      this.#listener.lost(troubleOf(error));
    }
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, WRITE_AGAIN_MS);
      this.#resume = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    clearInterval(this.#reading);
    this.#resume?.();
    try {
      this.#io.close(this.#fd);
    } catch (error) {
      // Closing a device that is gone fails; its descriptor is freed all the same.
      if (codeOf(error) === 'unknown') throw error;
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

function troubleOf(error: unknown): DeviceTrouble {
  return troubles[codeOf(error)] ?? 'broken';
}
