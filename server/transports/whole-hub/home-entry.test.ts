import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paperPart } from '../../../contract/lists.ts';
import type { RequestEntered } from '../../../contract/requests/request-from-home.ts';
import { granted, refused } from '../../../contract/reply.ts';
import { jpeg } from '../../adapters/attachments/attachment-samples.fixture.ts';
import { TestHub, viewOf } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';
import { formOf } from './home.fixture.ts';

let hub: TestHub;
let front: Line;
let session = '';
const office = () => hub.hub.office;

beforeAll(async () => {
  hub = await TestHub.start();
  front = await hub.screen('counter');
  const signedIn = await hub.signIn(front, 'back-office', 'back-office-1');
  session = signedIn.ok ? signedIn.value.session : '';
});
afterAll(() => hub.stop());

const entered = (change: Partial<RequestEntered> = {}): RequestEntered => {
  const { applicant, serviceId, purpose, need, language } = formOf(hub);
  const commandId = office().chance.id();
  return {
    commandId,
    serviceId,
    purpose,
    need,
    language,
    medium: 'whatsapp',
    answerBy: 'by-hand',
    applicant: { ...applicant, email: '' },
    ...change,
  };
};

async function enter(request: unknown, papers = ['kk', 'ktp'], bearer = session) {
  const form = new FormData();
  form.set('request', JSON.stringify(request));
  for (const id of papers)
    form.append(paperPart(id), new Blob([new Uint8Array(jpeg())], { type: 'image/jpeg' }), 'foto.jpg');
  const answer = await fetch(`${hub.hub.url}/api/requests`, {
    method: 'POST',
    body: form,
    headers: bearer === '' ? {} : { Authorization: `Bearer ${hub.bearer(bearer)}` },
  });
  return {
    status: answer.status,
    reply: (await answer.json()) as { ok: boolean; value?: { caseId: string; link: string } },
  };
}

const press = () => ({ commandId: office().chance.id() });

