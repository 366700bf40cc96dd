import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { PROTOCOL } from '../../../contract/lists.ts';
import { TestHub } from '../hub.fixture.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await TestHub.start()));
afterAll(() => hub.stop());

/** A paired kiosk's line, driven by hand, with the hub's end of it. */
async function spokenByHand(): Promise<{ readonly line: WebSocket; readonly hubsEnd: Socket }> {
  const [, device] = await hub.pairedScreen('kiosk');
  const ends: Socket[] = [];
  const note = (told: unknown): void => void ends.push((told as { socket: Socket }).socket);
  subscribe('net.server.socket', note);
  const line = new WebSocket(`${hub.hub.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  await once(line, 'open');
  unsubscribe('net.server.socket', note);
  line.send(`40${JSON.stringify({ role: 'kiosk', protocol: PROTOCOL, device })}`);
  const [hubsEnd] = ends;
  if (!hubsEnd) throw new Error('The hub has not heard of this line.');
  return { line, hubsEnd };
}

it('[AC9] a screen that takes nothing of what it asks for is let go, though it says that it is there', async () => {
  const { screens } = hub.hub.office.seen;
  const { line, hubsEnd } = await spokenByHand();
  await vi.waitFor(() => expect(screens.kiosk).toBe(2), 60_000);
  hubsEnd.cork();
  for (let nth = 0; nth < 300; nth++) line.send(`42${nth}["ticket:issue",{}]`);
  await vi.waitFor(() => {
    line.send('3');
    expect(screens.kiosk).toBe(1);
  }, 60_000);
  hubsEnd.destroy();
});
