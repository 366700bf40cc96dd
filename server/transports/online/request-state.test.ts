import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LARGEST_ATTACHMENT } from '../../../contract/attachment.ts';
import { jpeg, pageBehindPicture } from '../../adapters/attachments/attachment-samples.fixture.ts';
import { formOf, requested } from '../whole-hub/home.fixture.ts';
import type { Line } from '../hub.fixture.ts';
import { TestSite } from './visitors.fixture.ts';

let site: TestSite;
let back: Line;

beforeAll(async () => {
  site = await TestSite.open();
  back = await site.hub.clerk('back-office', 'back-office-1');
});
afterAll(() => site.hub.stop());

const press = () => ({ commandId: site.hub.hub.office.chance.id() });
const simple = { note: '', records: {}, purpose: '', recipient: { to: 'applicant', name: '' } } as const;
const acts = (caseId: string, outcomeId: string, words: string, asked: string[] = []) =>
  back.emitWithAck('case:act', {
    ...press(),
    ...simple,
    caseId,
    stepId: 'periksa-permohonan',
    outcomeId,
    edition: site.hub.edition(caseId, 'periksa-permohonan'),
    message: { words, asked },
  });
const look = (code: string) => site.post('/online/status', { code });
const guessed = () => site.send('/online/status/berkas', { form: 'a-page', code: 'TIDAKADA2222' }, [], '198.51.100.77');

