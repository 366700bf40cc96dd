import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { jpeg, pageBehindPicture, pdf, png } from '../../adapters/attachment-samples.fixture.ts';
import { LARGEST_ATTACHMENT } from '../../../contract/attachment.ts';
import { MOST_PAPERS } from '../../../contract/lists.ts';
import { requestId as online } from '../../../online/words/request-id.ts';
import { TestSite } from './visitors.fixture.ts';
import type { FormPage, Photo } from './visitors.fixture.ts';

const BIRTH_DATE = online.problem.birthDate;
const PATH = '/online/ajukan/surat-keterangan-dtks';

let site: TestSite;
let persons = 0;

beforeAll(async () => {
  site = await TestSite.open();
});
afterAll(async () => {
  await site.hub.stop();
});

const cases = () => site.hub.hub.office.live.hall.cases.size;

/** Somebody who has sent nothing yet. */
function filledIn(page: FormPage, change: Record<string, string> = {}): Record<string, string> {
  persons += 1;
  return {
    form: page.formId,
    proof: page.proof,
    name: 'Rosmawati Chaniago',
    nik: '1377 0245 0390 0001',
    familyCard: '1377021203100004',
    birthDate: '1990-03-05',
    address: 'Dusun Tengah, Taluk',
    purpose: 'pendaftaran sekolah',
    answerBy: 'whatsapp',
    phone: `08126600${1000 + persons}`,
    email: '',
    consent: 'yes',
    ...change,
  };
}

const photos: readonly Photo[] = [
  { field: 'photo-kk', bytes: jpeg() },
  { field: 'photo-ktp', bytes: pdf(), type: 'application/pdf' },
];

async function sendNew(change: Record<string, string> = {}, papers = photos, peer?: string) {
  const fields = filledIn(await site.formAt(PATH), change);
  const answer = await site.send(PATH, fields, papers, peer);
  return { fields, status: answer.status, page: await answer.text() };
}

const guess = (peer: string) => site.post('/online/status', { code: 'SALAHSALAH22' }, undefined, peer);

const codeIn = (page: string): string => /class="code">([^<]+)</.exec(page)?.[1] ?? '';
const formIn = (page: string) => /name="form" value="([^"]*)"/.exec(page)?.[1];

describe('a request from home', () => {
  it('[ON6] [HM1] gets its number and code, and a case with the photos', async () => {
    const before = cases();
    const { status, page } = await sendNew();
    expect(status).toBe(200);
    expect(codeIn(page)).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect(page).toContain('Dijawab paling lambat Selasa, 24 November 2026');
    expect(cases()).toBe(before + 1);
    const [behind] = [...site.hub.hub.office.live.hall.cases.values()].slice(-1);
    expect(behind?.attachments.map(({ requirementId }) => requirementId)).toEqual(['kk', 'ktp']);
  });

  it('[ON8] sent twice is one request with one code, also when both are on their way', async () => {
    const before = cases();
    const fields = filledIn(await site.formAt(PATH));
    const together = await Promise.all([site.send(PATH, fields, photos), site.send(PATH, fields, photos)]);
    const later = await site.send(PATH, fields, photos);
    const codes = await Promise.all([...together, later].map(async (answer) => codeIn(await answer.text())));
    expect(new Set(codes).size).toBe(1);
    expect(codes[0]).not.toBe('');
    expect(cases()).toBe(before + 1);
  });

  it('[ON8] with another photo and the same words is another one: no photo is dropped that was said to be here', async () => {
    const { fields, page } = await sendNew();
    const { proof } = await site.formAt(PATH);
    const others = photos.filter(({ field }) => field !== 'photo-kk');
    const again = await site.send(PATH, { ...fields, proof }, [...others, { field: 'photo-kk', bytes: png() }]);
    const code = codeIn(await again.text());
    expect(code).not.toBe('');
    expect(code).not.toBe(codeIn(page));
  });

  it('[ON8] of a page that was filled in again for a neighbour is another one', async () => {
    const { fields, page } = await sendNew();
    const { proof } = await site.formAt(PATH);
    const again = await site.send(PATH, { ...fields, proof, name: 'Yusniar Koto', phone: '081266009999' }, photos);
    const code = codeIn(await again.text());
    expect(code).not.toBe('');
    expect(code).not.toBe(codeIn(page));
  });

  it('[ON8] that was not handed in stays the form that it was; what the hall refused is another one', async () => {
    expect(formIn((await sendNew({ consent: '' })).page)).toBe('');
    expect(formIn((await sendNew({ proof: '{}' })).page)).toBe('');
    expect(formIn((await sendNew({ nik: '1377024599900001' })).page)).toMatch(/^[\da-f-]{36}$/);
  });

  it.each([
    [{ name: '' }, 'Tuliskan nama lengkap'],
    [{ nik: '123' }, 'NIK harus 16 angka'],
    [{ nik: '1377024599900001' }, 'NIK harus 16 angka'],
    [{ phone: '12' }, 'Nomor ini tidak mungkin benar'],
    [{ answerBy: 'email', email: 'tanpa-tanda' }, 'Alamat e-mail ini tidak mungkin benar'],
    [{ answerBy: '' }, 'Pilih ke mana jawaban dikirim'],
    [{ consent: '' }, 'Beri tanda setuju'],
    [{ purpose: '' }, 'Tuliskan keperluan'],
    [{ birthDate: '1990-02-30' }, BIRTH_DATE],
    [{ birthDate: '2062-03-05' }, BIRTH_DATE],
  ])('says at the field what is wrong, and keeps what was typed: %o', async (change, words) => {
    const before = cases();
    const { status, page } = await sendNew(change);
    expect(status).toBe(422);
    expect(page).toContain(words);
    expect(page).toContain('value="Dusun Tengah, Taluk"');
    expect(cases()).toBe(before);
  });

  it('wants the photos that the service wants', async () => {
    const { status, page } = await sendNew({}, [photos[0]!]);
    expect([status, page.includes('Foto berkas yang wajib belum ada')]).toEqual([422, true]);
  });

  it('escapes what was typed', async () => {
    const { page } = await sendNew({ name: '"><script>alert(1)</script>', consent: '' });
    expect(page).not.toContain('<script>alert');
  });
});

