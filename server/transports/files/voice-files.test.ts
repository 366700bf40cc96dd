import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refused } from '../../../contract/reply.ts';
import { wavOf } from '../../../voice/wav.ts';
import { TestHub, viewOf } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

const tone = (seconds: number, rate = 24_000) =>
  wavOf({ rate, samples: Float32Array.from({ length: seconds * rate }, (_, i) => Math.sin(i / 10) / 4) });
const CLIP = 'calls/id/number-1';

let hub: TestHub;
let session: string;
const read: string[] = [];
const render = (text: string) => {
  read.push(text);
  return Promise.resolve(tone(1, 22_050));
};
beforeAll(async () => {
  hub = await TestHub.start({ findSpeech: () => Promise.resolve({ edition: 'pretended', render }) });
  // On a slow machine the hall's sentences would still be rendering in the background when these tests end.
  await hub.hub.office.speaking.close();
  const reply = await hub.signIn(await hub.screen('counter'), 'admin');
  session = reply.ok ? reply.value.session : '';
});
afterAll(() => hub.stop());

/** The first sentence of the running text. */
const sentence = (of = hub) => of.hub.office.file.current.runningText[0] ?? { id: '', en: '' };
const said = (wish: unknown, headers = {}) =>
  fetch(`${hub.hub.url}/voice/said`, {
    method: 'POST',
    headers,
    body: typeof wish === 'string' ? wish : JSON.stringify(wish),
  });
const put = (name: string, body: Uint8Array<ArrayBuffer>, bearer = session) =>
  fetch(`${hub.hub.url}/api/voice/own/${name}`, {
    method: 'PUT',
    body,
    headers: { Authorization: `Bearer ${hub.bearer(bearer)}` },
  });
