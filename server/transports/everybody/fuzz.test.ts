import { request } from 'node:http';
import {
  anything,
  assert,
  asyncProperty,
  boolean,
  constant,
  constantFrom,
  double,
  integer,
  json,
  oneof,
  record,
  string,
  tuple,
  uint8Array,
  uuid,
  webPath,
  webQueryParameters,
} from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpRoutes } from '../../../contract/http-routes.ts';
import type { HttpRoute } from '../../../contract/http-routes.ts';
import { isRefusalCode } from '../../../contract/reply.ts';
import { requests } from '../../../contract/requests.ts';
import type { RequestName } from '../../../contract/requests.ts';
import { atTheHttpDoor, comers } from '../../../contract/who-may.ts';
import { TestHub } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';
import { comerNames, everybodyAt } from './everybody.fixture.ts';
import type { Everybody } from './everybody.fixture.ts';

const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_126);
const RUNS = { seed: SEED, numRuns: 150 };

let hub: TestHub;
let everybody: Everybody;
beforeAll(async () => {
  hub = await TestHub.start();
  everybody = await everybodyAt(hub);
});
afterAll(() => hub.stop());

/** What nonsense must never change: the ledger and the hall's file. */
const traces = () => JSON.stringify([hub.hub.office.live.position, hub.hub.office.file.current]);

/** Names with a meaning for JavaScript objects, and words with one for SQL, HTML or a file system. */
const traps = constantFrom(
  '__proto__',
  'constructor',
  'toString',
  "' OR 1=1 --",
  '<script>',
  '../../etc/passwd',
  '\u0000',
  '𝕏'.repeat(400),
);
const nonsense = anything({
  maxDepth: 6,
  key: oneof(traps, constantFrom('commandId', 'visitId', 'caseId', 'name', 'password', 'query'), string()),
  values: [string(), traps, integer(), double(), boolean(), constant(null), uuid()],
});

/** As in the contract, except for one field. */
function nearly(name: RequestName): Arbitrary<unknown> {
  const { shape = {} } = requests[name].payload as { shape?: Readonly<Record<string, unknown>> };
  return record(Object.fromEntries(Object.keys(shape).map((key) => [key, nonsense])), { requiredKeys: [] });
}

/** Leaves out requests that need no input and would simply do what their name says. */
const harmless = (name: RequestName): boolean =>
  !/^clerk:(?:sign-out|lock|end-sessions)|^(?:backup|setup|outage|hall)/.test(name);
const names = (Object.keys(requests) as RequestName[]).filter((name) => harmless(name));

describe('whatever comes by the line', () => {
  it('[DU3] is answered from the closed list, and changes nothing', async () => {
    const before = traces();
    const asked = constantFrom(...names).chain((name) =>
      tuple(constant(name), oneof(nearly(name), nonsense), constantFrom(...comerNames)),
    );
    await assert(
      asyncProperty(asked, async ([name, payload, comer]) => {
        const line = everybody[comer].line as unknown as {
          emitWithAck(name: string, payload: unknown): Promise<unknown>;
        };
        const reply = (await line.emitWithAck(name, payload)) as { ok: boolean; refusal?: unknown };
        expect(reply.ok || (isRefusalCode(reply.refusal) && reply.refusal !== 'hub-fault')).toBe(true);
      }),
      { ...RUNS, numRuns: 1_500 },
    );
    expect(traces()).toBe(before);
    expect(hub.faults).toEqual([]);
  });

  it('[DU3] as bytes that are no packet costs the line, not the hub', async () => {
    const before = traces();
    await assert(
      asyncProperty(oneof(string(), traps, json()), async (text) => {
        const line: Line = hub.line({ role: 'kiosk', device: everybody.kiosk.token ?? '' });
        await new Promise((resolve) => line.once('connect', () => resolve(null)));
        const { engine } = line.io as unknown as { engine: { write(text: string): void } };
        engine.write(text);
        line.disconnect();
      }),
      { ...RUNS, numRuns: 60 },
    );
    expect((await fetch(`${hub.hub.url}/healthz`)).ok).toBe(true);
    expect(traces()).toBe(before);
    expect(hub.faults).toEqual([]);
  });

  it('[DU3] as a handshake is no device and nobody', async () => {
    await assert(
      asyncProperty(nonsense, async (auth) => {
        const said = typeof auth === 'object' && auth !== null ? auth : { auth };
        const line = hub.line({ ...said, role: 'counter', device: 'x' });
        await Promise.race(
          (['view', 'paired', 'pairing', 'outdated', 'disconnect', 'connect_error'] as const).map(
            (name) =>
              new Promise((resolve) => (line as unknown as { once(n: string, f: unknown): void }).once(name, resolve)),
          ),
        );
        line.disconnect();
      }),
      { ...RUNS, numRuns: 40 },
    );
    expect(hub.faults).toEqual([]);
  });
});

/** As raw as node can send it: `fetch` would refuse most of it. */
const sent = (method: string, path: string, headers: Record<string, string>, body: Uint8Array): Promise<number> =>
  new Promise((resolve) => {
    const asked = request(
      { host: '127.0.0.1', port: hub.hub.port, method, path, headers, insecureHTTPParser: true, agent: false },
      (answer) => {
        answer.resume();
        answer.on('close', () => resolve(answer.statusCode ?? 0));
        // A ticket's event stream never ends.
        if (answer.headers['content-type'] === 'text/event-stream') asked.destroy();
      },
    );
    asked.on('error', () => resolve(0)); // no connection: that is an answer, too
    asked.end(method === 'GET' ? undefined : body);
  });

/** Somebody with the right, so that the request passes the door and reaches code where it could do harm. */
function tokenFor(route: HttpRoute): string | null {
  const comer = comerNames.find(
    (each) => everybody[each].token !== null && atTheHttpDoor(route, comers[each]) === null,
  );
  return route.who === 'clerk' || route.who === 'kiosk' ? everybody[comer ?? 'administrator'].token : null;
}

describe('whatever comes over http', () => {
  const types = [
    'application/json',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/x-www-form-urlencoded',
    '',
  ];
  const anyBody = oneof(
    uint8Array({ maxLength: 4_000 }),
    json().map((text) => Buffer.from(text)),
  );
  const routes = httpRoutes.filter(
    ({ method, path }) => method !== 'DELETE' && !path.endsWith('/live') && path !== '/api/media',
  );

  it('[DU3] is refused, and changes nothing', async () => {
    const before = traces();
    const statuses: number[] = [];
    const asked = record({
      route: constantFrom(...routes),
      tail: oneof(
        constant(''),
        webPath(),
        traps.map((trap) => encodeURIComponent(trap)),
      ),
      query: webQueryParameters(),
      type: constantFrom(...types),
      body: anyBody,
    });
    await assert(
      asyncProperty(asked, async ({ route, tail, query, type, body }) => {
        const token = tokenFor(route);
        const authorization: Record<string, string> = token === null ? {} : { Authorization: `Bearer ${token}` };
        const path = `${route.example}${tail}${query === '' ? '' : `?${query}`}`;
        const status = await sent(route.method, path, { 'Content-Type': type, ...authorization }, body);
        statuses.push(status);
        expect([route.example, status < 500 || status === 503]).toEqual([route.example, true]);
      }),
      { ...RUNS, numRuns: 600 },
    );
    // Nearly all of them passed the door.
    expect(statuses.filter((status) => status === 429 || status === 401).length).toBeLessThan(statuses.length / 10);
    expect(traces()).toBe(before);
    expect(hub.faults).toEqual([]);
  });
});
