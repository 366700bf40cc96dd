import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import { png } from '../../adapters/attachments/attachment-samples.fixture.ts';
import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { bringPapers } from '../../application/home/bring-papers.ts';
import { fetchLetter } from '../../application/home/fetch-letter.ts';
import { lookUpRequest } from '../../application/home/look-up-request.ts';
import { TestHub } from '../hub.fixture.ts';
import { formOf, requested } from '../whole-hub/home.fixture.ts';
import { HomeDesk, filesOnDisk } from './home-desk.fixture.ts';

let hub: TestHub;
let desk: HomeDesk;
const office = () => hub.hub.office;

beforeAll(async () => {
  hub = await TestHub.start();
  desk = await HomeDesk.at(hub);
});
afterAll(() => hub.stop());

describe('a request from home', () => {
  it('[HM3] is answered with the letter as a PDF in the message, and the case is over', async () => {
    const { caseId, code } = await requested(hub);
    const { nik } = formOf(hub).applicant;
    expect(await desk.checks(caseId, nik)).toMatchObject({ ok: true, value: { listed: true } });
    const asked = { caseId, stepId: 'periksa-permohonan', outcomeId: 'surat-dikirim', asked: [] };
    const preview = await desk.line.emitWithAck('case:message', { ...asked, words: null });
    expect(preview).toMatchObject({
      ok: true,
      value: { medium: 'email', words: 'Surat keterangan yang Anda minta sudah selesai.' },
    });
    const words = preview.ok ? preview.value.words : '';
    expect(await desk.acts(caseId, 'periksa-permohonan', 'surat-dikirim', words)).toEqual(granted(null));
    const [answer] = await desk.written(caseId);
    expect(answer?.text).toBe(preview.ok ? preview.value.text : '');
    const detail = await desk.see(caseId);
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

  it('[HM3] [RG8] is told in words that the register does not have him, and what his hall advises', async () => {
    const { caseId, code } = await requested(hub);
    const nik = '1377024101990001';
    expect(await desk.checks(caseId, nik)).toMatchObject({ ok: true, value: { listed: false } });
    const asked = { caseId, stepId: 'periksa-permohonan', outcomeId: 'tidak-terdaftar', asked: [] };
    const advised =
      /di DTKS[^]*dilakukan: Minta desa atau kelurahan .* ke DTKS\. Standar .* Surat Keterangan DTKS: “Surat Keterangan ini/;
    const preview = await desk.line.emitWithAck('case:message', { ...asked, words: null });
    expect(preview).toMatchObject({ value: { words: expect.stringMatching(advised) as string } });
    expect(await desk.acts(caseId, 'periksa-permohonan', 'tidak-terdaftar', 'Belum terdaftar.')).toEqual(granted(null));
    expect((await desk.written(caseId))[0]).toMatchObject({
      letterId: null,
      text: expect.stringContaining('Belum terdaftar.') as string,
    });
    expect(await lookUpRequest(office(), code)).toMatchObject({ value: { is: 'refused', hasLetter: false } });
  });

  it('[HM4] has a photo asked for again, brought by its code, and goes on', async () => {
    const { caseId, code } = await requested(hub);
    expect(await desk.acts(caseId, 'periksa-permohonan', 'foto-diminta-lagi', 'Foto KTP buram.', ['ktp'])).toEqual(
      granted(null),
    );
    expect((await desk.written(caseId))[0]?.text).toMatch(
      /Foto KTP buram\.[^]*- Foto copy KTP\n[^]*lewat alamat di bawah ini/u,
    );
    expect(await lookUpRequest(office(), code.toLowerCase())).toMatchObject({
      value: {
        is: 'waits',
        dueAt: null,
        asked: [{ id: 'ktp', name: { en: expect.stringContaining('identity card') as string } }],
      },
    });
    expect((await desk.see(caseId)).due).toMatchObject({ is: 'waits' });
    const paper = [{ requirementId: 'ktp', bytes: png() }];
    expect(await bringPapers(office(), { code: `${code.slice(0, 4)}-${code.slice(4)}` }, paper)).toMatchObject({
      ok: true,
      value: { lacking: [] },
    });
    expect((await desk.see(caseId)).mine.map(({ row }) => row.stepId)).toEqual(['periksa-permohonan']);
    const before = filesOnDisk(hub);
    expect(await bringPapers(office(), { code }, paper)).toEqual(refused('nothing-asked'));
    expect(await bringPapers(office(), { code: 'ABCD' }, paper)).toEqual(refused('unknown-request'));
    expect(filesOnDisk(hub)).toBe(before);
  });

  it('[HM4] [IS2] brought twice by the same press, it is there once', async () => {
    const { caseId } = await requested(hub);
    await desk.acts(caseId, 'periksa-permohonan', 'foto-diminta-lagi', '', ['kk']);
    const [before, { commandId }] = [filesOnDisk(hub), desk.press()];
    const paper = [{ requirementId: 'kk', bytes: png() }];
    const first = await bringPapers(office(), { caseId }, paper, commandId);
    expect(await bringPapers(office(), { caseId }, paper, commandId)).toEqual(first);
    expect(filesOnDisk(hub)).toBe(before + 1);
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

  it('[HM7] [AC18] gives the letter to whom knows a second thing, as often as he likes, and few tries to whom does not', async () => {
    const { caseId, code } = await requested(hub);
    const { nik, birthDate } = formOf(hub).applicant;
    expect(await fetchLetter(office(), code, birthDate)).toEqual(refused('no-letter-yet'));
    await desk.checks(caseId, nik);
    await desk.acts(caseId, 'periksa-permohonan', 'surat-dikirim', '');
    const fetched = await fetchLetter(office(), code, birthDate);
    expect(Buffer.from(fetched.ok ? fetched.value.pdf : []).toString('latin1', 0, 5)).toBe('%PDF-');
    for (let again = 0; again < 5; again += 1)
      expect(await fetchLetter(office(), code, nik.slice(-4))).toMatchObject({ ok: true });
    for (const told of ['2001-01-01', '0000', '', '1', '2'])
      expect(await fetchLetter(office(), code, told)).toEqual(refused('second-factor-wrong'));
    expect(await fetchLetter(office(), code, birthDate)).toEqual(refused('too-many-tries'));
  });

  it('[HM7] [RT3] offers no letter once its applicant is forgotten: nobody could say a second thing that were right', async () => {
    const { caseId, code } = await requested(hub);
    const { nik, birthDate } = formOf(hub).applicant;
    await desk.checks(caseId, nik);
    await desk.acts(caseId, 'periksa-permohonan', 'surat-dikirim', '');
    const db = openInFolder(join(hub.folder, 'trial'), 'hall.db');
    db.prepare('DELETE FROM applicant WHERE visit = (SELECT visit FROM case_file WHERE id = ?)').run(caseId);
    db.close();
    expect(await lookUpRequest(office(), code)).toMatchObject({ value: { is: 'answered', hasLetter: false } });
    expect(await fetchLetter(office(), code, birthDate)).toEqual(refused('no-letter-yet'));
  });
});