describe('a request that reached the office by WhatsApp or e-mail', () => {
  it('[CT6] [HM2] is not taken for somebody whose birth is still to come by the hall’s own day', async () => {
    const { applicant } = entered();
    const early = await enter(entered({ applicant: { ...applicant, birthDate: '2026-11-24' } }));
    expect([early.status, early.reply]).toEqual([400, refused('birth-to-come')]);
    expect(office().live.hall.cases.size).toBe(0);
  });

  it('[HM2] is entered by a clerk with its photos in one press, and on record as hers', async () => {
    const { status, reply } = await enter(entered());
    expect([status, reply.ok]).toEqual([201, true]);
    expect(decodeURIComponent(reply.value?.link ?? '')).toMatch(
      /^https:\/\/wa\.me\/6281234567890[?]text=Yth\.[^]*sudah kami terima/u,
    );
    const seen = await front.emitWithAck('case:see', { caseId: reply.value?.caseId ?? '' });
    expect(seen).toMatchObject({
      ok: true,
      value: {
        fromHome: { via: 'whatsapp', answerBy: 'by-hand' },
        attachments: [{ requirementId: 'kk' }, { requirementId: 'ktp' }],
        story: [{ what: 'request-received', by: expect.any(String) as string }],
      },
    });
  });

  it('[HM2] [DU3] is refused by the door when it is none, or comes from nobody', async () => {
    expect(await enter(entered(), ['kk', 'ktp'], '')).toEqual({ status: 401, reply: refused('not-signed-in') });
    for (const odd of [{}, 'x', { ...entered(), medium: 'pigeon' }, { ...entered(), more: 1 }]) {
      expect(await enter(odd)).toEqual({ status: 400, reply: refused('malformed-request') });
    }
    expect(await enter(entered(), ['kk'])).toEqual({ status: 400, reply: refused('papers-incomplete') });
    const form = await fetch(`${hub.hub.url}/api/requests`, {
      method: 'POST',
      body: 'x',
      headers: { Authorization: `Bearer ${hub.bearer(session)}` },
    });
    expect(form.status).toBe(400);
  });

  it('[HM2] [DU5] has name and address filled in from the register, and each look is recorded', async () => {
    const { nik, name } = formOf(hub).applicant;
    expect(await front.emitWithAck('request:person', { nik })).toMatchObject({
      ok: true,
      value: { listed: true, person: { name } },
    });
    expect(await front.emitWithAck('request:person', { nik: '1377024101990001' })).toMatchObject({
      value: { listed: false, person: null },
    });
    expect(await front.emitWithAck('request:person', { nik: '1377024113990001' })).toMatchObject({
      refusal: 'malformed-nik',
    });
  });

  it('[HM5] is answered by hand: the words wait in the clerk’s own chat until she says that she has sent them', async () => {
    const { reply } = await enter(entered());
    const caseId = reply.value?.caseId ?? '';
    await front.emitWithAck('case:check', { ...press(), caseId, nik: formOf(hub).applicant.nik });
    const simple = { note: '', records: {}, purpose: '', recipient: { to: 'applicant', name: '' } } as const;
    const edition = hub.edition(caseId, 'periksa-permohonan');
    const act = { ...press(), ...simple, caseId, stepId: 'periksa-permohonan', outcomeId: 'surat-dikirim', edition };
    const waits = viewOf(front, (view) => 'messages' in view && view.messages.length > 0);
    expect(await front.emitWithAck('case:act', { ...act, message: { words: '', asked: [] } })).toEqual(granted(null));
    expect(await waits).toMatchObject({ messages: [{ why: 'by-hand', about: { is: 'case', id: caseId } }] });
    const seen = await front.emitWithAck('case:see', { caseId });
    const [message] = seen.ok ? seen.value.messages : [];
    expect(message?.words?.link).toMatch(/^https:\/\/wa\.me\/6281234567890\?text=Yth\.%20Bapak/u);
    const done = { ...press(), messageId: message?.messageId ?? '', answer: 'done' } as const;
    expect(await front.emitWithAck('message:decide', done)).toEqual(granted(null));
    const after = await front.emitWithAck('case:see', { caseId });
    expect(after).toMatchObject({ value: { messages: [{ state: 'cancelled', why: 'settled-by-clerk' }] } });
  });

  it('[HM5] by mail the link opens the clerk’s own mailbox with the words', async () => {
    const { applicant } = formOf(hub);
    const { reply } = await enter(entered({ medium: 'email', applicant: { ...applicant, phone: '' } }));
    const caseId = reply.value?.caseId ?? '';
    const simple = { note: '', records: {}, purpose: '', recipient: { to: 'applicant', name: '' } } as const;
    const edition = hub.edition(caseId, 'periksa-permohonan');
    const act = {
      ...press(),
      ...simple,
      caseId,
      stepId: 'periksa-permohonan',
      outcomeId: 'foto-diminta-lagi',
      edition,
    };
    await front.emitWithAck('case:act', { ...act, message: { words: 'Buram.', asked: ['kk'] } });
    const seen = await front.emitWithAck('case:see', { caseId });
    const link = seen.ok ? (seen.value.messages[0]?.words?.link ?? '') : '';
    expect(link).toMatch(/^mailto:warga%40contoh\.example\?subject=Berkas%20untuk/u);
    expect(decodeURIComponent(link)).toContain('Silakan balas surel ini dengan foto yang baru.');
  });

  it('[HM2] the screen knows what may be entered, and which media the hub sends by', async () => {
    const desk = await hub.screen('counter');
    const told = viewOf(desk, (each) => 'directory' in each && each.directory.fromHome.length > 0);
    await hub.signIn(desk, 'front-office', 'front-office-1');
    expect(await told).toMatchObject({
      directory: {
        fromHome: [
          { id: 'surat-keterangan-dtks', papers: [{ id: 'kk', mandatory: true }, { id: 'ktp' }, { id: 'tambahan' }] },
        ],
        sends: [],
      },
    });
  });
});
