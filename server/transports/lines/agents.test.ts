import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { AGENTS_PATH, AGENT_PROTOCOL } from '../../../contract/agent.ts';
import { TestHub } from '../hub.fixture.ts';

let hub: TestHub;
const open: Socket[] = [];
beforeAll(async () => {
  hub = await TestHub.start();
});
afterAll(async () => {
  for (const socket of open) socket.disconnect();
  await hub.stop();
});

async function pairedAgent() {
  const { access, chance, clock } = hub.hub.office;
  const [id, device] = [chance.id(), chance.token() + chance.token()];
  await access.pair({ id, role: 'agent', name: 'agen uji', place: null, pairedAt: clock.now() }, device);
  return { id, device };
}

/** Connects, and waits for this message. */
async function hears(message: string, auth: object): Promise<Socket> {
  const options = { path: AGENTS_PATH, transports: ['websocket'], forceNew: true, reconnection: false, auth };
  const socket = io(hub.hub.url, options);
  open.push(socket);
  await new Promise((resolve) => socket.once(message, resolve));
  return socket;
}

it('[PR10] an agent that is back before its broken line was noticed is not taken for gone when it is', async () => {
  const left = vi.spyOn(hub.hub.office.printRoom.agents, 'left');
  const [agent, other] = [await pairedAgent(), await pairedAgent()];
  const comes = ({ device }: typeof agent) => hears('welcome', { protocol: AGENT_PROTOCOL, device });
  const broken = await comes(agent);
  const back = await comes(agent);
  broken.disconnect();
  // Whoever leaves after it is noticed after it.
  (await comes(other)).disconnect();
  await expect.poll(() => left.mock.calls).toContainEqual([other.id]);
  expect(left.mock.calls).toEqual([[other.id]]);
  back.disconnect();
  await expect.poll(() => left.mock.calls).toContainEqual([agent.id]);
});

it('[PR10] an agent of another protocol is told so, and sent away', async () => {
  const { device } = await pairedAgent();
  for (const auth of [{ protocol: AGENT_PROTOCOL + 1, device }, { device }]) {
    const socket = await hears('outdated', auth);
    await expect.poll(() => socket.connected).toBe(false);
  }
});
