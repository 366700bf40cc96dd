import type { ChildProcess } from 'node:child_process';
import type { Usage } from '../hub/hub-messages.ts';
import { LeanScreen } from '../hub/lean-screen.ts';
import { atMoments } from '../hub/moments.ts';
import { holdingOf, openTogether } from './holding.ts';
import type { Holding } from './holding.ts';
import { startChild } from './child-process.ts';

/** Bare Socket.IO in a process of its own. */
export class EchoFloor {
  readonly url: string;
  readonly #child: ChildProcess;

  private constructor(url: string, child: ChildProcess) {
    this.url = url;
    this.#child = child;
  }

  static async start(): Promise<EchoFloor> {
    const { child, said: port } = await startChild<number>('echo-process.ts');
    return new EchoFloor(`http://127.0.0.1:${port}`, child);
  }

  /** Milliseconds of each round trip of one socket, one after another. */
  async roundTrips(count: number, payload: unknown): Promise<number[]> {
    const socket = await LeanScreen.connect(this.url);
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
      const began = performance.now();
      await socket.say('echo', payload);
      times.push(performance.now() - began);
    }
    socket.close();
    return times;
  }

  /** The same at given moments, ms from now. */
  async roundTripsAt(moments: readonly number[], payload: unknown): Promise<number[]> {
    const socket = await LeanScreen.connect(this.url);
    const times = await atMoments(moments, async () => {
      const began = performance.now();
      await socket.say('echo', payload);
      return performance.now() - began;
    });
    socket.close();
    return times;
  }

  /** CPU and memory of the process with so many idle sockets, and before them. */
  async holding(sockets: number, forMs: number): Promise<Holding> {
    const asker = await LeanScreen.connect(this.url);
    const usage = async () => (await asker.say('usage')) as Usage;
    return holdingOf(usage, () => openTogether(sockets, () => LeanScreen.connect(this.url)), forMs).finally(() =>
      asker.close(),
    );
  }

  /** Milliseconds until the last of so many sockets has received a broadcast of this payload. */
  async broadcasts(count: number, sockets: number, payload: unknown): Promise<number[]> {
    const listeners = await Promise.all(Array.from({ length: sockets }, () => LeanScreen.connect(this.url)));
    const speaker = await LeanScreen.connect(this.url);
    await speaker.say('load', payload);
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
      const heard = Promise.all(listeners.map((listener) => listener.nextView()));
      const began = performance.now();
      void speaker.say('broadcast', null);
      await heard;
      times.push(performance.now() - began);
    }
    for (const socket of [...listeners, speaker]) socket.close();
    return times;
  }

  close(): void {
    this.#child.disconnect();
  }
}