describe('photos', () => {
  it('[ON9] that are none are refused, and leave nothing on the disk', async () => {
    const before = site.papersOnDisk;
    const strange: readonly Uint8Array[] = [
      pageBehindPicture(),
      Buffer.from('<html>'),
      Buffer.from('MZ\x90\0', 'latin1'),
    ];
    for (const bytes of strange) {
      const { status, page } = await sendNew({}, [photos[0]!, { field: 'photo-ktp', bytes }]);
      expect([status, page.includes('Hanya foto (JPEG, PNG, WebP) dan PDF')]).toEqual([422, true]);
    }
    expect(site.papersOnDisk).toBe(before);
  });

  it('[ON9] that are too large, or too many, are refused before they are all there', async () => {
    const before = site.papersOnDisk;
    const large = { field: 'photo-kk', bytes: new Uint8Array(LARGEST_ATTACHMENT + 1) };
    expect((await sendNew({}, [large])).status).toBe(413);
    const many = Array.from({ length: MOST_PAPERS + 1 }, () => photos[0]!);
    expect((await sendNew({}, many)).status).toBe(413);
    const three = Array.from({ length: 3 }, () => ({ field: 'photo-kk', bytes: new Uint8Array(9 * 1024 * 1024) }));
    expect((await sendNew({}, three)).status).toBe(413);
    expect(site.papersOnDisk).toBe(before);
  });

  it('[ON9] of each paper are taken, also where a service asks for many and some were not chosen', async () => {
    const { current } = site.hub.hub.office.file;
    const more = Array.from({ length: 14 }, (_, i) => ({
      id: `berkas-${i}`,
      text: { text: `Berkas ${i}`, own: true as const },
      mandatory: false,
      documents: [],
    }));
    await site.change(({ services: [first, ...others], ...file }) => ({
      ...file,
      services: [{ ...first!, requirements: [...first!.requirements, ...more] }, ...others],
    }));
    const beside = more.map(({ id }, i) => ({
      field: `photo-${id}`,
      bytes: i % 7 === 0 ? new Uint8Array() : new Uint8Array(jpeg()),
    }));
    expect((await sendNew({}, [...photos, ...beside])).status).toBe(200);
    const [behind] = [...site.hub.hub.office.live.hall.cases.values()].slice(-1);
    expect(behind?.attachments).toHaveLength(2 + 12);
    await site.change(() => current);
  });

  it('[ON9] a form that is none of ours is refused, whatever its length', async () => {
    const fields = filledIn(await site.formAt(PATH));
    expect((await site.post(PATH, fields)).status).toBe(422);
    expect((await site.send(PATH, { ...fields, purpose: 'x'.repeat(30_000) }, photos)).status).toBe(413);
  });
});

