import type { Socket } from 'socket.io-client';
import { refused } from '../contract/reply.ts';
import type { Reply } from '../contract/reply.ts';
import type { Payload, RequestName, Value } from '../contract/requests.ts';

const ANSWER_WITHIN_MS = 5_000;
/** Requests with a longer timeout: something is drawn, or a hall is opened, before they are answered. */
const MADE: ReadonlySet<RequestName> = new Set(['settings:preview', 'key:sheet', 'setup:key-sheet', 'setup:begin']);
const MADE_WITHIN_MS = 30_000;

interface RequestsWorld {
  /** Milliseconds that never jump. */
  readonly now: () => number;
  /** Whether anything was heard of the hub just now. */
  readonly isHeard: () => boolean;
}

/** Requests to the hub over a connection that may break meanwhile; they are sent again over the next one (SC12). */
export class Requests {
  readonly #line: Pick<Socket, 'connected' | 'timeout'>;
  readonly #world: RequestsWorld;
  /** Who waits for a line, and until when. */
  readonly #waiting = new Map<(isThere: boolean) => void, number>();

  constructor(line: Pick<Socket, 'connected' | 'timeout'>, world: RequestsWorld) {
    this.#line = line;
    this.#world = world;
  }

  /** Asked again over the next line if the first one tears: the hub answers the same command once (IS2). */
  async ask<Name extends RequestName>(name: Name, payload: Payload<Name>): Promise<Reply<Value<Name>>> {
    const until = this.#world.now() + (MADE.has(name) ? MADE_WITHIN_MS : ANSWER_WITHIN_MS);
    while (await this.#lineIsThere(until)) {
      try {
        const reply: unknown = await this.#line.timeout(until - this.#world.now()).emitWithAck(name, payload);
        // The hub has checked its answer against the same table; Socket.IO's types cannot follow a generic name.
        return reply as Reply<Value<Name>>;
      } catch {
        // Over a line that holds, the time is up.
        if (this.#line.connected) break;
      }
    }
    return refused('no-answer');
  }

  /** To be called whenever a line has come, and now and then. */
  look(): void {
    const { connected } = this.#line;
    for (const [tell, until] of this.#waiting) {
      if (!connected && this.#world.isHeard() && this.#world.now() < until) continue;
      this.#waiting.delete(tell);
      tell(connected);
    }
  }

  /** Whether it is, or comes back in time. A hub of which nothing is heard is not waited for. */
  async #lineIsThere(until: number): Promise<boolean> {
    if (this.#world.now() >= until) return false;
    if (this.#line.connected || !this.#world.isHeard()) return this.#line.connected;
    return new Promise((tell) => this.#waiting.set(tell, until));
  }
}
