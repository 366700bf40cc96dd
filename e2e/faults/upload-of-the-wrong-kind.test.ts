import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jpeg, pageBehindPicture } from '../../server/adapters/attachments/attachment-samples.fixture.ts';
import { TestSite, worked } from '../../server/transports/online/visitors.fixture.ts';

const PATH = '/online/ajukan/surat-keterangan-dtks';
const MB = 1024 * 1024;

let site: TestSite;
const url = () => site.hub.hub.url;

beforeAll(async () => {
  site = await TestSite.open();
});
afterAll(() => site.hub.stop());

/** Sends a form as bytes over a real connection; returns the status, or how the connection ended. */
function sent(parts: Iterable<Uint8Array>, headers: Record<string, string> = {}, breakOff = false): Promise<string> {
  return new Promise((resolve) => {
    const type = 'multipart/form-data; boundary=batas';
    const post = request(`${url()}${PATH}`, {
      method: 'POST',
      headers: { 'Content-Type': type, Origin: url(), ...headers },
    });
    post.on('response', (answer) => {
      answer.resume();
      resolve(String(answer.statusCode));
    });
    post.on('error', () => resolve('cut off'));
    for (const part of parts) post.write(part);
    if (breakOff) {
      setTimeout(() => post.destroy(), 200);
    } else post.end();
  });
}

const field = (name: string, value: string) =>
  Buffer.from(`--batas\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
const file = (name: string, bytes: Uint8Array, type = 'image/jpeg') =>
  Buffer.concat([
    Buffer.from(
      `--batas\r\nContent-Disposition: form-data; name="${name}"; filename="a.jpg"\r\nContent-Type: ${type}\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n'),
  ]);
const end = Buffer.from('--batas--\r\n');

async function filledIn(): Promise<Buffer[]> {
  const page = await (await fetch(`${url()}${PATH}`)).text();
  const [, formId = ''] = /name="form" value="([^"]+)"/.exec(page) ?? [];
  const [, challenge = ''] = /data-proof="([^"]+)"/.exec(page) ?? [];
  const values = {
    form: formId,
    proof: await worked(challenge.replaceAll('&quot;', '"')),
    name: 'Rosmawati Chaniago',
    nik: '1377024503900001',
    familyCard: '1377021203100004',
    birthDay: '5',
    birthMonth: '3',
    birthYear: '1990',
    address: 'Taluk',
    purpose: 'sekolah',
    answerBy: 'email',
    email: 'warga@contoh.example',
    consent: 'yes',
  };
  return Object.entries(values).map(([name, value]) => field(name, value));
}

describe('an upload that is not what it says', () => {
  it('[ON9] [AT1] is refused whatever its name and type, and nothing of it stays', async () => {
    const strange: readonly (readonly [Uint8Array, string])[] = [
      [pageBehindPicture(), 'image/jpeg'],
      [Buffer.from('<svg onload="alert(1)"/>'), 'image/svg+xml'],
      [Buffer.from('PK\x03\x04', 'latin1'), 'application/pdf'],
      [jpeg().subarray(0, 100), 'image/jpeg'],
    ];
    for (const [bytes, type] of strange) {
      const answer = await sent([...(await filledIn()), file('photo-kk', jpeg()), file('photo-ktp', bytes, type), end]);
      expect(answer).toBe('422');
    }
    expect([site.papersOnDisk, site.hub.hub.office.live.hall.cases.size]).toEqual([0, 0]);
  });

  it('[ON9] with a photo that is too large is read to its end and answered', async () => {
    const answer = await sent([...(await filledIn()), file('photo-kk', Buffer.alloc(11 * MB)), end]);
    expect(answer).toBe('413');
  });

  it('[ON9] that never ends is cut off where the measure is full, and the hub’s memory with it', async () => {
    const before = process.memoryUsage().rss;
    function* endless() {
      yield Buffer.from('--batas\r\nContent-Disposition: form-data; name="photo-kk"; filename="a.jpg"\r\n\r\n');
      for (let nth = 0; nth < 60; nth++) yield Buffer.alloc(MB);
    }
    const answers = await Promise.all([1, 2, 3].map(() => sent(endless(), { 'Transfer-Encoding': 'chunked' })));
    for (const answer of answers) expect(['413', 'cut off']).toContain(answer);
    expect(process.memoryUsage().rss - before).toBeLessThan(500 * MB);
    expect(site.papersOnDisk).toBe(0);
  });

  it('[ON9] that says it is too long is not begun', async () => {
    const answer = await sent([], { 'Content-Length': String(400 * MB), Expect: '100-continue' }, true);
    expect(['413', 'cut off']).toContain(answer);
  });

  it('[ON9] that breaks off leaves nothing and takes nobody’s turn', async () => {
    const broken = Array.from({ length: 12 }, () => sent([field('name', 'R'), file('photo-kk', jpeg())], {}, true));
    await Promise.all(broken);
    await expect
      .poll(async () => sent([...(await filledIn()), file('photo-kk', jpeg()), file('photo-ktp', jpeg()), end]))
      .toBe('200');
    expect(site.hub.hub.office.live.hall.cases.size).toBe(1);
  });

  it.each([
    ['no boundary', { 'Content-Type': 'multipart/form-data' }],
    ['another kind', { 'Content-Type': 'application/json' }],
  ])('[ON9] [DU3] with %s is refused', async (_, headers) => {
    expect(await sent([field('name', 'R'), end], headers)).toBe('422');
  });

  it('[DU3] brings up no fault', () => {
    expect(site.hub.faults).toEqual([]);
  });
});
