import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jpeg } from '../../adapters/attachments/attachment-samples.fixture.ts';
import { formOf, requested } from '../whole-hub/home.fixture.ts';
import { TestSite } from './visitors.fixture.ts';

const REQUEST = '/online/ajukan/surat-keterangan-dtks';
const COMPLAINT = '/online/pengaduan/tulis';

let site: TestSite;
let server: ReturnType<typeof serve>;
let url: string;
beforeAll(async () => {
  site = await TestSite.open();
  url = await new Promise<string>((resolve) => {
    server = serve({ fetch: site.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) =>
      resolve(`http://127.0.0.1:${port}`),
    );
  });
});
afterAll(async () => {
  server.close();
  await site.hub.stop();
});

const hall = () => site.hub.hub.office.live.hall;
const codeIn = (page: string): string => /class="code">([^<]+)</.exec(page)?.[1] ?? '';

/** What a browser sends: the words and the photos of its page, as multipart, each time the same bytes or made anew. */
async function bodyOf(fields: Record<string, string>, photos: readonly string[]) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const field of photos)
    form.append(field, new Blob([new Uint8Array(jpeg())], { type: 'image/jpeg' }), 'foto.jpg');
  const whole = new Response(form);
  return { type: whole.headers.get('Content-Type') ?? '', bytes: await whole.arrayBuffer() };
}

/** Two taps, a reload of the answer, and back to the page to press once more: what each of them showed. */
async function pressedAgain(path: string, fields: Record<string, string>, photos: readonly string[] = []) {
  const post = async ({ type, bytes }: Awaited<ReturnType<typeof bodyOf>>) => {
    const headers = { Origin: url, 'Content-Type': type };
    const answer = await fetch(url + path, { method: 'POST', headers, body: bytes });
    return { status: answer.status, page: await answer.text() };
  };
  const body = await bodyOf(fields, photos);
  const taps = await Promise.all([post(body), post(body)]);
  const reload = await post(body);
  const back = await post(await bodyOf({ ...fields, proof: (await site.formAt(REQUEST)).proof }, photos));
  return [...taps, reload, back];
}

describe('a form that is sent by two taps, a reload, and once more from the page before', () => {
  it('[ON8] is one request, whose code is told each time', async () => {
    const { formId, proof } = await site.formAt(REQUEST);
    const { applicant, purpose } = formOf(site.hub);
    const [birthYear = '', birthMonth = '', birthDay = ''] = applicant.birthDate.split('-');
    const born = { birthDay, birthMonth, birthYear };
    const way = { email: '', answerBy: 'whatsapp', consent: 'yes' };
    const fields = { form: formId, proof, ...applicant, ...born, purpose, ...way };
    const before = hall().cases.size;
    const told = await pressedAgain(REQUEST, fields, ['photo-kk', 'photo-ktp']);
    expect(told.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect([new Set(told.map(({ page }) => codeIn(page))).size, hall().cases.size]).toEqual([1, before + 1]);
  });

  it('[ON8] is one complaint', async () => {
    const { formId, proof } = await site.formAt(COMPLAINT);
    const before = hall().complaints.size;
    const words = { kind: 'complaint', words: 'Antrean terlalu lama.', name: '', address: '', phone: '', email: '' };
    const told = await pressedAgain(COMPLAINT, { form: formId, proof, ...words, consent: 'yes' });
    expect(told.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect([new Set(told.map(({ page }) => codeIn(page))).size, hall().complaints.size]).toEqual([1, before + 1]);
  });

  it('[ON8] [IS2] is a complaint and a request, where the same bytes are sent to both pages', async () => {
    const { formId, proof } = await site.formAt(REQUEST);
    const { applicant, purpose } = formOf(site.hub, {}, 3);
    const [birthYear = '', birthMonth = '', birthDay = ''] = applicant.birthDate.split('-');
    const both = { kind: 'complaint', words: 'Antrean terlalu lama.', consent: 'yes', email: '', answerBy: 'whatsapp' };
    const fields = { form: formId, ...applicant, birthDay, birthMonth, birthYear, purpose, ...both };
    const before = [hall().complaints.size, hall().cases.size];
    const post = async (path: string, proofOfWork: string) => {
      const { type, bytes } = await bodyOf({ ...fields, proof: proofOfWork }, ['photo-kk', 'photo-ktp']);
      const headers = { Origin: url, 'Content-Type': type };
      const answer = await fetch(url + path, { method: 'POST', headers, body: bytes });
      return [answer.status, codeIn(await answer.text()).length];
    };
    const [first, second] = [await post(COMPLAINT, proof), await post(REQUEST, (await site.formAt(REQUEST)).proof)];
    expect([first, second]).toEqual([first, [200, first[1]]]);
    expect([hall().complaints.size, hall().cases.size]).toEqual(before.map((size) => size + 1));
    expect(site.hub.faults).toEqual([]);
  });

  it('[ON8] [HM4] brings one photo', async () => {
    const back = await site.hub.clerk('back-office', 'back-office-1');
    const { caseId, code } = await requested(site.hub);
    const asks = { caseId, stepId: 'periksa-permohonan', outcomeId: 'foto-diminta-lagi', note: '', records: {} };
    const message = { words: 'Buram.', asked: ['ktp'] };
    const commandId = site.hub.hub.office.chance.id();
    const recipient = { to: 'applicant', name: '' } as const;
    const edition = site.hub.edition(caseId, asks.stepId);
    await back.emitWithAck('case:act', { commandId, ...asks, edition, purpose: '', recipient, message });
    const form = /name="form" value="([^"]+)"/.exec(await (await site.post('/online/status', { code })).text())?.[1];
    const told = await pressedAgain('/online/status/berkas', { form: form ?? '', code }, ['photo-ktp']);
    expect(told.map(({ page }) => page.includes('Foto sudah kami terima'))).toEqual([true, true, true, true]);
    const kept = hall()
      .cases.get(caseId)
      ?.attachments.filter(({ requirementId }) => requirementId === 'ktp');
    expect([kept?.length, site.hub.faults]).toEqual([2, []]);
  });
});
