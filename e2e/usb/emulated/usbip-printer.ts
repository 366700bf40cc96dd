import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { answerTo, ENDPOINTS } from './usb-descriptors.ts';
import { cameIn, readPacket, refusedWith, STALLED, unlinked, wentOut } from './usbip-wire.ts';
import type { Submit, Unlink } from './usbip-wire.ts';

/** The printing part. Takes no more than it has room for, and returns that number of bytes. */
export interface Printing {
  receive(bytes: Uint8Array): number;
}

/** The first port of the first virtual host controller; any number will do for the device, and 3 is high speed. */
const CONTROLLER = '/sys/devices/platform/vhci_hcd.0';
const ATTACHED = { port: 0, device: 0x00010002, speed: 3 };
/** In the controller's `status`: nothing is attached to the port. */
const IS_FREE = /^hs\s+0000\s+004/m;
const LOOK_AGAIN_MS = 50;

/**
 * An emulated USB printer: the kernel's vhci_hcd is its host controller, this class the device at the other end of the
 * cable.
 */
export class UsbIpPrinter {
  readonly #printing: Printing;
  #line: Socket | undefined;
  #kernelsEnd: Socket | undefined;
  #unread: Buffer = Buffer.alloc(0);
  /** A transfer from the kernel that the printer has not taken completely. */
  #goingOut: { readonly seq: number; readonly data: Buffer; taken: number }[] = [];
  /** The kernel's pending reads, answered when there is something to report. */
  #comingIn: { readonly seq: number; readonly length: number }[] = [];
  #untold: Buffer = Buffer.alloc(0);

  constructor(printing: Printing) {
    this.#printing = printing;
  }

  /** Resolves when the kernel has attached it; enumeration comes after that. */
  async plugIn(): Promise<void> {
    if (this.#line) throw new Error('The cable is plugged in already.');
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const kernelsEnd = connect((server.address() as AddressInfo).port, '127.0.0.1').pause(); // read by the kernel
    const [line] = (await once(server, 'connection')) as [Socket];
    server.close();
    line.setNoDelay(true).on('error', () => {});
    line.on('data', (bytes) => this.#read(line, bytes));
    if (kernelsEnd.connecting) await once(kernelsEnd, 'connect');
    [this.#line, this.#kernelsEnd, this.#unread] = [line, kernelsEnd, Buffer.alloc(0)];
    await portIsFree();
    await handOver(kernelsEnd);
  }

  /** Resolves when the kernel has ended all pending transfers. */
  pullOut(): Promise<void> {
    this.#line?.destroy();
    this.#kernelsEnd?.destroy();
    this.#line = undefined;
    [this.#goingOut, this.#comingIn, this.#untold] = [[], [], Buffer.alloc(0)];
    return portIsFree();
  }

  reply(bytes: Uint8Array): void {
    this.#untold = Buffer.concat([this.#untold, bytes]);
    this.#tell();
  }

  /** The printer has room again. Until then its transfers stay pending, which USB calls NAK. */
  roomAgain(): void {
    for (let first = this.#goingOut[0]; first; first = this.#goingOut[0]) {
      while (first.taken < first.data.length) {
        const taken = this.#printing.receive(first.data.subarray(first.taken));
        if (taken === 0) return;
        first.taken += taken;
      }
      this.#goingOut.shift();
      this.#line?.write(wentOut(first.seq, first.data.length));
    }
  }

  #read(line: Socket, bytes: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, bytes]);
    for (let next = readPacket(this.#unread); next && line === this.#line; next = readPacket(this.#unread)) {
      this.#unread = this.#unread.subarray(next.taken);
      if (next.packet.is === 'unlink') this.#unlink(next.packet);
      else this.#submit(next.packet);
    }
  }

  #submit({ seq, endpoint, direction, length, setup, data }: Submit): void {
    if (endpoint === ENDPOINTS.control) return this.#control(seq, direction, setup, length);
    if (direction === 'out') {
      this.#goingOut.push({ seq, data, taken: 0 });
      return this.roomAgain();
    }
    this.#comingIn.push({ seq, length });
    this.#tell();
  }

  #control(seq: number, direction: 'out' | 'in', setup: Buffer, length: number): void {
    // Requests that set something (address, configuration) succeed: there is only one of each.
    if (direction === 'out') return void this.#line?.write(wentOut(seq, 0));
    const answer = answerTo(setup);
    this.#line?.write(answer ? cameIn(seq, answer.subarray(0, length)) : refusedWith(seq, STALLED));
  }

  #unlink({ seq, of }: Unlink): void {
    const isOther = (one: { readonly seq: number }): boolean => one.seq !== of;
    const before = this.#goingOut.length + this.#comingIn.length;
    this.#goingOut = this.#goingOut.filter(isOther);
    this.#comingIn = this.#comingIn.filter(isOther);
    this.#line?.write(unlinked(seq, this.#goingOut.length + this.#comingIn.length < before));
    this.roomAgain();
  }

  #tell(): void {
    while (this.#untold.length > 0) {
      const asked = this.#comingIn.shift();
      if (!asked) return;
      this.#line?.write(cameIn(asked.seq, this.#untold.subarray(0, asked.length)));
      this.#untold = this.#untold.subarray(asked.length);
    }
  }
}

/** After unplugging, the port stays in use until the kernel has ended all pending transfers. */
async function portIsFree(): Promise<void> {
  while (!IS_FREE.test(await readFile(`${CONTROLLER}/status`, 'utf8'))) await after(LOOK_AGAIN_MS);
}

/**
 * The kernel takes a socket by its descriptor in the process that writes to `attach`; Node does not reveal those of its
 * own sockets.
 */
async function handOver(socket: Socket): Promise<void> {
  const { port, device, speed } = ATTACHED;
  const shell = spawn('/bin/sh', ['-c', `echo "${port} 3 ${device} ${speed}" > ${CONTROLLER}/attach`], {
    stdio: ['ignore', 'inherit', 'inherit', socket],
  });
  const [code] = (await once(shell, 'exit')) as [number];
  if (code !== 0) throw new Error(`The kernel took no USB device over (${code}).`);
}
