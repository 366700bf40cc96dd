import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { AGENTS_PATH, AGENT_PROTOCOL, AgentWork } from '../contract/agent.ts';
import type { AgentPayload, AgentRequestName, AgentValue, HubToAgent } from '../contract/agent.ts';
import { refused } from '../contract/reply.ts';
import type { RefusalCode, Reply } from '../contract/reply.ts';

interface HubLineListener {
  /** The hub has accepted this agent: requests may go both ways. */
  welcomed(): void;
  worked(work: AgentWork): void;
  /** A message that is not valid work: no fault of the connection, and no reason to stop the printers. */
  notUnderstood(): void;
  paired(token: string): void;
  /** Permanently refused: revoked, an invalid code, or a hub of another version. */
  turnedAway(why: RefusalCode | 'outdated'): void;
  lost(): void;
  /** No connection could be made, in the machine's words. */
  unreachable(why: string): void;
}

const ANSWER_WITHIN_MS = 10_000;
/** A server that accepts the connection and says nothing is no hub. */
const CONNECT_WITHIN_MS = 5_000;
const AGAIN_AFTER_MS = 1_000;
const AGAIN_AT_MOST_AFTER_MS = 5_000;

/** The connection to the hub, which reconnects for as long as it takes. */
export class HubLine {
  readonly #socket: Socket<HubToAgent>;
  #again: NodeJS.Timeout | undefined;

  /** @param hello is called at every connection: a token may have arrived since the last. */
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
    this.#socket.on('paired', ({ device }) => listener.paired(device));
    this.#socket.on('turned-away', ({ refusal }) => listener.turnedAway(refusal));
    this.#socket.on('outdated', () => listener.turnedAway('outdated'));
    this.#socket.on('connect_error', (fault) => listener.unreachable(whyOf(fault)));
    this.#socket.on('disconnect', (reason) => {
      listener.lost();
      // The one disconnect after which Socket.IO does not reconnect by itself: the hub has closed the connection and
      // expects a new one.
      if (reason === 'io server disconnect') this.#again = setTimeout(() => this.#socket.connect(), AGAIN_AFTER_MS);
    });
  }

  async ask<Name extends AgentRequestName>(name: Name, payload: AgentPayload<Name>): Promise<Reply<AgentValue<Name>>> {
    if (!this.#socket.connected) return refused('no-answer');
    // Socket.IO's types cannot follow a generic name.
    const line: Socket = this.#socket;
    const asked = line.timeout(ANSWER_WITHIN_MS).emitWithAck(name, payload);
    // The hub checks its answer against the same schema.
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

/** Socket.IO only says "websocket error"; the reason is below it: unknown name, connection refused, no route. */
function whyOf(fault: Error & { description?: unknown }): string {
  const { description } = fault;
  const below = typeof description === 'object' && description !== null && 'message' in description;
  return below && typeof description.message === 'string' ? description.message : fault.message;
}
