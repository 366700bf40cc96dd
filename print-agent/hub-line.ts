import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { AGENTS_PATH, AGENT_PROTOCOL, AgentWork } from '../contract/agent.ts';
import type { AgentPayload, AgentRequestName, AgentValue } from '../contract/agent.ts';
import { refused } from '../contract/reply.ts';
import type { RefusalCode, Reply } from '../contract/reply.ts';

interface HubLineListener {
  /** The hub knows this agent; it may ask and be asked. */
  welcomed(): void;
  worked(work: AgentWork): void;
  /** Work that is none: a line does not make such a thing, and it is no reason to leave the printers alone. */
  notUnderstood(): void;
  paired(token: string): void;
  /** For good: revoked, a code that is not valid, or a hub of another version. */
  turnedAway(why: RefusalCode | 'outdated'): void;
  lost(): void;
  /** No connection came about, in the words of the machine. */
  unreachable(why: string): void;
}

const ANSWER_WITHIN_MS = 10_000;
/** Whoever takes the call and says nothing is no hub. */
const CONNECT_WITHIN_MS = 5_000;
const AGAIN_AFTER_MS = 1_000;
const AGAIN_AT_MOST_AFTER_MS = 5_000;

/** The line to the hub, which comes back by itself for as long as it takes. */
export class HubLine {
  readonly #socket: Socket;
  #again: NodeJS.Timeout | undefined;

  /** @param hello is asked at every connection: a token may have come since the last. */
  constructor(hub: string, hello: () => { device?: string; invitation?: string }, listener: HubLineListener) {
    this.#socket = io(hub, {
      path: AGENTS_PATH,
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: AGAIN_AFTER_MS,
      reconnectionDelayMax: AGAIN_AT_MOST_AFTER_MS,
      timeout: CONNECT_WITHIN_MS,
      auth: (give) => give({ protocol: AGENT_PROTOCOL, ...hello() }),
    });
    this.#socket.on('welcome', () => listener.welcomed());
    this.#socket.on('work', (raw: unknown) => {
      const work = AgentWork.safeParse(raw);
      if (work.success) listener.worked(work.data);
      else listener.notUnderstood();
    });
    this.#socket.on('paired', ({ device }: { device: string }) => listener.paired(device));
    this.#socket.on('turned-away', ({ refusal }: { refusal: RefusalCode }) => listener.turnedAway(refusal));
    this.#socket.on('outdated', () => listener.turnedAway('outdated'));
    this.#socket.on('connect_error', (fault) => listener.unreachable(whyOf(fault)));
    this.#socket.on('disconnect', (reason) => {
      listener.lost();
      // The one end after which Socket.IO does not try again: the hub has closed the door, to open it anew.
      if (reason === 'io server disconnect') this.#again = setTimeout(() => this.#socket.connect(), AGAIN_AFTER_MS);
    });
  }

  async ask<Name extends AgentRequestName>(name: Name, payload: AgentPayload<Name>): Promise<Reply<AgentValue<Name>>> {
    if (!this.#socket.connected) return refused('no-answer');
    const asked = this.#socket.timeout(ANSWER_WITHIN_MS).emitWithAck(name, payload);
    // The hub checks its answer against the same table; Socket.IO's types cannot follow a generic name.
    return asked.then(
      (reply) => reply as Reply<AgentValue<Name>>,
      () => refused('no-answer'),
    );
  }

  close(): void {
    clearTimeout(this.#again);
    this.#socket.disconnect();
  }
}

/** What Socket.IO calls "websocket error" has its reason below: no such name, nobody there, no way. */
function whyOf(fault: Error & { description?: unknown }): string {
  const { description } = fault;
  const below = typeof description === 'object' && description !== null && 'message' in description;
  return below && typeof description.message === 'string' ? description.message : fault.message;
}
