import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import { pdf, pageBehindPicture, png } from '../../adapters/attachment-samples.fixture.ts';
import { bringPapers } from '../../application/home/bring-papers.ts';
import { fetchLetter } from '../../application/home/fetch-letter.ts';
import { lookUpRequest } from '../../application/home/look-up-request.ts';
import { receiveRequest } from '../../application/home/receive-request.ts';
import type { RequestGiven } from '../../application/home/receive-request.ts';
import { instantOf } from '../../domain/hall-time/zone.ts';
import { formOf, requested } from '../whole-hub/home.fixture.ts';
import { TestHub, viewOf } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

let hub: TestHub;
let back: Line;
const office = () => hub.hub.office;

beforeAll(async () => {
  hub = await TestHub.start();
  back = await hub.clerk('back-office', 'back-office-1');
});
afterAll(() => hub.stop());

const press = () => ({ commandId: office().chance.id() });
const simple = { note: '', records: {}, purpose: '', recipient: { to: 'applicant', name: '' } } as const;
const acts = (caseId: string, stepId: string, outcomeId: string, words: string, asked: string[] = []) =>
  back.emitWithAck('case:act', { ...press(), ...simple, caseId, stepId, outcomeId, message: { words, asked } });
const checks = (caseId: string, nik: string) => back.emitWithAck('case:check', { ...press(), caseId, nik });
const receive = (change: Partial<RequestGiven>) => receiveRequest(office(), formOf(hub, change), 'online');
const written = async (caseId: string) =>
  (await office().outbox.about({ is: 'case', caseId })).map(({ words }) => words);

async function see(caseId: string) {
  const reply = await back.emitWithAck('case:see', { caseId });
  if (!reply.ok) throw new Error(`the case cannot be seen: ${reply.refusal}`);
  return reply.value;
}

function filesOnDisk(): number {
  const folder = join(hub.folder, 'trial', 'attachments');
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).length
    : 0;
}

