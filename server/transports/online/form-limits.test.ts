import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { requested } from '../whole-hub/home.fixture.ts';
import { AskingFromHome, PATH, photos } from './asks-from-home.fixture.ts';
import { TestSite } from './visitors.fixture.ts';

let site: TestSite;
let people: AskingFromHome;
beforeAll(async () => {
  site = await TestSite.open();
  people = new AskingFromHome(site);
});
afterAll(() => site.hub.stop());

const guess = (peer: string) => site.post('/online/status', { code: 'SALAHSALAH22' }, undefined, peer);

describe('the proof of work', () => {
  it('[ON10] is wanted, fresh, ours and unused', async () => {
    const page = await site.formAt(PATH);
    const used = await site.formAt(PATH);
    expect((await site.send(PATH, people.filledIn(used), photos)).status).toBe(200);
    const forged = page.proof.replace(/"signature":"[^"]{8}/, '"signature":"00000000');
    const easier = page.proof.replace(/"keyPrefix":"[0-9a-f]{4}/, '"keyPrefix":"');
    for (const proof of ['', '{}', 'x'.repeat(5_000), forged, easier, used.proof]) {
      const { status, page } = await people.sendNew({ proof });
      expect([status, page.includes('Pemeriksaan keamanan')]).toEqual([422, true]);
    }
    expect((await site.send(PATH, people.filledIn(page), photos)).status).toBe(200);
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

  it('[ON9] a form of a few words is not read to its end where it is none', async () => {
    expect((await site.post('/online/status', { code: 'x'.repeat(2_001) })).status).toBe(413);
    expect((await site.post('/online/status', { code: 'x'.repeat(1_900) })).status).toBe(404);
  });

  it('[ON1] a part that was switched off while somebody wrote says so, and takes nothing', async () => {
    const page = await site.formAt(PATH);
    const { current } = site.hub.hub.office.file;
    await site.change((file) => ({ ...file, online: { ...file.online!, requests: false } }));
    const answer = await site.send(PATH, people.filledIn(page), photos);
    await site.change(() => current);
    expect([answer.status, (await answer.text()).includes('Bagian ini')]).toEqual([404, true]);
  });

  it('[HM1] a service that is not given from home is asked for by no form', async () => {
    const { services } = site.hub.hub.office.file.current;
    const other = services.find(({ fromHome }) => fromHome === undefined)?.id ?? '';
    const page = await site.formAt(PATH);
    expect((await site.send(`/online/ajukan/${other}`, people.filledIn(page), photos)).status).toBe(404);
    expect((await site.get(`/online/ajukan/${other}`)).status).toBe(404);
  });

  it('[ON7] one telephone sends a few in a day, from wherever it is', async () => {
    const phone = '081377001234';
    const statuses = [];
    for (let nth = 0; nth < 5; nth++)
      statuses.push((await people.sendNew({ phone }, photos, `203.0.113.${nth}`)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429]);
    const more = await people.sendNew({ phone: '+62 813-7700-1234' }, photos, '203.0.113.9');
    expect([more.status, more.page.includes('dari nomor, e-mail, atau jaringan internet ini')]).toEqual([429, true]);
  });

  it('[ON7] one telephone sends no more by sending all at the same moment, and nothing that was refused counts', async () => {
    const phone = '081377005678';
    for (let nth = 0; nth < 5; nth++) expect((await people.sendNew({ phone, proof: '{}' })).status).toBe(422);
    const pages = await Promise.all(Array.from({ length: 6 }, () => site.formAt(PATH)));
    const sent = pages.map((page, nth) =>
      site.send(PATH, people.filledIn(page, { phone }), photos, `203.0.113.${20 + nth}`),
    );
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 200, 200, 200, 429, 429]);
  });

  it('[ON7] one address sends no more than thirty in an hour, however many telephones it names; its neighbour does', async () => {
    const statuses = [];
    for (let nth = 0; nth < 31; nth++) statuses.push((await people.sendNew({}, photos, '192.0.2.80')).status);
    expect(statuses.slice(-2)).toEqual([200, 429]);
    expect((await people.sendNew({}, photos, '192.0.2.81')).status).toBe(200);
  });

  it('[ON7] whoever posts form after form, whatever is in them, is soon looked at no more; his neighbour is', async () => {
    const page = await site.formAt(PATH);
    const post = async (from: string) =>
      (await site.send(PATH, people.filledIn(page, { proof: '{}' }), [], from)).status;
    const statuses = [];
    for (let nth = 0; nth < 61; nth++) statuses.push(await post('192.0.2.60'));
    expect(statuses.slice(-2)).toEqual([422, 429]);
    expect(await post('192.0.2.61')).toBe(422);
  });

  it('[ON6] [ON7] whoever looks up one request after the other, with right codes too, is soon answered no more; his neighbour is', async () => {
    const { code } = await requested(site.hub);
    const look = async (peer: string) => (await site.post('/online/status', { code }, undefined, peer)).status;
    const statuses = [];
    for (let nth = 0; nth < 61; nth++) statuses.push(await look('192.0.2.70'));
    expect(statuses.slice(-2)).toEqual([200, 429]);
    expect(await look('192.0.2.71')).toBe(200);
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
  // Commands of printers and post are not forms.
  vi.spyOn(live, 'perform').mockImplementation((asking) =>
    asking.commandId === null ? perform(asking) : Promise.reject(new Error('the disk is full')),
  );
  for (let nth = 0; nth < 5; nth++) expect((await people.sendNew({ phone })).status).toBe(500);
  vi.restoreAllMocks();
  expect((await people.sendNew({ phone })).status).toBe(200);
  expect(site.hub.faults.splice(0)).toHaveLength(5);
});

it('no other fault came up', () => expect(site.hub.faults).toEqual([]));
