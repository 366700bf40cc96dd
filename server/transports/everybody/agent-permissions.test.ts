import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AGENTS_PATH, AGENT_PROTOCOL, agentRequests } from '../../../contract/agent.ts';
import { httpRoutes } from '../../../contract/http-routes.ts';
import { refused } from '../../../contract/reply.ts';
import { requests } from '../../../contract/requests.ts';
import { agent, atTheAgentDoor, comers } from '../../../contract/who-may.ts';
import { TestHub } from '../hub.fixture.ts';
import { comerNames, everybodyAt } from './everybody.fixture.ts';
import type { Everybody } from './everybody.fixture.ts';

const messages = Object.keys(agentRequests);
const screensRequests = Object.keys(requests);

let hub: TestHub;
let everybody: Everybody;
let agentToken: string;
const open: Socket[] = [];

beforeAll(async () => {
  hub = await TestHub.start();
  everybody = await everybodyAt(hub);
  agentToken = await pairedAgent();
});
afterEach(() => open.splice(0).forEach((socket) => socket.disconnect()));
afterAll(() => hub.stop());

async function pairedAgent(): Promise<string> {
  const { access, chance, clock } = hub.hub.office;
  const token = chance.token() + chance.token();
  const device = { id: chance.id(), role: 'agent', name: 'agen uji', place: null, pairedAt: clock.now() } as const;
  await access.pair(device, token);
  return token;
}

async function traces(): Promise<unknown> {
  const { live, access, file } = hub.hub.office;
  const [seen] = await access.recorded({ before: null, what: null, count: 1 });
  return [live.position, await access.devices(), await access.clerks(), file.current, seen?.position];
}

/** Connects with this handshake; returns the first message received. */
async function comesTo(path: string, auth: object, first: readonly string[]): Promise<[Socket, string, unknown]> {
  const socket = io(hub.hub.url, { path, transports: ['websocket'], forceNew: true, reconnection: false, auth });
  open.push(socket);
  const told = first.map(
    (name) => new Promise<[string, unknown]>((resolve) => socket.once(name, (said: unknown) => resolve([name, said]))),
  );
  const [name, said] = await Promise.race(told);
  return [socket, name, said];
}

const atAgents = (device: string | null) =>
  comesTo(AGENTS_PATH, { protocol: AGENT_PROTOCOL, ...(device === null ? {} : { device }) }, [
    'welcome',
    'turned-away',
  ]);

/** The answers within a moment; null: none. */
async function asks(socket: Socket, names: readonly string[]): Promise<unknown[]> {
  const said = names.map((name) => socket.timeout(400).emitWithAck(name, {}) as Promise<unknown>);
  return Promise.all(said.map((answer) => answer.catch(() => null)));
}

describe('the door of the print agents', () => {
  it.each(comerNames)('[AC1] [PR10] turns away whoever is no agent, and answers nothing: %s', async (name) => {
    const before = await traces();
    const shown = everybody[name].token;
    for (const token of new Set([shown, ...(shown?.split('.') ?? [])])) {
      const [socket, told, said] = await atAgents(token);
      expect([told, said]).toEqual(['turned-away', { refusal: atTheAgentDoor(comers[name]) }]);
      expect(await asks(socket, messages)).toEqual(messages.map(() => null));
    }
    expect(await traces()).toEqual(before);
  });

  it('[AC1] [DU2] turns away an agent that was revoked, at once and for good', async () => {
    const token = await pairedAgent();
    const [socket, told] = await atAgents(token);
    expect(told).toBe('welcome');
    const gone = new Promise((resolve) => socket.once('disconnect', resolve));
    const device = await hub.hub.office.access.deviceWith(token);
    await everybody.administrator.line.emitWithAck('device:revoke', { deviceId: device?.id ?? '' });
    await gone;
    expect((await atAgents(token)).slice(1)).toEqual(['turned-away', { refusal: 'not-paired' }]);
  });

  it('[AC1] answers an agent its own messages, and of what the screens ask nothing', async () => {
    const before = await traces();
    const [socket, told] = await atAgents(agentToken);
    expect([told, atTheAgentDoor(agent)]).toEqual(['welcome', null]);
    expect(await asks(socket, messages)).toEqual(messages.map(() => refused('malformed-request')));
    expect(await asks(socket, screensRequests)).toEqual(screensRequests.map(() => null));
    expect(await traces()).toEqual(before);
  });
});

describe('a print agent elsewhere', () => {
  it.each(['kiosk', 'display', 'counter'] as const)('[AC1] is no screen: %s', async (role) => {
    const session = everybody.administrator.token?.split('.')[0];
    const stranger = hub.line({ role, device: agentToken, ...(role === 'counter' ? { session } : {}) });
    await new Promise((resolve) => stranger.once('paired', resolve));
    const before = await traces();
    const guarded = Object.entries(requests).filter(
      ([, shape]) => shape.from !== 'counter' || ('right' in shape && shape.right !== null),
    );
    const names = guarded.map(([name]) => name);
    const answers = await Promise.all(
      names.map((name) => (stranger as unknown as Socket).emitWithAck(name, {}) as Promise<{ ok: boolean }>),
    );
    expect(names.filter((_, at) => answers[at]?.ok !== false)).toEqual([]);
    expect(await asks(stranger as unknown as Socket, messages)).toEqual(messages.map(() => null));
    expect(await traces()).toEqual(before);
  });

  it('[AC1] opens nothing over http, alone or beside a session', async () => {
    const session = everybody.administrator.token?.split('.')[0] ?? '';
    for (const { method, example } of httpRoutes.filter(({ who }) => who === 'clerk' || who === 'kiosk')) {
      for (const bearer of [agentToken, `${session}.${agentToken}`]) {
        const body = method === 'GET' || method === 'DELETE' ? {} : { body: 'x' };
        const headers = { Authorization: `Bearer ${bearer}` };
        const { status } = await fetch(`${hub.hub.url}${example}`, { method, headers, ...body });
        expect([example, status]).toEqual([example, 401]);
      }
    }
  });

  it.each(comerNames)('[AC1] nobody at a screen is answered what only agents ask: %s', async (name) => {
    const before = await traces();
    expect(await asks(everybody[name].line as unknown as Socket, messages)).toEqual(messages.map(() => null));
    expect(await traces()).toEqual(before);
  });
});
