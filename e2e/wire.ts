import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/** The cable between a screen and the hub. Cut, it is silent: neither end gets an error. Every other fault of a network is in `line/fault-line.ts`, whose `cut` breaks. */
export class Wire {
  readonly #server: Server;
  readonly #ends = new Set<Socket>();
  #isCut = false;

  static async lay(hub: string): Promise<Wire> {
    const wire = new Wire(Number(new URL(hub).port));
    await new Promise<void>((resolve) => wire.#server.listen(0, '127.0.0.1', resolve));
    return wire;
  }

  private constructor(hubPort: number) {
    this.#server = createServer((screen) => this.#join(screen, hubPort));
  }

  /** Address of the hub through this cable. */
  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  cut(): void {
    this.#isCut = true;
    for (const end of this.#ends) end.pause();
  }

  mend(): void {
    this.#isCut = false;
    for (const end of this.#ends) end.resume();
  }

  async close(): Promise<void> {
    for (const end of this.#ends) end.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #join(screen: Socket, hubPort: number): void {
    // A connection attempted while the wire is cut never succeeds, not even later: the screen has to try again.
    if (this.#isCut) return this.#hold(screen);
    const hub = connect(hubPort, '127.0.0.1');
    screen.pipe(hub);
    hub.pipe(screen);
    this.#hold(screen);
    this.#hold(hub);
  }

  #hold(end: Socket): void {
    this.#ends.add(end);
    end.on('error', () => end.destroy());
    end.on('close', () => this.#ends.delete(end));
  }
}
