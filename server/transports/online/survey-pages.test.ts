import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ServedVisitors } from '../whole-hub/survey.fixture.ts';
import { TestSite } from './visitors.fixture.ts';

let site: TestSite;
let visitors: ServedVisitors;

const office = () => site.hub.hub.office;
const path = '/online/survei/token-of-ana';
const all = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`U${i + 1}`, '4']));
const answers = async () => (await office().surveyBook.tallies('2026-11-01', '2026-11-30')).length;
const press = '0b0f4f0e-6f3f-4c3e-9d5f-0d3c4a5b6c7d';

const withWords = { ...all, words: 'Kursi ditambah.', press };

/** The hall of Pariaman with Karangasem's suggestion box. */
const withBox = () =>
  site.change((file) => {
    const label = { id: 'Kotak saran', en: 'Suggestion box' };
    const opens = file.complaints.channels[0]?.opens ?? [];
    const box = { kind: 'kotak-saran', label, line: 1, medium: 'box' as const, opens, at: ['online' as const] };
    return { ...file, complaints: { ...file.complaints, channels: [...file.complaints.channels, box] } };
  });
const complaints = () => [...office().live.hall.complaints.values()];

async function open(): Promise<void> {
  site = await TestSite.open();
  visitors = new ServedVisitors(office);
}

beforeEach(async () => {
  await open();
  await visitors.open();
});
afterEach(() => site.hub.stop());