describe('a request from home', () => {
  it('[HM1] stands in the inbox of the back office with its way here, and no address', async () => {
    const seen = viewOf(back, (view) => 'inbox' in view && view.inbox !== null && view.inbox.count > 0);
    const { number } = await requested(hub);
    const view = await seen;
    const row = 'inbox' in view ? view.inbox?.rows.find((each) => each.number === number) : undefined;
    expect(row).toMatchObject({
      fromHome: { via: 'online', answerBy: 'email' },
      step: { id: 'Pemeriksaan permohonan dari rumah' },
    });
    expect(JSON.stringify(view)).not.toMatch(/contoh\.example|0812/u);
  });

  it('[HM1] shows the form, the photos and the address to answer to on its page only', async () => {
    const { caseId } = await requested(hub, { need: 'mendaftar kuliah' });
    expect(await see(caseId)).toMatchObject({
      ...{ need: 'mendaftar kuliah', visitNumber: expect.stringMatching(/^2026-/u) as string },
      applicant: { email: 'warga@contoh.example', phone: '0812-3456-7890' },
      attachments: [{ requirementId: 'kk' }, { requirementId: 'ktp' }],
      story: [{ what: 'request-received', by: null }],
    });
  });

  it('[HM5] is acknowledged by mail, with number, code and day, and the code stands behind the #', async () => {
    const { caseId, number, code } = await requested(hub);
    const [words] = await written(caseId);
    expect(words).toMatchObject({
      to: 'warga@contoh.example',
      subject: expect.stringContaining(number) as string,
      letterId: null,
    });
    expect(words?.text).toContain(`Kode: ${code.match(/.{4}/gu)?.join('-')}`);
    expect(words?.text).toContain('Selasa, 24 November 2026');
    expect(words?.text).toContain(`/online/status#${code}`);
  });

  it('[HM1] [IS2] is one, however often it is sent; the photos of the second are nobody’s', async () => {
    const form = formOf(hub);
    const before = filesOnDisk();
    const both = await Promise.all([
      receiveRequest(office(), form, 'online'),
      receiveRequest(office(), form, 'online'),
    ]);
    expect(both[0]).toEqual(both[1]);
    expect(await receiveRequest(office(), form, 'online')).toEqual(both[0]);
    expect(filesOnDisk()).toBe(before + 2);
  });

  it('[AT2] [HM1] has its photos, though the disk is too full to put them in their place', async () => {
    const { attachments } = office();
    const settle = attachments.settle.bind(attachments);
    attachments.settle = () => {
      throw new Error('no room for a folder');
    };
    const form = formOf(hub);
    await expect(receiveRequest(office(), form, 'online')).rejects.toThrow('no room');
    attachments.settle = settle;
    const known = await receiveRequest(office(), form, 'online');
    const kept = (known.ok && office().live.hall.cases.get(known.value.caseId)?.attachments) || [];
    const read = await Promise.all(kept.map(({ id }) => attachments.read(id)));
    expect(read.map((bytes) => bytes?.length)).toEqual(kept.map(({ bytes }) => bytes));
    expect(read).toHaveLength(2);
  });

  it('[AT2] leaves no photo behind where the disk has room for one and not for two', async () => {
    const { attachments } = office();
    const before = filesOnDisk();
    const keep = attachments.keepFromOutside.bind(attachments);
    let room = 1;
    attachments.keepFromOutside = (bytes) => (room-- > 0 ? keep(bytes) : Promise.reject(new Error('disk full')));
    await expect(receive({})).rejects.toThrow('disk full');
    attachments.keepFromOutside = keep;
    expect(filesOnDisk()).toBe(before);
  });

  it('[HM2] leaves nothing behind when it is refused', async () => {
    const before = [filesOnDisk(), office().live.hall.cases.size];
    const { applicant, papers } = formOf(hub);
    const cases: [Partial<RequestGiven>, string][] = [
      [{ consent: false }, 'consent-wanted'],
      [{ applicant: { ...applicant, name: ' ' } }, 'applicant-wanted'],
      [{ applicant: { ...applicant, nik: '1377020101010000' } }, 'malformed-nik'],
      [{ applicant: { ...applicant, email: 'warga@' } }, 'reply-address-wanted'],
      [{ answerBy: 'whatsapp', applicant: { ...applicant, phone: '12' } }, 'reply-address-wanted'],
      [{ papers: papers.slice(1) }, 'papers-incomplete'],
      [{ papers: [...papers, { requirementId: 'paspor', bytes: png() }] }, 'unknown-requirement'],
      [{ papers: [...papers, { requirementId: 'kk', bytes: pageBehindPicture() }] }, 'file-not-accepted'],
      [{ papers: [...papers, { requirementId: 'kk', bytes: Buffer.alloc(10_000_001) }] }, 'file-too-large'],
      [{ papers: Array.from({ length: 13 }, () => ({ requirementId: 'kk', bytes: png() })) }, 'file-too-large'],
    ];
    for (const [change, refusal] of cases)
      expect([refusal, await receive(change)]).toEqual([refusal, refused(refusal as never)]);
    expect([filesOnDisk(), office().live.hall.cases.size]).toEqual(before);
  });

  it('[HM1] [AT1] takes a scan as it is', async () => {
    const papers = [
      { requirementId: 'kk', bytes: pdf() },
      { requirementId: 'ktp', bytes: png() },
    ];
    const { caseId } = await requested(hub, { papers });
    expect((await see(caseId)).attachments.map(({ kind }) => kind)).toEqual(['application/pdf', 'image/jpeg']);
  });

  it('[HM3] is answered with the letter as a PDF in the message, and the case is over', async () => {
    const { caseId, code } = await requested(hub);
    const { nik } = formOf(hub).applicant;
    expect(await checks(caseId, nik)).toMatchObject({ ok: true, value: { listed: true } });
    const asked = { caseId, stepId: 'periksa-permohonan', outcomeId: 'surat-dikirim', asked: [] };
    const preview = await back.emitWithAck('case:message', { ...asked, words: null });
    expect(preview).toMatchObject({
      ok: true,
      value: { medium: 'email', words: 'Surat keterangan yang Anda minta sudah selesai.' },
    });
    const words = preview.ok ? preview.value.words : '';
    expect(await acts(caseId, 'periksa-permohonan', 'surat-dikirim', words)).toEqual(granted(null));
    const [answer] = await written(caseId);
    expect(answer?.text).toBe(preview.ok ? preview.value.text : '');
    const detail = await see(caseId);
    expect(detail).toMatchObject({
      state: 'done',
      letter: { state: 'signed' },
      handedOver: { to: 'applicant' },
      mayUndo: false,
    });
    expect(answer?.letterId).toBe(detail.letter?.letterId);
    expect(detail.messages).toMatchObject([
      { purpose: 'request-answered', letterId: answer?.letterId },
      { purpose: 'request-received' },
    ]);
    expect(await lookUpRequest(office(), code)).toMatchObject({
      ok: true,
      value: { is: 'answered', hasLetter: true, dueAt: null },
    });
  });

  it('[HM3] is told in words that the register does not have him', async () => {
    const { caseId, code } = await requested(hub);
    const nik = '1377024101990001';
    expect(await checks(caseId, nik)).toMatchObject({ ok: true, value: { listed: false } });
    const asked = { caseId, stepId: 'periksa-permohonan', outcomeId: 'tidak-terdaftar', asked: [] };
    const preview = await back.emitWithAck('case:message', { ...asked, words: null });
    expect(preview).toMatchObject({ value: { words: expect.stringContaining('belum terdaftar di DTKS') as string } });
    expect(await acts(caseId, 'periksa-permohonan', 'tidak-terdaftar', 'Belum terdaftar.')).toEqual(granted(null));
    expect((await written(caseId))[0]).toMatchObject({
      letterId: null,
      text: expect.stringContaining('Belum terdaftar.') as string,
    });
    expect(await lookUpRequest(office(), code)).toMatchObject({ value: { is: 'refused', hasLetter: false } });
  });

  it('[HM4] has a photo asked for again, brought by its code, and goes on', async () => {
    const { caseId, code } = await requested(hub);
    expect(await acts(caseId, 'periksa-permohonan', 'foto-diminta-lagi', 'Foto KTP buram.', ['ktp'])).toEqual(
      granted(null),
    );
    expect((await written(caseId))[0]?.text).toMatch(
      /Foto KTP buram\.[^]*- Foto copy KTP\n[^]*lewat alamat di bawah ini/u,
    );
    expect(await lookUpRequest(office(), code.toLowerCase())).toMatchObject({
      value: {
        is: 'waits',
        dueAt: null,
        asked: [{ id: 'ktp', name: { en: expect.stringContaining('identity card') as string } }],
      },
    });
    expect((await see(caseId)).due).toMatchObject({ is: 'waits' });
    const paper = [{ requirementId: 'ktp', bytes: png() }];
    expect(await bringPapers(office(), { code: `${code.slice(0, 4)}-${code.slice(4)}` }, paper)).toMatchObject({
      ok: true,
      value: { lacking: [] },
    });
    expect((await see(caseId)).mine.map(({ row }) => row.stepId)).toEqual(['periksa-permohonan']);
    const before = filesOnDisk();
    expect(await bringPapers(office(), { code }, paper)).toEqual(refused('nothing-asked'));
    expect(await bringPapers(office(), { code: 'ABCD' }, paper)).toEqual(refused('unknown-request'));
    expect(filesOnDisk()).toBe(before);
  });

  it('[HM4] [IS2] brought twice by the same press, it is there once', async () => {
    const { caseId } = await requested(hub);
    await acts(caseId, 'periksa-permohonan', 'foto-diminta-lagi', '', ['kk']);
    const [before, { commandId }] = [filesOnDisk(), press()];
    const paper = [{ requirementId: 'kk', bytes: png() }];
    const first = await bringPapers(office(), { caseId }, paper, commandId);
    expect(await bringPapers(office(), { caseId }, paper, commandId)).toEqual(first);
    expect(filesOnDisk()).toBe(before + 1);
  });
});

