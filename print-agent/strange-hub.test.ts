import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anything, assert, constant, constantFrom, oneof, property, record, uuid } from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { refused } from '../contract/reply.ts';
import { printerModel } from '../printers/models.ts';
import { fuzzed } from '../server/fuzz.fixture.ts';
import { AgentFolder } from './agent-folder.ts';
import { HubInHand } from './hub-in-hand.fixture.ts';
import { Journal } from './journal.ts';
import { PrintAgent } from './print-agent.ts';

let hub: HubInHand;
let journal: Journal;
let agent: PrintAgent;
let folder: string;
const said: string[] = [];
const ended: string[] = [];
beforeEach(async () => {
  hub = await HubInHand.open();
  folder = mkdtempSync(join(tmpdir(), 'antrean-agent-'));
  journal = new Journal(folder);
});
afterEach(async () => {
  await agent.stop();
  journal.close();
  await hub.close();
  rmSync(folder, { recursive: true });
  for (const list of [said, ended]) list.splice(0);
});

function start(pairedWith = hub.url): void {
  const kept = new AgentFolder(folder);
  kept.keep({ hub: pairedWith, token: 'token-of-an-invented-agent' });
  const parts = { hub: hub.url, folder: kept, journal, invitation: null };
  agent = new PrintAgent({ ...parts, say: (sentence) => said.push(sentence), onEnd: (why) => ended.push(why) });
}

const way = { kind: 'tcp', host: '127.0.0.1', port: 1 };
const offer = { jobId: 'slip', attempt: 1, kind: 'ticket' };
const timesSaid = (sentence: string) => said.filter((each) => each === sentence).length;
const greetings = () => hub.asked.filter((name) => name === 'agent:greet').length;

it('[PR10] greets again although a paper could not be fetched meanwhile: else it would never tell what it has printed', async () => {
  hub.answers['agent:greet'] = (_, say) => {
    if (greetings() > 1) return { ok: true, value: null };
    say('work', { journal: journal.id, printers: [{ printerId: 'p', model: null, way, offer }] });
    return refused('hub-fault');
  };
  hub.answers['agent:fetch'] = () => refused('hub-fault');
  start();
  await vi.waitFor(() => expect(said).toContain('connected to the hub'), 60_000);
});

it('[PR10] says once that there is no hub at its address, and why: whoever typed it wrongly does not wait for nothing', async () => {
  let knocks = 0;
  const nobody = createServer((line) => {
    knocks += 1;
    line.destroy();
  }).listen(0, '127.0.0.1');
  await once(nobody, 'listening');
  const address = `http://127.0.0.1:${(nobody.address() as AddressInfo).port}`;
  const parts = { hub: address, folder: new AgentFolder(folder), journal, invitation: 'KODE' };
  agent = new PrintAgent({ ...parts, say: (sentence) => said.push(sentence), onEnd: (why) => ended.push(why) });
  await vi.waitFor(() => expect(knocks).toBeGreaterThan(2), 60_000);
  expect(said).toEqual([`the hub at ${address} cannot be reached (socket hang up); it is tried again until it can`]);
  nobody.close();
});

it('[PR10] shows its token to the hub that gave it, and to no other', async () => {
  start('http://127.0.0.1:1');
  await expect.poll(() => timesSaid('connected to the hub')).toBe(1);
  expect(JSON.stringify(hub.greeted)).not.toContain('token-of-an-invented-agent');
  await agent.stop();
  start();
  await expect.poll(() => timesSaid('connected to the hub')).toBe(2);
  expect(hub.greeted.at(-1)).toMatchObject({ device: 'token-of-an-invented-agent' });
});

it('[PR10] takes no paper that was meant for another journal: that one may have begun it', async () => {
  const printer = { printerId: 'p', model: printerModel('virtual'), way };
  hub.answers['agent:fetch'] = () => ({ ok: true, value: { base64: 'QTAxNw==' } });
  start();
  await expect.poll(() => timesSaid('connected to the hub')).toBe(1);
  hub.say('work', { journal: journal.id, printers: [{ ...printer, offer: { ...offer, jobId: 'own' } }] });
  await expect.poll(() => journal.papers.map(({ jobId }) => jobId)).toEqual(['own']);
  hub.say('work', { journal: randomUUID(), printers: [{ ...printer, offer }] });
  hub.say('welcome', null);
  await expect.poll(greetings).toBe(2);
  expect(hub.asked.filter((name) => name === 'agent:fetch')).toHaveLength(1);
});

it('[PR10] says each time that the hub has gone, and each time that it is there again', async () => {
  start();
  for (const times of [1, 2]) {
    await expect.poll(() => timesSaid('connected to the hub')).toBe(times);
    hub.hangUp();
    await expect.poll(() => timesSaid('the hub is away; what was taken is printed meanwhile')).toBe(times);
  }
});

it('[PR10] hears anything at all from a hub without ending or losing its line', async () => {
  start();
  await vi.waitFor(() => expect(said).toContain('connected to the hub'), 60_000);
  const odd = oneof(anything({ maxDepth: 3 }), constantFrom('__proto__', '', 'x'.repeat(4_000), -1, null));
  const work = record(
    {
      journal: oneof(uuid(), constant(journal.id), odd),
      printers: oneof(
        odd,
        record(
          {
            printerId: odd,
            model: odd,
            way: oneof(odd, constant(way)),
            offer: oneof(odd, constant(null), constant(offer)),
          },
          { requiredKeys: [] },
        ).map((printer) => [printer]),
      ),
    },
    { requiredKeys: [] },
  );
  assert(
    property(oneof(work, odd), constantFrom('work', 'welcome', 'whatever'), (value, name) => {
      hub.say(name, JSON.parse(JSON.stringify(value) ?? 'null'));
    }),
    fuzzed(300),
  );
  hub.asked.splice(0);
  hub.say('welcome', null);
  await vi.waitFor(() => expect(hub.asked).toContain('agent:greet'), 60_000);
  expect(said).toContain('the hub said something that is no work, and it was let pass');
  expect(ended).toEqual([]);
});
