import { existsSync, readdirSync } from 'node:fs';
import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LARGEST_RECORDING } from '../../../contract/attachment.ts';
import { jpeg, pageBehindPicture, pdf } from '../../adapters/attachments/attachment-samples.fixture.ts';
import { ogg, webm } from '../../adapters/attachments/voice-samples.fixture.ts';
import { leaveComplaint } from '../../application/online/leave-complaint.ts';
import { ComplaintHub } from '../whole-hub/complaints.fixture.ts';

let hall: ComplaintHub;
let kiosk: string;
let session: string;
beforeAll(async () => {
  hall = await ComplaintHub.start();
  kiosk = await paired('kiosk', hall.office.file.current.kiosks[0]?.id ?? '');
  session = await sessionOf('petugas-pengaduan');
});
afterAll(() => hall.hub.stop());

async function paired(role: 'kiosk' | 'display', place: string): Promise<string> {
  const { access, chance } = hall.office;
  const token = chance.token() + chance.token();
  await access.pair({ id: chance.id(), role, name: role, place, pairedAt: hall.hub.clock.now() }, token);
  return token;
}

async function sessionOf(name: string): Promise<string> {
  const reply = await hall.hub.signIn(await hall.hub.screen('counter'), name);
  if (!reply.ok) throw new Error(reply.refusal);
  return reply.value.session;
}

const url = (path: string) => `${hall.hub.hub.url}/api/complaints/${path}`;
const post = (path: string, token: string, bytes: Uint8Array) =>
  fetch(url(path), {
    method: 'POST',
    headers: { Authorization: `Bearer ${hall.hub.bearer(token)}` },
    body: new Blob([new Uint8Array(bytes)]),
  });
const get = (path: string, token: string) =>
  fetch(url(path), { headers: { Authorization: `Bearer ${hall.hub.bearer(token)}` } });

async function recorded(bytes = webm(), token = kiosk): Promise<string> {
  const answer = await post('recordings', token, bytes);
  const reply = (await answer.json()) as { value: { recordingId: string } };
  return reply.value.recordingId;
}

const onDisk = (): string[] => {
  const folder = join(hall.hub.folder, 'trial', 'attachments');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((e) => (e.isFile() ? [e.name] : []));
};
const attachmentsOf = (id: string) => hall.office.live.hall.complaints.get(id)?.attachments ?? [];

const status = async (token: string, bytes: Uint8Array) => (await post('recordings', token, bytes)).status;

describe('a spoken note at the kiosk', () => {
  it('[CM12] becomes part of the complaint that names it, and is heard by those before whom it is', async () => {
    const left = await hall.kiosk.emitWithAck('complaint:leave', {
      ...hall.atKiosk({ words: '' }),
      recordingId: await recorded(),
    });
    if (!left.ok) throw new Error(left.refusal);
    const [voice] = attachmentsOf(left.value.complaintId);
    expect(voice).toMatchObject({ kind: 'audio/webm', bytes: webm().length });
    const answer = await get(`${left.value.complaintId}/attachments/${voice?.id}`, session);
    expect(answer.headers.get('Content-Type')).toBe('audio/webm');
    expect(answer.headers.get('Content-Security-Policy')).toBe("default-src 'none'; sandbox");
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array(webm()));
  });

  it('[CM2] [CM12] is taken up once, however often the press is repeated', async () => {
    const asked = { ...hall.atKiosk({ words: '' }), recordingId: await recorded() };
    const replies = await Promise.all([1, 2].map(() => hall.kiosk.emitWithAck('complaint:leave', asked)));
    const again = await hall.kiosk.emitWithAck('complaint:leave', asked);
    expect(new Set([...replies, again].map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(again.ok).toBe(true);
    expect(attachmentsOf(asked.commandId)).toHaveLength(1);
    expect(onDisk().filter((id) => id === asked.recordingId)).toHaveLength(1);
    const sentAnew = await recorded();
    expect(await hall.kiosk.emitWithAck('complaint:leave', { ...asked, recordingId: sentAnew })).toEqual(again);
    expect(onDisk()).not.toContain(sentAnew);
  });

  it('[CM12] is deleted with a complaint that was refused', async () => {
    const recordingId = await recorded();
    const asked = {
      ...hall.atKiosk({ words: '', complainant: { name: '', address: '', phone: '', email: '' } }),
      recordingId,
    };
    expect(await hall.kiosk.emitWithAck('complaint:leave', asked)).toMatchObject({ refusal: 'identity-wanted' });
    expect(onDisk()).not.toContain(recordingId);
    const mended = { ...hall.atKiosk({ words: '' }), recordingId };
    expect(await hall.kiosk.emitWithAck('complaint:leave', mended)).toMatchObject({ refusal: 'unknown-attachment' });
  });

  it('[CM12] [DU7] stays while the hub cannot keep its complaint, and is there with it as soon as it can; nothing of that counts', async () => {
    const asked = { ...hall.atKiosk({ words: '' }), recordingId: await recorded() };
    const { live } = hall.office;
    const perform = live.perform.bind(live);
    live.perform = () => Promise.reject(Object.assign(new Error('disk full'), { code: 'SQLITE_FULL' }));
    for (let again = 0; again < 31; again += 1) {
      expect(await hall.kiosk.emitWithAck('complaint:leave', asked)).toMatchObject({ ok: false });
    }
    live.perform = perform;
    hall.hub.faults.splice(0);
    expect(await hall.kiosk.emitWithAck('complaint:leave', asked)).toMatchObject({ ok: true });
    const [voice] = attachmentsOf(asked.commandId);
    const answer = await get(`${asked.commandId}/attachments/${voice?.id}`, session);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array(webm()));
  });

  it('[AT2] [CM12] [DU7] of a complaint that is durable is never taken away, though the disk was too full to put it in its place', async () => {
    const asked = { ...hall.atKiosk({ words: '' }), recordingId: await recorded() };
    const { attachments } = hall.office;
    const settle = attachments.settle.bind(attachments);
    attachments.settle = () => {
      throw Object.assign(new Error('disk full'), { code: 'ENOSPC' });
    };
    const told: unknown = await hall.kiosk.emitWithAck('complaint:leave', asked);
    expect(told, 'what has happened is not said to have failed').toMatchObject({ ok: true });
    attachments.settle = settle;
    hall.hub.faults.splice(0);
    expect(await hall.kiosk.emitWithAck('complaint:leave', asked)).toEqual(told);
    expect(onDisk()).toContain(asked.recordingId);
  });

  it('[CM12] [IS2] is not taken away by another kiosk that sends a press again', async () => {
    const asked = { ...hall.atKiosk({ words: 'Sudah.' }), recordingId: null };
    const first = await hall.kiosk.emitWithAck('complaint:leave', asked);
    const spoken = await recorded(ogg(), await paired('kiosk', 'kiosk-of-somebody'));
    expect(await hall.kiosk.emitWithAck('complaint:leave', { ...asked, recordingId: spoken })).toEqual(first);
    expect(onDisk()).toContain(spoken);
  });

  it('[CM12] is nobody’s at another kiosk', async () => {
    const other = await paired('kiosk', 'kiosk-of-nobody');
    const asked = { ...hall.atKiosk({ words: '' }), recordingId: await recorded(ogg(), other) };
    expect(await hall.kiosk.emitWithAck('complaint:leave', asked)).toMatchObject({ refusal: 'unknown-attachment' });
  });

  it('[CM12] is kept five times at most while nobody has taken it up', async () => {
    const before = new Set(onDisk());
    for (let i = 0; i < 9; i++) await recorded();
    expect(onDisk().filter((id) => !before.has(id)).length).toBeLessThanOrEqual(5);
  });

  it('[CM12] [DU2] is taken from a paired kiosk, of sound, and not too long', async () => {
    expect(await status(kiosk, webm())).toBe(201);
    expect(await status('x'.repeat(40), webm())).toBe(401);
    expect(await status(await paired('display', 'display-1'), webm())).toBe(401);
    expect(await status(session, webm())).toBe(401);
    expect(await status(kiosk, jpeg())).toBe(415);
    expect(await status(kiosk, webm([1]))).toBe(415);
    expect(await status(kiosk, new Uint8Array(LARGEST_RECORDING + 1))).toBe(413);
  });
});

