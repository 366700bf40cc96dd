import { Server } from 'socket.io';
import type { DefaultEventsMap, Socket } from 'socket.io';
import { AGENTS_PATH, AGENT_PROTOCOL, AgentHandshake, agentRequests } from '../../../contract/agent.ts';
import type { AgentRequestName, HubToAgent } from '../../../contract/agent.ts';
import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import { agentAnswers } from '../../application/answers/agent-answers.ts';
import type { AgentAnswer } from '../../application/answers/agent-answers.ts';
import type { Office } from '../../application/office.ts';
import type { Pairing } from '../../application/devices/pairing.ts';
import type { Device } from '../../ports/access.ts';
import type { Doorway } from '../door/doorway.ts';
import type { Patience } from '../door/patience.ts';
import { DevicesAsking } from '../door/pace.ts';
import { isAllowed } from '../door/screen-door.ts';
import type { Desk } from './answer.ts';
import { ENGINE } from './engine.ts';
import { readsNothing } from './reads-nothing.ts';
import type { UnderWay } from './under-way.ts';

type AgentSocket = Socket<DefaultEventsMap, HubToAgent>;

/** An answer may hold a whole letter, in dots: whoever takes none of them is soon let go (AC9). */
const LOOK_MS = 1_000;

/** Connections of print agents (PR10): a Socket.IO path and tokens of their own, and only their own requests. */
export class Agents {
  readonly #io: Server<DefaultEventsMap, HubToAgent>;
  readonly #door: Doorway;
  readonly #office: () => Office;
  readonly #pairing: Pairing;
  readonly #underWay: UnderWay;
  readonly #sockets = new Map<string, Set<AgentSocket>>();
  readonly #asking = new DevicesAsking();
  readonly #look: NodeJS.Timeout;
  #stopTelling = (): void => {};
  #toldBy: Office | null = null;

  constructor(
    door: Doorway,
    { office, underWay }: Pick<Desk, 'office' | 'underWay'>,
    pairing: Pairing,
    { pingTimeout }: Patience,
  ) {
    this.#door = door;
    this.#office = office;
    this.#underWay = underWay;
    this.#pairing = pairing;
    this.#io = new Server(door.http, {
      ...ENGINE,
      pingTimeout,
      path: AGENTS_PATH,
      allowRequest: (asked, decide) => decide(null, isAllowed(asked, door.proxies, office().file.current.publicUrl)),
    });
    door.watch(this.#io);
    this.#io.on('connection', (socket) => {
      this.#welcome(socket).catch((fault: unknown) => {
        this.#office().log.fault('a print agent could not be welcomed', fault);
        socket.disconnect(true);
      });
    });
    this.#look = setInterval(() => this.#letGoOfDeaf(), LOOK_MS);
  }

  #letGoOfDeaf(): void {
    for (const socket of this.#io.sockets.sockets.values()) if (readsNothing(socket)) socket.disconnect(true);
  }

  /** Another hall is open now. */
  dismissAll(): void {
    this.#io.disconnectSockets(true);
  }

  async close(): Promise<void> {
    clearInterval(this.#look);
    this.#stopTelling();
    await this.#io.close();
  }

  async #welcome(socket: AgentSocket): Promise<void> {
    const hello = AgentHandshake.safeParse(socket.handshake.auth);
    if (!hello.success || hello.data.protocol !== AGENT_PROTOCOL) {
      socket.emit('outdated', { protocol: AGENT_PROTOCOL });
      socket.disconnect(true);
      return;
    }
    const { device: token, invitation } = hello.data;
    const known = token === undefined ? undefined : await this.#office().access.deviceWith(token);
    if (known?.role === 'agent') return this.#admit(socket, known);
    if (invitation === undefined) socket.emit('turned-away', { refusal: 'not-paired' });
    else await this.#pair(socket, invitation);
    socket.disconnect();
  }

  async #pair(socket: AgentSocket, invitation: string): Promise<void> {
    const { access, chance, clock } = this.#office();
    const taken = this.#pairing.invitations.take(invitation, socket.handshake.address, clock.now());
    if (!taken.ok) {
      socket.emit('turned-away', { refusal: taken.refusal });
      return;
    }
    const token = chance.token() + chance.token();
    const device = { id: chance.id(), role: 'agent', name: taken.name, place: null, pairedAt: clock.now() } as const;
    await access.pair(device, token);
    await access.record({ at: clock.now(), clerkId: null, what: 'device-paired', subject: device.id });
    socket.emit('paired', { device: token });
  }

  #admit(socket: AgentSocket, { id }: Device): void {
    this.#followWork();
    this.#door.knows(socket.request.socket);
    const own = this.#sockets.get(id) ?? new Set();
    this.#sockets.set(id, own.add(socket));
    const leave = this.#pairing.connected(id, () => socket.disconnect(true));
    const pace = this.#asking.from(id);
    for (const name of Object.keys(agentRequests) as AgentRequestName[]) {
      socket.on(name, (raw: unknown, acknowledge: unknown) => {
        if (typeof acknowledge !== 'function' || this.#underWay.over) return;
        if (!pace.allows(this.#office().steady.elapsedMs())) return void acknowledge(refused('too-many-tries'));
        void this.#underWay.add(this.#answer(id, name, raw).then((reply) => acknowledge(reply) as unknown));
      });
    }
    socket.on('disconnect', () => {
      leave();
      own.delete(socket);
      // If not empty, the agent reconnected before its broken line was noticed.
      if (own.size === 0) this.#office().printRoom.agents.left(id);
    });
    socket.emit('welcome');
  }

  async #answer(agentId: string, name: AgentRequestName, raw: unknown): Promise<Reply<unknown>> {
    const office = this.#office();
    try {
      const payload = agentRequests[name].payload.safeParse(raw);
      if (!payload.success) return refused('malformed-request');
      // The table pairs each payload with its answer, which TypeScript cannot follow for a name known only at runtime.
      const perform = agentAnswers[name] as AgentAnswer;
      const answer = await perform(office, agentId, payload.data);
      return answer.ok ? granted(agentRequests[name].value.parse(answer.value)) : answer;
    } catch (fault) {
      office.log.fault(`${name} could not be answered`, fault);
      return refused('hub-fault');
    }
  }

  /** The office changes once, when the trial ends; work for agents is announced by whichever is open. */
  #followWork(): void {
    const office = this.#office();
    if (this.#toldBy === office) return;
    this.#stopTelling();
    this.#toldBy = office;
    const { agents } = office.printRoom;
    this.#stopTelling = agents.onWork((agentId) => {
      const work = agents.workOf(agentId);
      if (work) for (const socket of this.#sockets.get(agentId) ?? []) socket.emit('work', work);
    });
  }
}