describe('the state of a request', () => {
  it('[ON6] is seen with the code as people type it; the code is in no address and no name on the page', async () => {
    const { number, code } = await requested(site.hub);
    const page = await (await look(`  ${code.slice(0, 4)}-${code.slice(4).toLowerCase()} `)).text();
    expect(page).toContain(`Permohonan ${number}`);
    expect(page).toContain('Dijawab paling lambat');
    expect(page).not.toContain(formOf(site.hub).applicant.name);
    expect(page).not.toMatch(new RegExp(`(href|action)="[^"]*${code}`));
  });

  it('[ON6] of a wrong code is nobody’s, and what was typed stands there to be mended', async () => {
    const answer = await look('tidak-ada2"222');
    const page = await answer.text();
    expect([answer.status, page.includes('Kode ini tidak kami kenal')]).toEqual([404, true]);
    expect(page).toContain('value="tidak-ada2&quot;222"');
  });

  it('[HM4] [ON9] asks for the papers that are wanted, and goes on when they have come', async () => {
    const { caseId, code } = await requested(site.hub);
    const asked = await acts(caseId, 'foto-diminta-lagi', 'Foto KTP buram.', ['ktp']);
    expect(asked).toMatchObject({ ok: true });
    const page = await (await look(code)).text();
    expect(page).toContain('name="photo-ktp"');
    expect(page).not.toContain('name="photo-kk"');
    const form = { form: 'a-page-of-ours', code };
    const strange = await site.send('/online/status/berkas', form, [
      { field: 'photo-ktp', bytes: pageBehindPicture() },
    ]);
    expect([strange.status, await strange.text()]).toEqual([422, expect.stringMatching(/Bukan foto [^:]*: [^<]*KTP/)]);
    const large = [{ field: 'photo-ktp', bytes: new Uint8Array(LARGEST_ATTACHMENT + 1) }];
    const tooLarge = await site.send('/online/status/berkas', form, large);
    expect([tooLarge.status, await tooLarge.text()]).toEqual([
      413,
      expect.stringMatching(/terlalu besar: [^<]*KTP[^]*id="photo-ktp-fault"/),
    ]);
    const bring = () => site.send('/online/status/berkas', form, [{ field: 'photo-ktp', bytes: jpeg() }]);
    expect(await (await bring()).text()).toContain('Foto sudah kami terima');
    expect(await (await bring()).text()).toContain('Foto sudah kami terima');
    expect(await (await look(code)).text()).not.toContain('name="photo-ktp"');
    const behind = site.hub.hub.office.live.hall.cases.get(caseId);
    expect(behind?.attachments.filter(({ requirementId }) => requirementId === 'ktp')).toHaveLength(2);
  });

  it('[HM4] lets one of several papers be brought by itself, and insists on the last', async () => {
    const { caseId, code } = await requested(site.hub);
    await acts(caseId, 'foto-diminta-lagi', 'Keduanya buram.', ['ktp', 'kk']);
    const wanted = async () =>
      ((await (await look(code)).text()).match(/<input[^>]*type="file"[^>]*>/g) ?? []).map((each) => [
        /name="([^"]*)"/.exec(each)?.[1],
        /\srequired\b/.test(each),
      ]);
    const both = await wanted();
    expect(both).toHaveLength(2);
    expect(both.map(([, isRequired]) => isRequired)).toEqual([false, false]);
    await site.send('/online/status/berkas', { form: 'one-by-one', code }, [{ field: 'photo-ktp', bytes: jpeg() }]);
    expect(await wanted()).toEqual([['photo-kk', true]]);
  });

  it('[ON9] says of photos that are too large together only that, and what to do', async () => {
    const { caseId, code } = await requested(site.hub);
    await acts(caseId, 'foto-diminta-lagi', 'Keduanya buram.', ['ktp', 'kk']);
    const large = { field: 'photo-ktp', bytes: new Uint8Array(9 * 1024 * 1024) };
    const answer = await site.send('/online/status/berkas', { form: 'much', code }, [large, large, large]);
    const page = await answer.text();
    expect([answer.status, page.includes('gangguan')]).toEqual([413, false]);
    expect(page).toContain('kirim fotonya satu per satu');
    expect(page).not.toContain('di bawah tiap foto');
  });

  it('[HM4] [ON8] takes another photo from the same page, and the same photo once', async () => {
    const { caseId, code } = await requested(site.hub);
    await acts(caseId, 'foto-diminta-lagi', 'Keduanya buram.', ['ktp', 'kk']);
    const bring = (field: string) =>
      site.send('/online/status/berkas', { form: 'gone-back-to', code }, [{ field, bytes: jpeg() }]);
    const first = await (await bring('photo-ktp')).text();
    expect([first.includes('berjalan lagi. Terima kasih'), /Kartu Keluarga|KK/.test(first)]).toEqual([false, true]);
    for (let each = 0; each < 2; each += 1) {
      expect(await (await bring('photo-kk')).text()).toContain('berjalan lagi. Terima kasih');
    }
    expect(await (await look(code)).text()).not.toContain('name="photo-k');
    expect(site.hub.hub.office.live.hall.cases.get(caseId)?.attachments).toHaveLength(4);
  });

  it('[ON7] counts a wrong code as wrong, though no photo comes with it', async () => {
    const tried: number[] = [];
    for (let each = 0; each < 21; each += 1) tried.push((await guessed()).status);
    expect(tried).toEqual([...Array.from({ length: 20 }, () => 404), 429]);
  });

  it('[ON7] counts a guessed code of a letter as wrong, too, though it stands in an address', async () => {
    const other = await TestSite.open();
    const tried: number[] = [];
    for (let each = 0; each < 21; each += 1) tried.push((await other.get(`/v/TIDAKADA${each}`)).status);
    await other.hub.stop();
    expect(tried).toEqual([...Array.from({ length: 20 }, () => 404), 429]);
  });

  it('[HM7] says of too many tries at its letter that they were too many, and not that the digits are wrong', async () => {
    const { caseId, code } = await requested(site.hub);
    const { nik } = formOf(site.hub).applicant;
    await back.emitWithAck('case:check', { ...press(), caseId, nik });
    expect(await acts(caseId, 'surat-dikirim', '')).toMatchObject({ ok: true });
    const ask = async (digits: string) => {
      const answer = await site.post('/online/status/surat', { code, digits });
      return { status: answer.status, page: await answer.text() };
    };
    for (let each = 0; each < 5; each += 1) expect((await ask('0000')).status).toBe(403);
    expect(await ask(nik.slice(-4))).toMatchObject({
      status: 429,
      page: expect.stringContaining('Terlalu banyak percobaan'),
    });
  });

  it('[ON6] is there for whoever has asked, also where the site takes no requests any more', async () => {
    const { caseId, number, code } = await requested(site.hub);
    const { current } = site.hub.hub.office.file;
    await site.change((file) => ({ ...file, online: { ...file.online!, requests: false } }));
    expect(await (await look(code)).text()).toContain(`Permohonan ${number}`);
    expect((await site.get('/online/ajukan')).status).toBe(404);
    const which = { caseId, stepId: 'periksa-permohonan', outcomeId: 'foto-diminta-lagi' };
    const asking = await back.emitWithAck('case:message', { ...which, words: null, asked: ['ktp'] });
    expect(asking).toMatchObject({ value: { text: expect.stringContaining('lewat alamat di bawah ini') } });
    await site.change(() => current);
  });

  it('[HM7] gives no letter where there is none, and none for a wrong code', async () => {
    const { code } = await requested(site.hub);
    expect(await (await look(code)).text()).not.toContain('Unduh surat');
    expect((await site.post('/online/status/surat', { code, digits: '0001' })).status).toBe(403);
    expect((await site.post('/online/status/surat', { code: 'TIDAKADA2222', digits: '0001' })).status).toBe(404);
  });
});

describe('a request’s code', () => {
  it('[IS7] is no ticket’s token', async () => {
    const { code } = await requested(site.hub);
    expect((await site.get(`/t/${code}`)).status).toBe(404);
  });
});