describe('photos of a complaint from home', () => {
  it('[ON9] [DU7] leave nothing on the disk where the next of them found no room', async () => {
    const { attachments } = hall.office;
    const keep = attachments.keepFromOutside.bind(attachments);
    const before = onDisk();
    attachments.keepFromOutside = async (bytes) => {
      if (onDisk().length > before.length) throw Object.assign(new Error('disk full'), { code: 'ENOSPC' });
      return keep(bytes);
    };
    const photos = [jpeg(), jpeg()];
    await expect(leaveComplaint(hall.office, { ...hall.atKiosk(), photos })).rejects.toThrow('disk full');
    attachments.keepFromOutside = keep;
    expect(onDisk()).toEqual(before);
  });
});

describe('a scan of a letter', () => {
  it('[CM12] [AT2] is attached by the officer, seen by those before whom it is, each look on record', async () => {
    const id = await hall.received({ words: '' });
    expect((await post(`${id}/attachments`, session, pdf())).status).toBe(201);
    expect((await post(`${id}/attachments`, session, ogg())).status).toBe(201);
    const [scan, voice] = attachmentsOf(id);
    expect([scan?.kind, voice?.kind]).toEqual(['application/pdf', 'audio/ogg']);
    const answer = await get(`${id}/attachments/${scan?.id}`, session);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(pdf()))).toBe(true);
    const db = openInFolder(join(hall.hub.folder, 'trial'), 'hall.db', { readonly: true });
    const looks = db.prepare("SELECT subject FROM audit WHERE what = 'complaint-attachment-seen'").all();
    db.close();
    expect(looks).toContainEqual({ subject: scan?.id });
  });

  it('[CM7] [AT3] is kept from everybody else, and what is refused leaves nothing', async () => {
    const id = await hall.received();
    await post(`${id}/attachments`, session, jpeg());
    const [photo] = attachmentsOf(id);
    const stranger = await sessionOf('front-office');
    const kabid = await sessionOf('kabid');
    expect((await get(`${id}/attachments/${photo?.id}`, stranger)).status).toBe(403);
    expect((await get(`${id}/attachments/${photo?.id}`, kabid)).status).toBe(403);
    expect((await get(`${id}/attachments/${photo?.id}`, 'x'.repeat(40))).status).toBe(401);
    expect((await get(`${await hall.received()}/attachments/${photo?.id}`, session)).status, 'of another').toBe(404);
    expect((await get(`${id}/attachments/..%2f..%2fhall.json`, session)).status).toBe(404);
    const before = onDisk().length;
    expect((await post(`${id}/attachments`, stranger, jpeg())).status).toBe(403);
    expect((await post(`${id}/attachments`, session, pageBehindPicture())).status).toBe(415);
    expect((await post('nothing/attachments', session, jpeg())).status).toBe(404);
    expect(onDisk()).toHaveLength(before);
  });

  it('[CM12] all of this went without a fault', () => {
    expect(hall.hub.faults).toEqual([]);
  });
});
