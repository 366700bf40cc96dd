import { existsSync, readdirSync } from 'node:fs';
import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LARGEST_ATTACHMENT } from '../../../contract/attachment.ts';
import { jpeg, pageBehindPicture, pdf } from '../../adapters/attachments/attachment-samples.fixture.ts';
import { comes } from '../../domain/hall.fixture.ts';
import type { Right } from '../../ports/access.ts';
import { TestHub } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

let hub: TestHub;
let front: Line;
let atCounter: string;
let caseId: string;

beforeAll(async () => {
  hub = await TestHub.start();
  front = await hub.screen('counter');
  atCounter = await sessionOf(front, 'front-office', 'front-office-1');
  caseId = await openCase();
  addStation('peran-lain');
});
afterAll(() => hub.stop());

async function sessionOf(line: Line, name: string, counterId: string | null = null): Promise<string> {
  const reply = await hub.signIn(line, name, counterId);
  if (!reply.ok) throw new Error(`${name} could not sign in: ${reply.refusal}`);
  return reply.value.session;
}

/** A visitor at the front office with all papers: CS8 makes it a case. */
async function openCase(): Promise<string> {
  const { live, chance } = hub.hub.office;
  const press = () => ({ commandId: chance.id() });
  const visit = comes(chance.id(), { serviceId: 'surat-keterangan-dtks', jobId: chance.id(), token: chance.token() });
  await live.perform({ command: visit, commandId: null, answer: () => null });
  await front.emitWithAck('counter:call-next', press());
  await front.emitWithAck('counter:start', { ...press(), ...hub.stage(front) });
  const papers = { kk: 'present', ktp: 'present' } as const;
  await front.emitWithAck('visit:tick-papers', { ...press(), ...hub.here(front), papers });
  const [opened] = live.hall.cases.keys();
  if (opened === undefined) throw new Error('no case was opened');
  return opened;
}

/** A station to which this case never comes: whoever sits there works on cases, and not on this one. */
function addStation(roleId: string): void {
  const { live } = hub.hub.office;
  const { setup } = live.hall;
  const [station] = setup.stations;
  if (!station) throw new Error('the hall has no station');
  live.useSetup({ ...setup, stations: [...setup.stations, { ...station, id: 'bagian-lain', roleId }] });
}

async function newClerk(name: string, rights: readonly Right[], roles: readonly string[]): Promise<string> {
  const { access, chance } = hub.hub.office;
  const clerk = { id: chance.id(), name, fullName: `Petugas ${name}`, rights, roles, stationIds: [] };
  await access.saveClerk(clerk, hub.hub.trial?.password ?? '');
  return sessionOf(await hub.screen('counter'), name);
}

const url = (path: string) => `${hub.hub.url}/api/attachments/${path}`;
const bearer = (session: string) => ({ Authorization: `Bearer ${hub.bearer(session)}` });

function send(bytes: Uint8Array, { session = atCounter, path = caseId, type = 'image/jpeg' } = {}): Promise<Response> {
  const body = new Blob([new Uint8Array(bytes)]);
  return fetch(url(path), { method: 'POST', headers: { ...bearer(session), 'Content-Type': type }, body });
}

const attachments = () => hub.hub.office.live.hall.cases.get(caseId)?.attachments ?? [];
const onDisk = () => {
  const folder = join(hub.folder, 'trial', 'attachments');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((e) => (e.isFile() ? [e.name] : []));
};