const remove = (name: string) =>
  fetch(`${hub.hub.url}/api/voice/own/${name}`, {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${hub.bearer(session)}` },
  });
const own = async () =>
  (await (await fetch(`${hub.hub.url}/voice/own.json`)).json()) as { edition: string; clips: Record<string, string> };
function audited(): string[] {
  const db = openInFolder(join(hub.folder, 'trial'), 'hall.db');
  const rows = db
    .prepare("SELECT what || ' ' || subject AS done FROM audit WHERE what LIKE 'clip-%' ORDER BY rowid")
    .all();
  db.close();
  return rows.map(({ done }) => String(done));
}
const folder = () => join(hub.folder, 'trial/voice');

describe('a sentence of the hall', () => {
  it('[VO1] is read aloud in the language in which it is shown, and once', async () => {
    const { id, en } = sentence();
    for (const wish of [
      { language: 'id', text: id },
      { language: 'id', text: id },
      { language: 'en', text: en },
    ]) {
      const answer = await said(wish);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'audio/wav']);
      expect(new Uint8Array(await answer.arrayBuffer())).toEqual(tone(1, 22_050));
    }
    expect(read).toEqual([id, en]);
    expect(readdirSync(join(folder(), 'said'))).toHaveLength(2);
  });

  it('[VO1] is nothing else: neither other words, nor an id or an address of the file, nor the wrong language', async () => {
    const { printers, runningText } = hub.hub.office.file.current;
    const texts = ['Harap bayar di loket 3', printers[0]?.id ?? '', printers[0]?.name ?? '', runningText[0]?.en ?? ''];
    const before = read.length;
    for (const text of texts) expect((await said({ language: 'id', text })).status).toBe(404);
    expect(read).toHaveLength(before);
  });

  it('[VO6] is asked for in one short form, and from inside only', async () => {
    const { id: text } = sentence();
    const wrong = ['', 'x', '[]', { language: 'id' }, { language: 'jv', text }, { language: 'id', text, more: 1 }];
    for (const wish of [...wrong, { language: 'id', text: 'a'.repeat(9_000) }])
      expect((await said(wish)).status).toBe(400);
    expect((await said({ language: 'id', text }, { 'X-Forwarded-For': '203.0.113.7' })).status).toBe(404);
  });
});

describe("the hall's own recording", () => {
  let display: Line;
  beforeAll(async () => {
    display = await hub.screen('display');
  });

  it('[VO5] takes the place of a clip on every screen at once, lies on the disk under its name, and is on record', async () => {
    expect(await own()).toEqual({ edition: '', clips: {} });
    const heard = viewOf(display, ({ hall }) => hall.voice !== '');
    expect((await put(CLIP, tone(0.8))).status).toBe(200);
    const { edition, clips } = await own();
    expect((await heard).hall.voice).toBe(edition);
    const answer = await fetch(hub.hub.url + clips[CLIP]);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'audio/wav']);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(tone(0.8));
    expect(new Uint8Array(readFileSync(join(folder(), `own/${CLIP}.wav`)))).toEqual(tone(0.8));
  });

  it('[VO5] has another address and another edition when it is recorded anew', async () => {
    const before = await own();
    await put(CLIP, tone(0.9));
    const after = await own();
    expect(after.edition).not.toBe(before.edition);
    expect(after.clips[CLIP]).not.toBe(before.clips[CLIP]);
  });

  it('[VO5] is refused when it is no sound, too short, too long, of another rate, or has something behind it', async () => {
    const wrong = [
      new Uint8Array(Buffer.from('<script>alert(1)</script>')),
      tone(0.05),
      tone(6),
      tone(1, 8_000),
      new Uint8Array([...tone(1), 0, 0]),
      new Uint8Array([...tone(1)].map((byte, i) => (i === 22 ? 2 : byte))),
    ];
    const before = await own();
    for (const wav of wrong) expect((await put(CLIP, wav)).status).toBe(415);
    expect((await put(CLIP, tone(60))).status).toBe(413);
    expect(await own()).toEqual(before);
  });

  it('[VO5] lies under no other name than a clip has', async () => {
    const names = [
      'calls/id/nobody',
      'calls/jv/number-1',
      'other/id/number-1',
      'calls/id/..%2f..%2f..%2fhall',
      '__proto__/id/number-1',
    ];
    for (const name of names) expect((await put(name, tone(1))).status).toBe(404);
    expect(existsSync(join(hub.folder, 'trial/hall.wav'))).toBe(false);
  });

  it('[VO6] is an administrator’s to make, and nobody’s from outside to hear', async () => {
    const clerk = await hub.signIn(await hub.screen('counter'), 'front-office');
    expect((await put(CLIP, tone(1), clerk.ok ? clerk.value.session : '')).status).toBe(403);
    expect((await put(CLIP, tone(1), 'x'.repeat(30))).status).toBe(401);
    const { clips } = await own();
    for (const path of ['/voice/own.json', clips[CLIP] ?? '']) {
      expect((await fetch(hub.hub.url + path, { headers: { 'X-Forwarded-For': '203.0.113.7' } })).status).toBe(404);
    }
  });

  it('[VO5] is taken away, and the clip of the pack is heard again', async () => {
    const heard = viewOf(display, ({ hall }) => hall.voice === '');
    expect((await remove(CLIP)).status).toBe(200);
    await heard;
    expect(await own()).toEqual({ edition: '', clips: {} });
    expect((await remove(CLIP)).status).toBe(404);
    expect(existsSync(join(folder(), `own/${CLIP}.wav`))).toBe(false);
    expect(audited()).toEqual([`clip-recorded ${CLIP}`, `clip-recorded ${CLIP}`, `clip-removed ${CLIP}`]);
  });

  it('leaves no fault in the log', () => {
    expect(hub.faults).toEqual([]);
  });
});

describe('the test of the voice', () => {
  it('[VO8] is said on the display that was chosen, once for one press, and is nobody’s call', async () => {
    const admin = await hub.clerk('admin');
    const display = await hub.screen('display');
    const displayId = hub.hub.office.file.current.displays[0]?.id ?? '';
    const before = await hub.atRest();
    const press = { commandId: hub.hub.office.chance.id(), displayId };
    const heard = viewOf(display, (view) => 'announcements' in view && view.announcements.length > 0);
    await admin.emitWithAck('voice:test', press);
    await admin.emitWithAck('voice:test', press);
    const test = { id: press.commandId, number: 'A007', kind: 'test', place: { id: 'Loket 1', en: 'Counter 1' } };
    expect(await heard).toMatchObject({ announcements: [test], calls: [] });
    expect(hub.hub.office.live.position).toBe(before);
    hub.clock.time += 31_000;
    const over = viewOf(display, (view) => 'announcements' in view && view.announcements.length === 0);
    hub.hub.office.live.lookAgain();
    await over;
  });

  it('[VO8] knows the displays, the program, and how much of the hall’s file is ready', async () => {
    const admin = await hub.clerk('admin');
    const state = await admin.emitWithAck('settings:voice', {});
    expect(state).toMatchObject({ ok: true, value: { engine: 'pretended', ready: 2 } });
    expect(
      await admin.emitWithAck('voice:test', { commandId: hub.hub.office.chance.id(), displayId: 'layar-9' }),
    ).toEqual(refused('unknown-device'));
  });
});

describe('a hub without a program that reads aloud', () => {
  it('[VO2] says so, and the screen finds another way', async () => {
    const silent = await TestHub.start();
    const { id: text } = sentence(silent);
    const body = JSON.stringify({ language: 'id', text });
    expect((await fetch(`${silent.hub.url}/voice/said`, { method: 'POST', body })).status).toBe(503);
    await silent.stop();
  });
});
