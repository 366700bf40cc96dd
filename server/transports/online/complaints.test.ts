import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LONGEST_COMPLAINT } from '../../../contract/lists.ts';
import type { HallFile } from '../../../contract/hall-file.ts';
import { pageBehindPicture, png } from '../../adapters/attachments/attachment-samples.fixture.ts';
import { TestSite } from './visitors.fixture.ts';

const PATH = '/online/pengaduan/tulis';

let site: TestSite;
let before: HallFile;

beforeAll(async () => {
  site = await TestSite.open('banjarnegara');
  before = site.hub.hub.office.file.current;
});
afterEach(() => site.change(() => before));
afterAll(() => site.hub.stop());

const told = {
  kind: 'complaint',
  words: 'Antrean di loket 2 terlalu lama.',
  name: 'Wagiyem',
  consent: 'yes',
  address: 'Dusun Krajan RT 02, Parakancanggah',
  phone: '',
  email: '',
};

async function complain(change: Record<string, string> = {}, photo?: Uint8Array) {
  const { formId, proof } = await site.formAt(PATH);
  const photos = photo ? [{ field: 'photo-bukti', bytes: photo }] : [];
  const answer = await site.send(PATH, { form: formId, proof, ...told, ...change }, photos);
  return { status: answer.status, page: await answer.text() };
}

const codeIn = (page: string): string => /class="code">([^<]+)</.exec(page)?.[1] ?? '';

describe('a complaint from a telephone', () => {
  it('[CM2] [ON6] gets a code, with which its state is seen: not its words, and nobody’s name', async () => {
    const { status, page } = await complain({}, png());
    expect(status).toBe(200);
    const seen = await (await site.post('/online/pengaduan/status', { code: codeIn(page) })).text();
    expect(seen).toContain('Sedang ditangani');
    expect(seen).not.toMatch(/Wagiyem|terlalu lama|Krajan/);
  });

  it('[AC24] is found by a code that was copied with a mark which nobody sees', async () => {
    const { page } = await complain();
    const copied = codeIn(page).replace(/^.{3}/, '$&\u200b\u202a');
    expect(await (await site.post('/online/pengaduan/status', { code: copied })).text()).toContain('Sedang ditangani');
  });

  it('[CM7] is kept to its last word, whose lines a browser ends with two signs and counts as one', async () => {
    const lines = Array.from({ length: 40 }, (_, i) => `${i}`.padEnd(99, '.'));
    const words = lines.join('\n');
    expect(words).toHaveLength(LONGEST_COMPLAINT - 1);
    expect((await complain({ words: words.replaceAll('\n', '\r\n') })).status).toBe(200);
    const newest = [...site.hub.hub.office.live.hall.complaints.keys()].at(-1) ?? '';
    expect((await site.hub.hub.office.complaintArchive.complaint(newest))?.told[0]?.words).toBe(words);
  });

  it('wants name and address where the hall does', async () => {
    expect((await complain({ name: '' })).status).toBe(422);
    expect((await complain({ address: 'x' })).page).toContain('Tuliskan alamat');
    await site.change((file) => ({ ...file, complaints: { ...file.complaints, identityRequired: false } }));
    expect((await complain({ name: '', address: '' })).status).toBe(200);
  });

  it('[CM7] is taken with his consent only, and without words there is none', async () => {
    const kept = site.hub.hub.office.live.hall.complaints.size;
    for (const wrong of [{ consent: '' }, { words: ' ' }, { phone: '12' }, { email: 'wagiyem' }]) {
      const { status } = await complain(wrong);
      expect([wrong, status]).toEqual([wrong, 422]);
    }
    expect(site.hub.hub.office.live.hall.complaints.size).toBe(kept);
  });

  it('[ON9] with a photo that is none is refused, and leaves nothing on the disk', async () => {
    const kept = site.papersOnDisk;
    expect((await complain({}, pageBehindPicture())).page).toContain('Hanya foto');
    expect(site.papersOnDisk).toBe(kept);
  });

  it('[ON6] is not seen with a wrong code', async () => {
    const unknown = await site.post('/online/pengaduan/status', { code: 'TIDAKADA2222' });
    expect([unknown.status, await unknown.text()]).toEqual([404, expect.stringContaining('value="TIDAKADA2222"')]);
  });
});

describe('a hall that hears complaints elsewhere', () => {
  it('[ON1] says where, and takes none here', async () => {
    await site.change((file) => ({ ...file, online: { ...file.online!, complaints: false } }));
    const page = await site.text('/online/pengaduan');
    expect(page).toContain('tidak diterima lewat situs');
    expect(page).toContain('href="tel:0286591892"');
    expect((await site.get(PATH)).status).toBe(404);
    expect((await site.send(PATH, told)).status).toBe(404);
  });
});
