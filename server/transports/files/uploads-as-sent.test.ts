import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paperPart } from '../../../contract/lists.ts';
import { jpeg } from '../../adapters/attachments/attachment-samples.fixture.ts';
import { formOf } from '../whole-hub/home.fixture.ts';
import { TestHub } from '../hub.fixture.ts';

let hub: TestHub;
let bearer = '';
let anothers = '';
let complaintId = '';
const office = () => hub.hub.office;

/** Valid forms and complaints, each of which would be accepted but for its checksum. */
beforeAll(async () => {
  hub = await TestHub.start();
  const { access, chance, live, file } = office();
  const roles = [...file.current.roles.map(({ id }) => id), live.hall.setup.complaints.officer.roleId];
  const clerk = { id: chance.id(), name: 'segala', fullName: 'Petugas Segala', rights: [], stationIds: [], roles };
  await access.saveClerk(clerk, hub.hub.trial?.password ?? '');
  await access.saveClerk({ ...clerk, id: chance.id(), name: 'lain' }, hub.hub.trial?.password ?? '');
  const other = await hub.signIn(await hub.screen('counter'), 'lain');
  anothers = hub.bearer(other.ok ? other.value.session : '');
  const line = await hub.screen('counter');
  const seat = await hub.signIn(line, 'segala');
  bearer = hub.bearer(seat.ok ? seat.value.session : '');
  const complainant = { name: 'Pengadu Rekaan', address: '', phone: '', email: '' };
  const channel = live.hall.setup.complaints.channels[0]?.kind ?? '';
  const received = await line.emitWithAck('complaint:receive', {
    commandId: chance.id(),
    kind: 'complaint',
    words: 'Beras berkutu',
    language: 'id',
    complainant,
    channel,
    cameAt: null,
    answerBy: null,
    print: false,
  });
  complaintId = received.ok ? received.value.complaintId : '';
});
afterAll(() => hub.stop());

async function entered(): Promise<{ readonly bytes: Uint8Array; readonly kind: string }> {
  const { applicant, serviceId, purpose, need, language } = formOf(hub);
  const form = new FormData();
  const given = { commandId: office().chance.id(), serviceId, purpose, need, language, medium: 'whatsapp' };
  form.set('request', JSON.stringify({ ...given, answerBy: 'by-hand', applicant: { ...applicant, email: '' } }));
  for (const id of ['kk', 'ktp'])
    form.append(paperPart(id), new Blob([new Uint8Array(jpeg())], { type: 'image/jpeg' }), 'foto.jpg');
  const sent = new Response(form);
  return { bytes: new Uint8Array(await sent.arrayBuffer()), kind: sent.headers.get('Content-Type') ?? '' };
}

async function send(
  path: string,
  bytes: Uint8Array,
  kind: string,
  digestOf: Uint8Array,
  id?: string,
  by = bearer,
): Promise<number> {
  const digest = `sha-256=:${createHash('sha256').update(digestOf).digest('base64')}:`;
  const known = id === undefined ? {} : { 'X-Command-Id': id };
  const headers = { 'Content-Digest': digest, 'Content-Type': kind, Authorization: `Bearer ${by}`, ...known };
  return (await fetch(hub.hub.url + path, { method: 'POST', headers, body: new Uint8Array(bytes) })).status;
}
const another = new Uint8Array([1, 2, 3]);

it('[AT5] a whole form with photos, whose checksum is another, makes no case and keeps no photo', async () => {
  const { bytes, kind } = await entered();
  expect([await send('/api/requests', bytes, kind, another), office().live.hall.cases.size]).toEqual([400, 0]);
  expect([await send('/api/requests', bytes, kind, bytes), office().live.hall.cases.size]).toEqual([201, 1]);
});

it('[AT5] a scan of a complaint that is there, whose checksum is another, is not kept', async () => {
  const path = `/api/complaints/${complaintId}/attachments`;
  const kept = () => office().live.hall.complaints.get(complaintId)?.attachments.length;
  const scan = new Uint8Array(jpeg());
  expect([await send(path, scan, 'image/jpeg', another), kept()]).toEqual([400, 0]);
  expect([await send(path, scan, 'image/jpeg', scan), kept()]).toEqual([201, 1]);
});

it('[AT5] a form that came damaged and is sent again by itself, with its id, is taken once', async () => {
  const { bytes, kind } = await entered();
  const [id, before] = [crypto.randomUUID(), office().live.hall.cases.size];
  const damaged = bytes.with(bytes.length - 200, 0);
  expect(await send('/api/requests', damaged, kind, bytes, id)).toBe(400);
  const again = [
    await send('/api/requests', bytes, kind, bytes, id),
    await send('/api/requests', bytes, kind, bytes, id),
  ];
  expect([again, office().live.hall.cases.size]).toEqual([[201, 201], before + 1]);
});

it('[AT5] what a clerk was answered is no answer for another, though he sends the same id', async () => {
  const { bytes, kind } = await entered();
  const id = crypto.randomUUID();
  expect(await send('/api/requests', another, kind, another, id)).toBe(400);
  expect(await send('/api/requests', bytes, kind, bytes, id)).toBe(400);
  expect(await send('/api/requests', bytes, kind, bytes, id, anothers)).toBe(201);
});

it('[HM2] a form of more than 30 MB is refused as too large', async () => {
  const much = new Uint8Array(30_000_001);
  expect(await send('/api/requests', much, 'multipart/form-data; boundary=x', much)).toBe(413);
});