describe('how it was, on a telephone', () => {
  it('[SV1] [SV4] is nine questions in plain HTML behind the ticket of a visit that is over', async () => {
    await visitors.wasHere('ana');
    expect(await site.text('/t/token-of-ana')).toContain(`href="${path}"`);
    const page = await site.text(path);
    expect(page.match(/type="radio"/g)).toHaveLength(36);
    expect(page).toContain('Apakah petugas sopan dan ramah?');
    expect(page).not.toMatch(/<script|B001|Pendidikan|<textarea/);
    expect(await site.text(`${path}?bahasa=en`)).toContain('Was the clerk polite and friendly?');
  });

  it('[SV3] [SV4] is taken once, and leads to a page that can be loaded again', async () => {
    await visitors.wasHere('ana');
    const first = await site.post(path, { ...all, U9: '' });
    expect([first.status, first.headers.get('Location')]).toEqual([303, '/online/survei/selesai']);
    expect(await site.text('/online/survei/selesai')).toContain('Terima kasih!');
    expect(await (await site.post(path, all)).text()).toContain('Kunjungan ini sudah dinilai');
    expect(await site.text(path)).toContain('Sudah dinilai');
    const kept = await office().surveyBook.answersOf('2026-11-23');
    expect(kept.answers).toEqual([
      { serviceId: 'informasi-bansos', via: 'phone', scores: [4, 4, 4, 4, 4, 4, 4, 4, null] },
    ]);
  });

  it('[SV4] is not asked before the visit is over, nor of a stranger', async () => {
    await visitors.comes('ana');
    expect(await site.text(path)).toContain('Belum saatnya menilai');
    expect(await (await site.post(path, all)).text()).toContain('Belum saatnya menilai');
    expect((await site.get('/online/survei/nobody')).status).toBe(404);
    expect(await answers()).toBe(0);
  });

  it('[SV1] asks for at least one answer, and takes none off the scale', async () => {
    await visitors.wasHere('ana');
    for (const fields of [{}, { ...all, U3: '5' }, { ...all, sex: 'other' }]) {
      const reply = await site.post(path, fields);
      expect(reply.status).toBe(422);
      expect(await reply.text()).toContain('paling sedikit satu');
    }
    expect((await site.post(path, { U7: '1' })).status).toBe(303);
  });

  it('[SV1] keeps what somebody wrote who has touched no face yet', async () => {
    await withBox();
    await visitors.wasHere('ana');
    const page = await (await site.post(path, { words: 'Kursi <b> ditambah.', press })).text();
    expect(page).toContain('paling sedikit satu');
    expect(page).toContain('Kursi &lt;b&gt; ditambah.</textarea>');
    const off = await (await site.post(path, { U2: '3', U3: '5', words: '', press })).text();
    expect(off.match(/name="U2" value="3" checked/)).not.toBeNull();
    expect(off.match(/" checked/g)).toHaveLength(1);
  });

  it('[SV4] is not asked of a request from home, whose code looks like a ticket', async () => {
    const { surveyBook } = office();
    await visitors.wasHere('ana');
    expect(await surveyBook.visitBy({ is: 'token', token: 'token-of-ana' })).toMatchObject({ state: 'served' });
    const db = openInFolder(join(site.hub.folder, 'trial'), 'hall.db');
    db.exec("UPDATE visit SET via = 'online'");
    db.close();
    expect((await site.get(path)).status).toBe(404);
  });

  it('[SV4] comes from our own page only', async () => {
    await visitors.wasHere('ana');
    expect((await site.post(path, all, 'http://elsewhere.example')).status).toBe(403);
    expect(await answers()).toBe(0);
  });

  it('[SV6] asks who the respondent is where the hall wants to know', async () => {
    await site.change((file) => ({ ...file, survey: { atKiosk: true, onDisplay: false, asksRespondents: true } }));
    await visitors.wasHere('ana');
    expect(await site.text(path)).toContain('Pendidikan terakhir');
    await site.post(path, { ...all, education: 'sma' });
    expect(await office().surveyBook.facts('2026-11-23', '2026-11-23')).toEqual([
      { serviceId: 'informasi-bansos', fact: 'education', value: 'sma', people: 1 },
    ]);
  });

  it('[ON1] [SV4] is gone where the hall has switched it off', async () => {
    await visitors.wasHere('ana');
    await site.change((file) => ({ ...file, online: { ...file.online!, survey: false } }));
    expect((await site.get(path)).status).toBe(404);
    expect((await site.post(path, all)).status).toBe(404);
    expect(await site.text('/t/token-of-ana')).not.toContain('/online/survei');
    expect(await answers()).toBe(0);
  });
});

describe('a word more on a telephone', () => {
  it('[SV10] goes to the suggestion box as an anonymous suggestion, once, and not with the answer', async () => {
    await withBox();
    await visitors.wasHere('ana');
    expect(await site.text(path)).toContain('<textarea');
    await site.post(path, withWords);
    await site.post(path, withWords);
    expect(complaints()).toMatchObject([{ kind: 'suggestion', channel: 'kotak-saran' }]);
    expect(JSON.stringify(await office().surveyBook.answersOf('2026-11-23'))).not.toContain('Kursi');
  });

  it('[SV10] is kept to its last word, whose lines a browser ends with two signs and counts as one', async () => {
    await withBox();
    await visitors.wasHere('ana');
    const words = Array.from({ length: 10 }, (_, i) => `${i}`.padEnd(99, '.')).join('\n');
    await site.post(path, { ...withWords, words: words.replaceAll('\n', '\r\n') });
    const [{ id } = { id: '' }] = complaints();
    expect((await office().complaintArchive.complaint(id))?.told[0]?.words).toBe(words);
  });

  it('[SV4] [SV10] is one suggestion, however many forms with words of their own come at the same moment', async () => {
    await withBox();
    await visitors.wasHere('ana');
    const forms = Array.from({ length: 40 }, (_, n) => ({
      ...withWords,
      words: `Usul ${n}`,
      press: office().chance.id(),
    }));
    const said = await Promise.all(forms.map(async (form) => (await site.post(path, form)).status));
    expect(said.filter((status) => status === 303)).toHaveLength(1);
    expect([complaints().length, await answers()]).toEqual([1, 1]);
  });

  it.each(['words', 'answer'] as const)(
    '[SV10] [SV4] comes with its answer, once, when the form is sent again after the hub ended before the %s was kept',
    async (what) => {
      await withBox();
      await visitors.wasHere('ana');
      const { live, surveyBook } = office();
      const ended = new Error('ended here');
      if (what === 'words') vi.spyOn(live, 'perform').mockRejectedValueOnce(ended);
      else vi.spyOn(surveyBook, 'keep').mockRejectedValueOnce(ended);
      expect((await site.post(path, withWords)).status).toBe(500);
      expect((await site.post(path, withWords)).status).toBe(303);
      expect([complaints().length, await answers()]).toEqual([1, 1]);
    },
  );

  it('[SV10] is not asked where the hall has no box online', async () => {
    await visitors.wasHere('ana');
    expect(await site.text(path)).not.toContain('<textarea');
    await site.post(path, withWords);
    expect(complaints()).toEqual([]);
  });
});

describe('the front page', () => {
  it('[SV8] tells what visitors have said, once enough of them have', async () => {
    expect(await site.text('/online/')).not.toContain('Penilaian pengunjung');
    office().survey.published = { index: 82.35, band: 'B', respondents: 1_234, from: '2025-11', to: '2026-10' };
    const page = await site.text('/online/');
    for (const words of ['82,35', 'Baik', '1.234 responden', 'November 2025 sampai Oktober 2026']) {
      expect(page).toContain(words);
    }
  });
});