describe('a photo of a paper', () => {
  it('[AT2] is kept with its case, for the paper it shows', async () => {
    const answer = await send(jpeg(), { path: `${caseId}?requirement=kk` });
    expect(answer.status).toBe(201);
    expect(attachments()).toMatchObject([{ kind: 'image/jpeg', requirementId: 'kk', bytes: jpeg().length }]);
    expect(onDisk()).toEqual(attachments().map(({ id }) => id));
  });

  it('[AT2] may come a second time: two photos, two attachments', async () => {
    const before = attachments().length;
    expect((await send(jpeg())).status).toBe(201);
    expect(attachments()).toHaveLength(before + 1);
    expect(new Set(onDisk()).size).toBe(before + 1);
  });

  it('[AT2] [DU7] leaves nothing on the disk where the ledger could not take it', async () => {
    const { live } = hub.hub.office;
    const before = onDisk();
    const perform = live.perform.bind(live);
    live.perform = () => Promise.reject(new Error('disk full'));
    expect((await send(jpeg())).status).toBe(500);
    live.perform = perform;
    expect(onDisk()).toEqual(before);
    expect(hub.faults.splice(0)).toHaveLength(1);
  });

  it('[AT3] comes back as it was, and in a form that no browser runs; the look is recorded', async () => {
    const [{ id } = { id: '' }] = attachments();
    const answer = await fetch(url(`${caseId}/${id}`), { headers: bearer(atCounter) });
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array(jpeg()));
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'no-store',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const db = openInFolder(join(hub.folder, 'trial'), 'hall.db', { readonly: true });
    const seen = db.prepare("SELECT subject FROM audit WHERE what = 'attachment-seen'").all();
    db.close();
    const { number } = hub.hub.office.live.hall.cases.get(caseId) ?? {};
    expect(seen.map(({ subject }) => subject)).toEqual([`${id} ${number}`]);
  });
});

/** What the hub says to all of them, each answer once, and whether anything has changed by it. */
async function answersTo(tries: readonly (() => Promise<Response>)[]) {
  const before = JSON.stringify([attachments(), onDisk()]);
  const said = new Set<string>();
  for (const attempt of tries) {
    const answer = await attempt();
    const { refusal } = (await answer.json()) as { refusal?: string };
    said.add(`${answer.status} ${refusal}`);
  }
  return { said: [...said], changed: JSON.stringify([attachments(), onDisk()]) !== before };
}
const only = (answer: string) => ({ said: [answer], changed: false });

describe('an attachment is refused', () => {
  it('[AT1] when its bytes are something else than its type says', async () => {
    const tries = [
      () => send(Buffer.from('<script>alert(1)</script>')),
      () => send(Buffer.from('MZ'), { type: 'application/pdf' }),
      () => send(pageBehindPicture()),
      () => send(new Uint8Array()),
    ];
    expect(await answersTo(tries)).toEqual(only('415 file-not-accepted'));
  });

  it('[AT1] when it is larger than 10 MB, with or without saying so', async () => {
    const large = Buffer.concat([jpeg().subarray(0, -2), Buffer.alloc(LARGEST_ATTACHMENT), Buffer.from([0xff, 0xd9])]);
    const untold = () => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new Uint8Array(large));
          controller.close();
        },
      });
      return fetch(url(caseId), { method: 'POST', headers: bearer(atCounter), body, duplex: 'half' } as RequestInit);
    };
    expect(await answersTo([() => send(large), untold])).toEqual(only('413 file-too-large'));
  });

  it('[DU2] from nobody without a session, nor with a made-up one', async () => {
    const tries = [
      () => send(jpeg(), { session: '' }),
      () => send(jpeg(), { session: 'x'.repeat(40) }),
      () => fetch(url(`${caseId}/${attachments()[0]?.id}`)),
    ];
    expect(await answersTo(tries)).toEqual(only('401 not-signed-in'));
  });

  it('[AT3] from a clerk who has no part in any case', async () => {
    const session = await sessionOf(await hub.screen('counter'), 'back-office');
    const look = () => fetch(url(`${caseId}/${attachments()[0]?.id}`), { headers: bearer(session) });
    expect(await answersTo([() => send(jpeg(), { session }), look])).toEqual(only('403 not-allowed'));
  });

  it('[AT3] [CS2] from somebody in whose role the case is not', async () => {
    const session = await newClerk('kepala', ['serve'], ['peran-lain']);
    expect(await answersTo([() => send(jpeg(), { session })])).toEqual(only('403 not-your-step'));
    const administrator = await newClerk('pengatur', ['administer'], []);
    expect(await answersTo([() => send(jpeg(), { session: administrator })])).toEqual(only('403 not-allowed'));
  });

  it('[DU3] for a case or a paper that does not exist', async () => {
    expect(await answersTo([() => send(jpeg(), { path: 'no-such-case' })])).toEqual(only('404 unknown-case'));
    expect(await answersTo([() => send(jpeg(), { path: `${caseId}?requirement=x` })])).toEqual(
      only('400 unknown-requirement'),
    );
  });

  it('[AT3] when a path leads elsewhere', async () => {
    const paths = ['..%2F..%2Fhall.key', '..%2Fhall.db', '%00', `${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`];
    for (const path of paths) {
      const answer = await fetch(url(`${caseId}/${path}`), { headers: bearer(atCounter) });
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });
});

