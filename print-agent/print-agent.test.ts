import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AGENTS_PATH, AGENT_PROTOCOL } from '../contract/agent.ts';
import { AgentHub } from './agent-hub.fixture.ts';

const until = (check: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 60_000, interval: 10 });

let place: AgentHub;

beforeEach(async () => {
  place = await AgentHub.start();
});
afterEach(() => place.close());

async function paired(): Promise<string> {
  place.run(await place.invite());
  await until(() => expect(place.said).toContain('connected to the hub'));
  const agentId = await place.agentId();
  if (agentId === undefined) throw new Error('The hub knows no agent.');
  return agentId;
}

describe('a print agent', () => {
  it('[PR10] is paired by a code of the settings, once, and keeps its token for itself', async () => {
    const code = await place.invite();
    place.run(code);
    await until(() => expect(place.said).toContain('connected to the hub'));
    expect(statSync(join(place.folder, 'agent.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(place.folder, 'journal.jsonl')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(place.folder, 'agent.json'), 'utf8')).not.toContain(code);
    const second = io(place.hub.hub.url, {
      path: AGENTS_PATH,
      transports: ['websocket'],
      forceNew: true,
      auth: { protocol: AGENT_PROTOCOL, invitation: code },
    });
    expect(await new Promise((resolve) => second.once('turned-away', resolve))).toEqual({ refusal: 'unknown-code' });
    second.disconnect();
  });

  it('[PR10] prints what the hall queues, and the hub says printed when the printer has said so', async () => {
    await place.hangPrinter(await paired());
    const jobs = [await place.print(), await place.print(), await place.print()];
    await until(() => expect(jobs.map((job) => place.stateOf(job))).toEqual(['printed', 'printed', 'printed']));
    expect(place.papers).toHaveLength(3);
    expect(place.papers.some((text) => text.includes('CETAK ULANG'))).toBe(false);
    expect(place.condition ?? 'ready').toBe('ready');
    expect(readFileSync(join(place.folder, 'journal.jsonl'), 'utf8')).toContain('printed');
  });

  it('[PR8] [PR10] tells the hub what its printer has, by the same names', async () => {
    await place.hangPrinter(await paired());
    await until(() => expect(place.condition ?? 'ready').toBe('ready'));
    place.simulator.printer.setCover(true);
    await until(() => expect(place.condition).toBe('cover-open'));
    const job = await place.print();
    place.simulator.printer.setCover(false);
    await until(() => expect(place.stateOf(job)).toBe('printed'));
  });

  it('[PR10] that is away is told as away, and prints what waited when it is back', async () => {
    await place.hangPrinter(await paired());
    await place.stopAgent();
    const job = await place.print();
    await until(() => expect(place.condition).toBe('agent-away'));
    place.run(null);
    await until(() => expect(place.stateOf(job)).toBe('printed'));
    expect(place.condition).toBe('ready');
    expect(place.papers).toHaveLength(1);
  });

  it('[PR10] whose token is revoked is turned away at once, and comes in no more', async () => {
    const agentId = await paired();
    const desk = await place.hub.clerk('admin');
    expect(await desk.emitWithAck('device:revoke', { deviceId: agentId })).toEqual({ ok: true, value: null });
    await until(() => expect(place.ended).toContain('not-paired'));
  });

  it('[PR10] is given nothing of a printer that is not its own', async () => {
    const agentId = await paired();
    await place.hangPrinter(agentId);
    const { agents } = place.office.printRoom;
    const job = await place.print();
    const asked = { printerId: 'printer-kiosk', jobId: job, attempt: 1 };
    expect(await agents.bytes('another-agent', asked)).toBeUndefined();
    expect(await agents.bytes(agentId, { ...asked, jobId: 'another-job' })).toBeUndefined();
    expect(agents.workOf('another-agent')).toBeNull();
  });

  it('[PR10] comes in with no token but an agent’s, and a screen with none of these', async () => {
    await paired();
    const [, kiosk] = await place.hub.pairedScreen('kiosk');
    const line = io(place.hub.hub.url, {
      path: AGENTS_PATH,
      transports: ['websocket'],
      forceNew: true,
      auth: { protocol: AGENT_PROTOCOL, device: kiosk },
    });
    expect(await new Promise((resolve) => line.once('turned-away', resolve))).toEqual({ refusal: 'not-paired' });
    line.disconnect();
    const { token } = JSON.parse(readFileSync(join(place.folder, 'agent.json'), 'utf8')) as { token: string };
    const screen = place.hub.line({ role: 'kiosk', device: token });
    await new Promise((resolve) => screen.once('paired', resolve)); // as any unknown screen of a trial, anew
    const reply = await screen.emitWithAck('ticket:issue', {} as never);
    expect(reply).toEqual({ ok: false, refusal: 'not-paired' });
  });
});
