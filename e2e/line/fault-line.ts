import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { Pipe } from './pipe.ts';
import type { Direction, LineManners } from './pipe.ts';

/** One connection through the line: the screen's end, the hub's end, and a pipe for each direction. */
interface Call {
  readonly screen: Socket;
  readonly hub: Socket;
  readonly pipes: Readonly<Record<Direction, Pipe>>;
}

const both: readonly Direction[] = ['to-hub', 'to-screen'];

/**
 * The line between screens and the hub, on which everything can go wrong that goes wrong on lines: late, slow, in drops, torn,
 * lost with all that was under way, deaf on one side or on both, or answered by somebody who never speaks.
 */
export class FaultLine {
  readonly #server: Server;
  readonly #hubPort: number;
  readonly #calls = new Set<Call>();
  readonly #mute = new Set<Socket>();
  readonly #deaf = new Set<Direction>();
  #manners: LineManners = {};
  #callers: 'joined' | 'refused' | 'never-answered' = 'joined';
  /** How many connections there have been, in vain or not. */
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

  /** Where a screen finds the hub behind this line. */
  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get open(): number {
    return this.#calls.size;
  }

  /** From now on, for what is connected and for what will be. */
  behave(manners: LineManners): void {
    this.#manners = manners;
    for (const pipe of this.#pipes(both)) pipe.manners = manners;
  }

  /** Breaks all connections, with what is under way in them. */
  cut(): void {
    for (const call of this.#calls) breakOff(call);
    for (const socket of this.#mute) socket.destroy();
  }

  /** Lets half of the next packet of this direction through, and breaks. */
  tear(direction: Direction): void {
    for (const call of this.#calls) call.pipes[direction].tearNext(() => breakOff(call));
  }

  /** The next answer of the hub is on its way, and the line breaks before it: the hub has done it, the screen never knows. */
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

  /** Half open: nothing arrives any more in these directions, and nobody is told. */
  deafen(...directions: readonly Direction[]): void {
    for (const direction of directions) this.#deaf.add(direction);
    for (const pipe of this.#pipes(directions)) pipe.hold();
  }

  /** What was sent meanwhile arrives late, as TCP has it. */
  heal(): void {
    this.#deaf.clear();
    for (const pipe of this.#pipes(both)) pipe.release();
  }

  /** What has been connected stays broken for ever, and nobody is told; whoever dials anew gets through. */
  strand(): void {
    for (const call of this.#calls) for (const direction of both) call.pipes[direction].hold();
  }

  /**
   * What screens say from now on is still under way when they give up these connections and dial anew, and reaches the hub only
   * with `arrive`, after all that was said since; then these connections are at their end there, too.
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

  /** What becomes of whoever dials from now on. */
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

/** Socket.IO's packet for an answer: 4 message, 3 acknowledgement, the request's own number. */
const ANSWER = /43\d+\[/;

function breakOff({ screen, hub, pipes }: Call): void {
  for (const direction of both) pipes[direction].end();
  screen.destroy();
  hub.destroy();
}