it('[AT2] a photo that was taken away is gone from the disk as well', async () => {
  expect((await send(pdf(), { type: 'application/pdf' })).status).toBe(201);
  const attachmentId = attachments().at(-1)?.id ?? '';
  const reply = await front.emitWithAck('case:detach', {
    commandId: hub.hub.office.chance.id(),
    caseId,
    attachmentId,
  });
  expect(reply.ok).toBe(true);
  expect(onDisk()).not.toContain(attachmentId);
  expect((await fetch(url(`${caseId}/${attachmentId}`), { headers: bearer(atCounter) })).status).toBe(404);
});

it('[AT2] [CS2] a photo stays on the disk when it is not taken away by whoever has the case', async () => {
  const attachmentId = attachments().at(-1)?.id ?? '';
  const line = await hub.screen('counter');
  await newClerk('asing', ['serve'], ['peran-lain']);
  await hub.signIn(line, 'asing');
  const asked = { commandId: hub.hub.office.chance.id(), caseId, attachmentId };
  expect(await line.emitWithAck('case:detach', asked)).toMatchObject({ refusal: 'not-your-step' });
  expect((await fetch(url(`${caseId}/${attachmentId}`), { headers: bearer(atCounter) })).status).toBe(200);
  expect(readdirSync(join(hub.folder, 'trial', 'attachments', 'new'))).toEqual([]);
});

it('[AT2] [IS2] nor by sending again the command id of something else that was granted', async () => {
  const attachmentId = attachments().at(-1)?.id ?? '';
  const { live, chance } = hub.hub.office;
  const commandId = chance.id();
  const visit = comes(chance.id(), { jobId: chance.id(), token: chance.token(), serviceId: 'informasi-bansos' });
  await live.perform({ command: visit, commandId, answer: () => null });
  await front.emitWithAck('case:detach', { commandId, caseId, attachmentId });
  await front.emitWithAck('case:detach', { commandId, caseId: 'another', attachmentId });
  expect((await fetch(url(`${caseId}/${attachmentId}`), { headers: bearer(atCounter) })).status).toBe(200);
  expect(readdirSync(join(hub.folder, 'trial', 'attachments', 'new'))).toEqual([]);
});

it('[DU2] whoever sat at a device that was revoked sends and sees no more, whatever token he kept', async () => {
  const line = await hub.screen('counter');
  const session = await sessionOf(line, 'front-office-2');
  const { access, door, clock } = hub.hub.office;
  const device = (await access.devices()).at(-1)?.id ?? '';
  expect(await door.session({ token: session })).toBeDefined();
  await access.revoke(device, clock.now());
  expect(await answersTo([() => send(jpeg(), { session })])).toEqual(only('401 not-signed-in'));
});

it('an upload that breaks off is no fault, and leaves nothing', async () => {
  const before = onDisk();
  const stop = new AbortController();
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new Uint8Array(jpeg())),
    pull: () => stop.abort(),
  });
  const init = { method: 'POST', headers: bearer(atCounter), body, duplex: 'half', signal: stop.signal } as RequestInit;
  await expect(fetch(url(caseId), init)).rejects.toThrow('abort');
  await expect.poll(() => onDisk()).toEqual(before);
});

it('[DU5] no fault came up, and none would name anybody', () => {
  expect(hub.faults).toEqual([]);
});
