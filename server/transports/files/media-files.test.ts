import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DisplayView } from '../../../contract/views/display-view.ts';
import type { MediaEntry } from '../../../contract/requests/media-requests.ts';
import { refused } from '../../../contract/reply.ts';
import { film, picture } from '../../adapters/media/media.fixture.ts';
import { TestHub, viewOf } from '../hub.fixture.ts';
import { rangeOf } from './media-files.ts';

let hub: TestHub;
let session: string;
let admin: Awaited<ReturnType<TestHub['screen']>>;
beforeAll(async () => {
  hub = await TestHub.start();
  admin = await hub.screen('counter');
  const reply = await hub.signIn(admin, 'admin');
  session = reply.ok ? reply.value.session : '';
});
afterAll(() => hub.stop());

const get = (address: string, headers = {}) => fetch(`${hub.hub.url}${address}`, { headers });
const upload = (bytes: Buffer, name: string, bearer = session) =>
  fetch(`${hub.hub.url}/api/media`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: { Authorization: `Bearer ${hub.bearer(bearer)}`, 'X-File-Name': encodeURIComponent(name) },
  });
async function listed(): Promise<MediaEntry[]> {
  const reply = await admin.emitWithAck('settings:media', {});
  if (!reply.ok) throw new Error(reply.refusal);
  return reply.value;
}

describe('videos and pictures', () => {
  it('[DI3] are uploaded by an administrator alone, and reach every display without a restart', async () => {
    expect((await upload(film(), 'Sosialisasi.mp4', 'x'.repeat(40))).status).toBe(401);
    const display = await hub.screen('display');
    const shown = viewOf(display, (view) => (view as DisplayView).media.length === 1);
    expect(await (await upload(film(), 'Sosialisasi.mp4')).json()).toEqual({
      ok: true,
      value: { file: 'sosialisasi.mp4' },
    });
    expect(((await shown) as DisplayView).media[0]?.kind).toBe('video/mp4');
    expect(await (await upload(Buffer.from('words '.repeat(20)), 'x.mp4')).json()).toEqual(
      refused('media-not-accepted'),
    );
  });

  it('[DI4] are sent whole or in the part that a browser asks for, and never to the Internet', async () => {
    const [{ address } = { address: '' }] = await listed();
    const whole = await get(address ?? '');
    expect([whole.status, whole.headers.get('Content-Type'), whole.headers.get('Accept-Ranges')]).toEqual([
      200,
      'video/mp4',
      'bytes',
    ]);
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(film());
    const part = await get(address ?? '', { Range: 'bytes=4-7' });
    expect([part.status, part.headers.get('Content-Range'), await part.text()]).toEqual([
      206,
      `bytes 4-7/${film().length}`,
      'ftyp',
    ]);
    expect((await get(address ?? '', { Range: 'bytes=99999-' })).status).toBe(416);
    expect((await get(address ?? '', { 'X-Forwarded-For': '203.0.113.9' })).status).toBe(404);
    expect((await get('/media/..%2Fhall.db')).status).toBe(404);
  });

  it('[AC9] are held open for nobody who only asks how large they are', async () => {
    const long = Buffer.concat([
      film(),
      Buffer.from([0, 15, 0, 0]),
      Buffer.from('free'),
      Buffer.alloc(15 * 65_536 - 8),
    ]);
    await upload(long, 'A panjang.mp4');
    const opened = vi.spyOn(hub.hub.office.hallMedia, 'read');
    const [{ address, file: name } = { address: '', file: '' }] = await listed();
    const answer = await fetch(`${hub.hub.url}${address}`, { method: 'HEAD' });
    expect([answer.status, answer.headers.get('Content-Length')]).toEqual([200, String(long.length)]);
    const [file] = opened.mock.results.map(({ value }) => value as Readable);
    await expect.poll(() => file?.destroyed).toBe(true);
    await admin.emitWithAck('media:remove', { file: name });
  });

  it('[DI3] that a display cannot play are before the administrator with its name; deleted, they are gone', async () => {
    mkdirSync(join(hub.folder, 'trial/media'), { recursive: true });
    writeFileSync(join(hub.folder, 'trial/media/aneh.png'), picture);
    await (await upload(picture, 'Foto.png')).json();
    const display = await hub.screen('display');
    const shown = await listed();
    const address = shown.find(({ file }) => file === 'aneh.png')?.address ?? '';
    await display.emitWithAck('media:failed', { address });
    await display.emitWithAck('media:failed', { address: '/media/nothing.png?v=1' });
    const failed = (await listed()).filter((entry) => entry.failed.length > 0);
    expect(failed.map(({ file, failed: by }) => [file, by.map(({ display: name }) => name)])).toEqual([
      ['aneh.png', [hub.hub.office.file.current.displays[0]?.name]],
    ]);
    expect(await admin.emitWithAck('media:remove', { file: 'aneh.png' })).toEqual({ ok: true, value: null });
    expect(await admin.emitWithAck('media:remove', { file: 'aneh.png' })).toEqual(refused('unknown-media'));
    expect((await listed()).map(({ file }) => file)).toEqual(['foto.png', 'sosialisasi.mp4']);
  });
});

it('[DI4] reads the ranges that browsers send, and takes anything else for the whole', () => {
  expect(rangeOf('bytes=0-', 10)).toEqual({ from: 0, to: 9 });
  expect(rangeOf('bytes=2-5', 10)).toEqual({ from: 2, to: 5 });
  expect(rangeOf('bytes=2-50', 10)).toEqual({ from: 2, to: 9 });
  expect(rangeOf('bytes=-3', 10)).toEqual({ from: 7, to: 9 });
  expect(rangeOf('bytes=5-2', 10)).toBe('beyond');
  expect(rangeOf('bytes=10-', 10)).toBe('beyond');
  for (const other of [undefined, 'bytes=-', 'bytes=0-1,3-4', 'lines=1-2']) expect(rangeOf(other, 10)).toBeNull();
});
