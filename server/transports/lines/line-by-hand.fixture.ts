import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { PROTOCOL } from '../../../contract/lists.ts';
import type { TestHub } from '../hub.fixture.ts';

/** A paired kiosk's line, driven by hand, with the hub's end of it. */
export async function spokenByHand(hub: TestHub): Promise<{ readonly line: WebSocket; readonly hubsEnd: Socket }> {
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
