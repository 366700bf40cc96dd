import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { Pipe } from './pipe.ts';
import type { Direction, LineManners } from './pipe.ts';

/** One connection: the screen's end, the hub's end, and a pipe for each direction. */
interface Call {
  readonly screen: Socket;
  readonly hub: Socket;
  readonly pipes: Readonly<Record<Direction, Pipe>>;
}

const both: readonly Direction[] = ['to-hub', 'to-screen'];

/**
 * A proxy between screens and hub that produces every network fault: delay, low bandwidth, tiny packets, broken or
 * half-open connections, lost data, or a server that never answers.
 */
export class FaultLine {
  readonly #server: Server;
  readonly #hubPort: number;
  readonly #calls = new Set<Call>();
  readonly #mute = new Set<Socket>();
  readonly #deaf = new Set<Direction>();
  #manners: LineManners = {};
  #callers: 'joined' | 'refused' | 'never-answered' = 'joined';
  /** Number of connections so far, successful or not. */
  dialled = 0;

  static async lay(hub: string): Promise<FaultLine> {
    const line = new FaultLine(Number(new URL(hub).port));
    await new Promise<void>((resolve) => line.#server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  private constructor(hubPort: number) {
    this.#hubPort = hubPort;
    this.#server = createServer((screen) => this.#answer(screen));
  }

  /** Address of the hub through this proxy. */
  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get open(): number {
    return this.#calls.size;
  }

  /** For current and future connections. */
  behave(manners: LineManners): void {
    this.#manners = manners;
    for (const pipe of this.#pipes(both)) pipe.manners = manners;
  }

  /** Breaks all connections, with the data in transit. */
  cut(): void {
    for (const call of this.#calls) breakOff(call);
    for (const socket of this.#mute) socket.destroy();
  }

  /** Passes half of the next packet in this direction, then breaks the connection. */
  tear(direction: Direction): void {
    for (const call of this.#calls) call.pipes[direction].tearNext(() => breakOff(call));
  }

  /** Breaks the connection before the hub's next answer arrives: the hub has done it, but the screen does not know. */
  loseNextAnswer(): Promise<void> {
    return new Promise((resolve) => {
      for (const call of this.#calls) {
        call.pipes['to-screen'].loseNext(ANSWER, () => {
          breakOff(call);
          resolve();
        });
      }
    });
  }

  /** Half-open connection: nothing arrives in these directions, without any error. */
  deafen(...directions: readonly Direction[]): void {
    for (const direction of directions) this.#deaf.add(direction);
    for (const pipe of this.#pipes(directions)) pipe.hold();
  }

  /** Data sent meanwhile arrives late, as with TCP. */
  heal(): void {
    this.#deaf.clear();
    for (const pipe of this.#pipes(both)) pipe.release();
  }

  /** The cable is out: connections are silent, without any error, and whoever dials meanwhile is never answered, not even later. */
  unplug(): void {
    this.callersAre('never-answered');
    this.deafen(...both);
  }

  plugIn(): void {
    this.callersAre('joined');
    this.heal();
  }

  /** Current connections stay silently dead; new ones work. */
  strand(): void {
    for (const call of this.#calls) for (const direction of both) call.pipes[direction].hold();
  }

  /**
   * Data that screens send from now on stays in transit when they drop these connections and reconnect, and reaches the
   * hub only with `arrive`, after everything sent since; then these connections end there, too.
   */
  keepUnderWay(): { readonly dialAnew: () => Promise<void>; readonly arrive: () => Promise<void> } {
    const calls = [...this.#calls];
    const said = Promise.race(calls.map(({ pipes }) => pipes['to-hub'].keep()));
    return {
      dialAnew: async () => {
        await said;
        for (const call of calls) {
          this.#calls.delete(call);
          call.screen.removeAllListeners('close');
          call.screen.destroy();
        }
      },
      arrive: async () => {
        const ends = calls.map(({ hub }) => new Promise((resolve) => hub.once('close', resolve)));
        for (const { hub, pipes } of calls) {
          pipes['to-hub'].bringKept();
          hub.end();
        }
        await Promise.all(ends);
      },
    };
  }

  /** What happens to new connections. */
  callersAre(callers: 'joined' | 'refused' | 'never-answered'): void {
    this.#callers = callers;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(screen: Socket): void {
    this.dialled++;
    screen.on('error', () => screen.destroy());
    if (this.#callers === 'refused')
      return void (screen.destroyed || screen.readableEnded ? screen.destroy() : screen.resetAndDestroy());
    if (this.#callers === 'joined') return this.#join(screen);
    this.#mute.add(screen);
    screen.on('close', () => this.#mute.delete(screen));
  }

  #join(screen: Socket): void {
    const hub = connect(this.#hubPort, '127.0.0.1');
    const pipes = {
      'to-hub': new Pipe(screen, hub, this.#manners),
      'to-screen': new Pipe(hub, screen, this.#manners),
    };
    const call = { screen, hub, pipes };
    this.#calls.add(call);
    for (const direction of this.#deaf) pipes[direction].hold();
    hub.on('error', () => hub.destroy());
    const over = () => {
      breakOff(call);
      this.#calls.delete(call);
    };
    screen.on('close', over);
    hub.on('close', over);
  }

  #pipes(directions: readonly Direction[]): Pipe[] {
    return [...this.#calls].flatMap(({ pipes }) => directions.map((direction) => pipes[direction]));
  }
}

/** Socket.IO's packet for an answer: 4 message, 3 acknowledgement, then the request's id. */
const ANSWER = /43\d+\[/;

function breakOff({ screen, hub, pipes }: Call): void {
  for (const direction of both) pipes[direction].end();
  screen.destroy();
  hub.destroy();
}
