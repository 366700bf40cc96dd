import { anything, assert, asyncProperty, constant, constantFrom, integer, oneof, record, string } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { AGENTS_PATH, AGENT_PROTOCOL, agentRequests } from '../../../contract/agent.ts';
import type { AgentRequestName } from '../../../contract/agent.ts';
import { isRefusalCode } from '../../../contract/reply.ts';
import { fuzzed } from '../../fuzz.fixture.ts';
import { TestHub } from '../hub.fixture.ts';

const names = Object.keys(agentRequests) as AgentRequestName[];
const JOURNAL = '0a000000-0000-4000-8000-000000000001';

let hub: TestHub;
/** One agent has a printer and a paper to print, the other has none. */
let own: Socket;
let other: Socket;
let printerId: string;
let jobId: string;

beforeAll(async () => {
  hub = await TestHub.start();
  own = await agentCalled('own');
  other = await agentCalled('other');
  await own.emitWithAck('agent:greet', { journal: JOURNAL });
  printerId = await printerAt('own');
  await vi.waitUntil(() => workOf()?.printerId === printerId, 60_000);
  await hub.takeNumber();
  await vi.waitUntil(() => workOf()?.offer, 60_000);
  jobId = workOf()?.offer?.jobId ?? '';
});
afterAll(async () => {
  own.disconnect();
  other.disconnect();
  await hub.stop();
});

const workOf = () => hub.hub.office.printRoom.agents.workOf('own')?.printers[0];

/** Connects the hall's first printer to this agent. */
async function printerAt(agentId: string): Promise<string> {
  const { file, printRoom } = hub.hub.office;
  const [printer, ...others] = file.current.printers;
  if (!printer) throw new Error('This hall has no printer.');
  const connection = { kind: 'agent', agentId, way: { kind: 'tcp', host: '127.0.0.1', port: 1 } } as const;
  await file.change({ ...file.current, printers: [{ ...printer, connection }, ...others] });
  await printRoom.rearrange();
  return printer.id;
}

async function agentCalled(id: string): Promise<Socket> {
  const { access, chance, clock } = hub.hub.office;
  const token = chance.token() + chance.token();
  await access.pair({ id, role: 'agent', name: id, place: null, pairedAt: clock.now() }, token);
  const auth = { protocol: AGENT_PROTOCOL, device: token };
  const socket = io(hub.hub.url, { path: AGENTS_PATH, transports: ['websocket'], forceNew: true, auth });
  await new Promise((resolve) => socket.once('welcome', () => resolve(null)));
  return socket;
}

/** The state of this agent's printer and paper; others of the hall change by themselves. */
const traces = () => {
  const { live, file } = hub.hub.office;
  const { jobs, printers } = live.hall;
  return JSON.stringify([[...jobs.values()], printers.get(printerId), file.current]);
};

const nonsense = anything({
  maxDepth: 4,
  key: oneof(constantFrom('printerId', 'jobId', 'attempt', 'journal', '__proto__', 'state'), string()),
  values: [string(), integer(), constant(null), constantFrom('', '\u0000', "' OR 1=1 --", '../../etc/passwd')],
});

/** All fields as in the contract, except some that are something else. */
function nearly(strange: Arbitrary<unknown>): Arbitrary<object> {
  const or = (right: Arbitrary<unknown>) => oneof({ weight: 4, arbitrary: right }, { weight: 1, arbitrary: strange });
  return record(
    {
      printerId: or(constant(null).map(() => printerId)),
      jobId: or(constant(null).map(() => jobId)),
      attempt: or(integer({ min: 0, max: 3 })),
      state: or(constantFrom('sent', 'printed', 'unknown', 'needs-clerk', 'failed')),
      confirmation: or(constantFrom('process-id', 'gs-r', null)),
      why: or(constantFrom('link-lost', 'no-progress', null)),
      settled: or(constantFrom(true, false)),
      condition: or(constantFrom('ready', 'paper-out', 'cover-open')),
      journal: or(constant(JOURNAL)),
    },
    { requiredKeys: [] },
  );
}

const fieldsOf = (name: AgentRequestName): string[] => Object.keys(agentRequests[name].payload.shape);
const only = (payload: object, fields: readonly string[]): object =>
  Object.fromEntries(Object.entries(payload).filter(([key]) => fields.includes(key)));

async function answered(socket: Socket, name: string, payload: unknown): Promise<void> {
  const reply = (await socket.emitWithAck(name, payload)) as { ok: boolean; refusal?: unknown };
  expect(reply.ok || (isRefusalCode(reply.refusal) && reply.refusal !== 'hub-fault')).toBe(true);
}

it('[DU3][PR10] whatever a print agent says that is nothing is refused from the closed list and changes nothing', async () => {
  const before = traces();
  const asked = record({ name: constantFrom(...names), payload: nonsense });
  await assert(
    asyncProperty(asked, ({ name, payload }) => answered(own, name, payload)),
    fuzzed(400),
  );
  expect(traces()).toBe(before);
  expect(hub.faults).toEqual([]);
});

it('[AC1][PR10] an agent that has no printer here says nothing of another’s printer or paper, however well it is said', async () => {
  const before = traces();
  const asked = constantFrom(...names).chain((name) =>
    record({ name: constant(name), payload: nearly(nonsense).map((each) => only(each, fieldsOf(name))) }),
  );
  await assert(
    asyncProperty(asked, ({ name, payload }) => answered(other, name, payload)),
    fuzzed(400),
  );
  expect(await other.emitWithAck('agent:fetch', { printerId, jobId, attempt: 1 })).toMatchObject({ ok: false });
  expect(traces()).toBe(before);
  expect(hub.faults).toEqual([]);
});

it('[PR1][PR10] its own says what it likes, and the hub goes on: one paper is never more than one', async () => {
  const asked = constantFrom(...names).chain((name) =>
    record({ name: constant(name), payload: nearly(nonsense).map((each) => only(each, fieldsOf(name))) }),
  );
  await assert(
    asyncProperty(asked, ({ name, payload }) => answered(own, name, payload)),
    fuzzed(300),
  );
  expect(hub.hub.office.live.hall.jobs.size).toBeLessThanOrEqual(1);
  expect(hub.faults).toEqual([]);
});
