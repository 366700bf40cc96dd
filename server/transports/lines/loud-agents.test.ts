import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { io } from 'socket.io-client';
import type { Socket as Line } from 'socket.io-client';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { AGENTS_PATH, AGENT_PROTOCOL } from '../../../contract/agent.ts';
import { refused } from '../../../contract/reply.ts';
import { TestHub } from '../hub.fixture.ts';

const asked = { printerId: 'printer', jobId: 'x', attempt: 1 };

let hub: TestHub;
beforeAll(async () => void (hub = await TestHub.start()));
afterAll(() => hub.stop());

/** A paired agent's line, with the hub's end of it. */
async function agent(id: string): Promise<{ readonly line: Line; readonly hubsEnd: Socket }> {
  const { access, chance, clock } = hub.hub.office;
  const token = chance.token() + chance.token();
  await access.pair({ id, role: 'agent', name: id, place: null, pairedAt: clock.now() }, token);
  const ends: Socket[] = [];
  const note = (told: unknown): void => void ends.push((told as { socket: Socket }).socket);
  subscribe('net.server.socket', note);
  const auth = { protocol: AGENT_PROTOCOL, device: token };
  const line = io(hub.hub.url, { path: AGENTS_PATH, transports: ['websocket'], reconnection: false, auth });
  await new Promise((resolve) => line.once('welcome', () => resolve(null)));
  unsubscribe('net.server.socket', note);
  const [hubsEnd] = ends;
  if (!hubsEnd) throw new Error('The hub has not heard of this line.');
  return { line, hubsEnd };
}

it('[AC9] a print agent is answered as fast as a screen and no faster, while others are answered', async () => {
  const [loud, calm] = [await agent('loud'), await agent('calm')];
  const said = await Promise.all(
    Array.from({ length: 3_000 }, () => loud.line.emitWithAck('agent:fetch', asked) as Promise<unknown>),
  );
  const kinds = new Set(said.map((reply) => JSON.stringify(reply)));
  expect(kinds).toEqual(new Set([refused('unknown-job'), refused('too-many-tries')].map((it) => JSON.stringify(it))));
  expect(await calm.line.emitWithAck('agent:fetch', asked)).toEqual(refused('unknown-job'));
  for (const { line } of [loud, calm]) line.disconnect();
});

it('[AC9] a print agent that takes nothing of what it asks for is let go', async () => {
  const { line, hubsEnd } = await agent('deaf');
  await line.emitWithAck('agent:greet', { journal: '0a000000-0000-4000-8000-000000000001' });
  const { agents } = hub.hub.office.printRoom;
  expect(agents.workOf('deaf')).not.toBeNull();
  hubsEnd.cork();
  for (let nth = 0; nth < 400; nth++) line.emit('agent:fetch', asked, () => {});
  await vi.waitFor(() => expect(agents.workOf('deaf')).toBeNull(), 60_000);
  hubsEnd.destroy();
});