describe('the proof of work', () => {
  it('[ON10] is wanted, fresh, ours and unused', async () => {
    const page = await site.formAt(PATH);
    const used = await site.formAt(PATH);
    expect((await site.send(PATH, filledIn(used), photos)).status).toBe(200);
    const forged = page.proof.replace(/"signature":"[^"]{8}/, '"signature":"00000000');
    const easier = page.proof.replace(/"keyPrefix":"[0-9a-f]{4}/, '"keyPrefix":"');
    for (const proof of ['', '{}', 'x'.repeat(5_000), forged, easier, used.proof]) {
      const { status, page } = await sendNew({ proof });
      expect([status, page.includes('Pemeriksaan keamanan')]).toEqual([422, true]);
    }
    expect((await site.send(PATH, filledIn(page), photos)).status).toBe(200);
  });

  it('[ON10] whoever has no script is told how else to reach the office, and sees no form that cannot be sent', async () => {
    await site.change((file) => ({ ...file, post: { whatsapp: { number: '6281266000000' } } }));
    const page = await site.text(PATH);
    expect(page).toContain('Formulir ini memerlukan');
    expect(page).toContain('href="https://wa.me/6281266000000"');
    expect(page).toMatch(/<form\s+hidden/);
  });
});

describe('limits', () => {
  it('[ON8] a form of another site is not taken', async () => {
    const code = { code: 'ABCD' };
    expect((await site.post('/online/status', code, 'https://jahat.example')).status).toBe(403);
    expect((await site.post('/online/status', code, 'null')).status).toBe(403);
    const headers = { 'Sec-Fetch-Site': 'cross-site', Host: 'localhost' };
    expect((await site.app.request(PATH, { method: 'POST', headers })).status).toBe(403);
  });

  it('[ON7] one telephone sends a few in a day, from wherever it is', async () => {
    const phone = '081377001234';
    const statuses = [];
    for (let nth = 0; nth < 5; nth++) statuses.push((await sendNew({ phone }, photos, `203.0.113.${nth}`)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429]);
    const more = await sendNew({ phone: '+62 813-7700-1234' }, photos, '203.0.113.9');
    expect([more.status, more.page.includes('dari nomor, e-mail, atau jaringan internet ini')]).toEqual([429, true]);
  });

  it('[ON7] one telephone sends no more by sending all at the same moment, and nothing that was refused counts', async () => {
    const phone = '081377005678';
    for (let nth = 0; nth < 5; nth++) expect((await sendNew({ phone, proof: '{}' })).status).toBe(422);
    const pages = await Promise.all(Array.from({ length: 6 }, () => site.formAt(PATH)));
    const sent = pages.map((page, nth) => site.send(PATH, filledIn(page, { phone }), photos, `203.0.113.${20 + nth}`));
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 200, 200, 200, 429, 429]);
  });

  it('[ON7] whoever posts form after form, whatever is in them, is soon looked at no more; his neighbour is', async () => {
    const page = await site.formAt(PATH);
    const post = async (from: string) => (await site.send(PATH, filledIn(page, { proof: '{}' }), [], from)).status;
    const statuses = [];
    for (let nth = 0; nth < 61; nth++) statuses.push(await post('192.0.2.60'));
    expect(statuses.slice(-2)).toEqual([422, 429]);
    expect(await post('192.0.2.61')).toBe(422);
  });

  it('[ON6] [ON7] whoever guesses codes has soon no more tries; his neighbour has', async () => {
    const statuses = [];
    for (let nth = 0; nth < 21; nth++) statuses.push((await guess('192.0.2.50')).status);
    expect(statuses.slice(-2)).toEqual([404, 429]);
    expect((await guess('192.0.2.51')).status).toBe(404);
  });
});

it('[ON7] what the hub could not take in counts for nothing', async () => {
  const phone = '081377009012';
  const { live } = site.hub.hub.office;
  const perform = live.perform.bind(live);
  // What the hall does by itself meanwhile, its printers and its post, is no form.
  vi.spyOn(live, 'perform').mockImplementation((asking) =>
    asking.commandId === null ? perform(asking) : Promise.reject(new Error('the disk is full')),
  );
  for (let nth = 0; nth < 5; nth++) expect((await sendNew({ phone })).status).toBe(500);
  vi.restoreAllMocks();
  expect((await sendNew({ phone })).status).toBe(200);
  expect(site.hub.faults.splice(0)).toHaveLength(5);
});

it('no other fault came up', () => {
  expect(site.hub.faults).toEqual([]);
});