describe('the code of a request', () => {
  it('[HM7] tells no name and nothing that anybody wrote', async () => {
    const { code } = await requested(hub, { need: 'rahasia sekali' });
    const { name } = formOf(hub).applicant;
    const told = JSON.stringify(await lookUpRequest(office(), code));
    expect(told).not.toContain(name);
    expect(told).not.toMatch(/rahasia|0812|example/u);
    expect(await lookUpRequest(office(), 'NOBODYHASTHIS')).toEqual(refused('unknown-request'));
  });

  it('[HM7] opens no ticket', async () => {
    const { code } = await requested(hub);
    expect(await office().archive.visitByToken(code)).toBeUndefined();
  });

  it('[HM7] gives the letter to whom knows a second thing, with few tries', async () => {
    const { caseId, code } = await requested(hub);
    const { nik, birthDate } = formOf(hub).applicant;
    expect(await fetchLetter(office(), code, birthDate)).toEqual(refused('no-letter-yet'));
    await checks(caseId, nik);
    await acts(caseId, 'periksa-permohonan', 'surat-dikirim', '');
    const fetched = await fetchLetter(office(), code, birthDate);
    expect(Buffer.from(fetched.ok ? fetched.value.pdf : []).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(await fetchLetter(office(), code, nik.slice(-4))).toMatchObject({ ok: true });
    for (const told of ['2001-01-01', '0000', ''])
      expect(await fetchLetter(office(), code, told)).toEqual(refused('second-factor-wrong'));
    expect(await fetchLetter(office(), code, birthDate)).toEqual(refused('too-many-tries'));
  });
});

describe('at night', () => {
  it('[HM1] is taken in, and its clock begins at the next opening', async () => {
    const [now, evening] = [hub.clock.time, instantOf('2026-11-23', '21:00', 'WIB')];
    hub.clock.time = evening;
    const { dueAt } = await requested(hub);
    hub.clock.time = now;
    expect(dueAt).toBe(instantOf('2026-11-25', '16:00', 'WIB'));
  });
});

it('[HM8] is found in the table with its way here, and is no visit', async () => {
  await requested(hub);
  const { found } = await office().caseArchive.list(
    { by: { is: 'all' }, state: 'any', serviceId: null, clerkId: null, from: null, until: null },
    null,
    50,
  );
  expect(found.length).toBeGreaterThan(5);
  expect(new Set(found.map(({ via }) => via))).toEqual(new Set(['online']));
  const db = openInFolder(join(hub.folder, 'trial'), 'hall.db', { readonly: true });
  expect(db.prepare("SELECT count(*) AS count FROM visit WHERE via = 'hall'").get()).toEqual({ count: 0 });
  expect(db.prepare('SELECT count(*) AS count FROM visit WHERE ended_at IS NULL').get()).toEqual({ count: 0 });
  db.close();
});
