import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LARGEST_ATTACHMENT } from '../../../contract/attachment.ts';
import { MOST_PAPERS } from '../../../contract/lists.ts';
import { requestId as online } from '../../../online/words/request-id.ts';
import { jpeg, pageBehindPicture, png } from '../../adapters/attachments/attachment-samples.fixture.ts';
import { AskingFromHome, PATH, photos } from './asks-from-home.fixture.ts';
import { TestSite } from './visitors.fixture.ts';

const BIRTH_DATE = online.problem.birthDate;

let site: TestSite;
let people: AskingFromHome;
beforeAll(async () => {
  site = await TestSite.open();
  people = new AskingFromHome(site);
});
afterAll(() => site.hub.stop());

const cases = () => site.hub.hub.office.live.hall.cases.size;
const codeIn = (page: string): string => /class="code">([^<]+)</.exec(page)?.[1] ?? '';
const formIn = (page: string) => /name="form" value="([^"]*)"/.exec(page)?.[1];

describe('a request from home', () => {
  it('[ON6] [HM1] gets its number and code, and a case with the photos', async () => {
    const before = cases();
    const { status, page } = await people.sendNew();
    expect(status).toBe(200);
    expect(codeIn(page)).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect(page).toContain('Dijawab paling lambat Selasa, 24 November 2026');
    expect(cases()).toBe(before + 1);
    const [behind] = [...site.hub.hub.office.live.hall.cases.values()].slice(-1);
    expect(behind?.attachments.map(({ requirementId }) => requirementId)).toEqual(['kk', 'ktp']);
  });

  it('[ON8] sent twice is one request with one code, also when both are on their way', async () => {
    const before = cases();
    const fields = people.filledIn(await site.formAt(PATH));
    const together = await Promise.all([site.send(PATH, fields, photos), site.send(PATH, fields, photos)]);
    const later = await site.send(PATH, fields, photos);
    const codes = await Promise.all([...together, later].map(async (answer) => codeIn(await answer.text())));
    expect(new Set(codes).size).toBe(1);
    expect(codes[0]).not.toBe('');
    expect(cases()).toBe(before + 1);
  });

  it('[ON8] with another photo and the same words is another one: no photo is dropped that was said to be here', async () => {
    const { fields, page } = await people.sendNew();
    const { proof } = await site.formAt(PATH);
    const others = photos.filter(({ field }) => field !== 'photo-kk');
    const again = await site.send(PATH, { ...fields, proof }, [...others, { field: 'photo-kk', bytes: png() }]);
    const code = codeIn(await again.text());
    expect(code).not.toBe('');
    expect(code).not.toBe(codeIn(page));
  });

  it('[ON8] of a page that was filled in again for a neighbour is another one', async () => {
    const { fields, page } = await people.sendNew();
    const { proof } = await site.formAt(PATH);
    const again = await site.send(PATH, { ...fields, proof, name: 'Yusniar Koto', phone: '081266009999' }, photos);
    const code = codeIn(await again.text());
    expect(code).not.toBe('');
    expect(code).not.toBe(codeIn(page));
  });

  it('[ON8] that was not handed in stays the form that it was; what the hall refused is another one', async () => {
    expect(formIn((await people.sendNew({ consent: '' })).page)).toBe('');
    expect(formIn((await people.sendNew({ proof: '{}' })).page)).toBe('');
    expect(formIn((await people.sendNew({ nik: '1377024599900001' })).page)).toMatch(/^[\da-f-]{36}$/);
  });

  it('[ON6] [CS4] needs one of the papers that are in place of each other, and insists on neither', async () => {
    const before = site.hub.hub.office.file.current;
    await site.change(({ services: [first, ...others], ...file }) => {
      const suket = { id: 'suket', text: { text: 'Suket', own: true as const }, mandatory: false, documents: [] };
      const requirements = first!.requirements.map((paper) =>
        paper.id === 'ktp' ? { ...paper, alternatives: ['suket'] } : paper,
      );
      return { ...file, services: [{ ...first!, requirements: [...requirements, suket] }, ...others] };
    });
    const page = await site.text(PATH);
    expect(page).toMatch(/<legend>Cukup salah satu:<\/legend>[^]*photo-ktp[^]*photo-suket/);
    expect(page).not.toMatch(/name="photo-(ktp|suket)"[^>]*required/);
    const [kk, ktp] = photos;
    const { page: lacks } = await people.sendNew({}, [kk]);
    expect(lacks).toContain(online.photoLacks('Foto copy KTP atau Suket'));
    expect(lacks).toMatch(
      /<fieldset class="one-of"\s+aria-describedby="(photo-ktp-group-fault)">[^]*id="\1">Foto salah satu berkas ini belum ada/,
    );
    for (const id of ['ktp', 'suket'])
      expect(lacks).toMatch(
        new RegExp(`name="photo-${id}"[^>]*aria-describedby="photo-ktp-group-fault" aria-invalid="true"`),
      );
    expect((await people.sendNew({}, [kk, { ...ktp, field: 'photo-suket' }])).status).toBe(200);
    await site.change(() => before);
  });

  it('[CS11] asks who asks for somebody else where the hall’s file says who may, and nobody elsewhere', async () => {
    const silent = await site.text(PATH);
    expect(silent).not.toContain('broughtAs');
    const before = site.hub.hub.office.file.current;
    const broughtBy = [{ id: 'keluarga', name: { id: 'Keluarga', en: 'Family' }, fetchesAs: 'family' as const }];
    await site.change((file) => ({
      ...file,
      services: [{ ...file.services[0]!, broughtBy }, ...file.services.slice(1)],
    }));
    expect(await site.text(PATH)).toMatch(/name="broughtAs"\s+value="keluarga"/);
    const nameless = await people.sendNew({ broughtAs: 'keluarga', broughtBy: '' });
    expect(nameless.page).toContain(online.problem.broughtBy);
    const gone = await people.sendNew({ broughtAs: 'desa', broughtBy: 'Sutrisno Rekaan' });
    expect([gone.status, gone.page.includes(online.problem.broughtBy)], 'whom the file has no more').toEqual([
      422,
      true,
    ]);
    expect((await people.sendNew({ broughtAs: 'keluarga', broughtBy: 'Siti Rekaan' })).status).toBe(200);
    expect((await people.sendNew({ broughtAs: '', broughtBy: 'Bukan Siapa' })).status).toBe(200);
    const [forHim, himself] = [...site.hub.hub.office.live.hall.cases.values()].slice(-2);
    expect([forHim?.bringer, himself?.bringer]).toEqual([{ id: 'keluarga', name: 'S••• R•••••' }, undefined]);
    const kept = await site.hub.hub.office.caseArchive.applicant(forHim?.visitId ?? '');
    expect(kept).toMatchObject({ name: 'Rosmawati Chaniago', broughtAs: 'keluarga', broughtBy: 'Siti Rekaan' });
    const own = await site.hub.hub.office.caseArchive.applicant(himself?.visitId ?? '');
    expect(own, 'what stood in a field that nobody saw').toMatchObject({ broughtAs: '', broughtBy: '' });
    await site.change(() => before);
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
    [{ birthDay: '30', birthMonth: '2' }, BIRTH_DATE],
    [{ birthDay: '3', birthMonth: '14' }, BIRTH_DATE],
    [{ birthYear: '90' }, BIRTH_DATE],
    [{ birthYear: '2062' }, BIRTH_DATE],
  ])('says at the field what is wrong, and keeps what was typed: %o', async (change, words) => {
    const before = cases();
    const { status, page } = await people.sendNew(change);
    expect(status).toBe(422);
    expect(page).toContain(words);
    expect(page).toContain('value="Dusun Tengah, Taluk"');
    expect(cases()).toBe(before);
  });

  it.each([
    ['', /Foto belum ada: [^<]*KTP/, 'Foto ini belum ada.'],
    ['?bahasa=en', /Photograph missing: [^<]*identity card/i, 'This photograph is missing.'],
  ])(
    '[HM1] wants the photos that the service wants, and says at its field which one is missing: %s',
    async (english, above, at) => {
      const fields = people.filledIn(await site.formAt(PATH));
      const answer = await site.send(`${PATH}${english}`, fields, [photos[0]]);
      const page = await answer.text();
      expect(answer.status).toBe(422);
      expect(page).toMatch(above);
      expect(page.match(/class="fault" id="([^"]*)"/g), 'the one that is there is not blamed').toEqual([
        'class="fault" id="photo-ktp-fault"',
      ]);
      expect(page).toContain(at);
      expect(page).toMatch(/name="photo-ktp"[^>]*aria-describedby="photo-ktp-fault" aria-invalid="true"/);
    },
  );

  it('escapes what was typed', async () => {
    const { page } = await people.sendNew({ name: '"><script>alert(1)</script>', consent: '' });
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
      const { status, page } = await people.sendNew({}, [photos[0], { field: 'photo-ktp', bytes }]);
      expect([status, page.includes('Bukan foto (JPEG, PNG, WebP) atau PDF')]).toEqual([422, true]);
    }
    expect(site.papersOnDisk).toBe(before);
  });

  it.each([
    ['none', { photo: pageBehindPicture(), above: /Bukan foto [^:]*: [^<]*KTP/, at: online.photoIs.photoKind }],
    [
      'too large',
      {
        photo: new Uint8Array(LARGEST_ATTACHMENT + 1),
        above: /Foto terlalu besar: [^<]*KTP/,
        at: online.photoIs.photoLarge,
      },
    ],
  ])('[HM1] says which photo is %s, above the form and at its field', async (_, { photo, above, at }) => {
    const { page } = await people.sendNew({ name: 'Ros' }, [photos[0], { field: 'photo-ktp', bytes: photo }]);
    expect(page).toMatch(above);
    expect(page.match(/class="fault" id="([^"]*)"/g)).toEqual(['class="fault" id="photo-ktp-fault"']);
    expect(page).toContain(at);
    expect(page).toMatch(/name="photo-ktp"[^>]*aria-describedby="photo-ktp-fault" aria-invalid="true"/);
    expect(page, 'what was written stays').toContain('value="Ros"');
  });

  it('[ON9] that are too large, or too many, are refused before they are all there', async () => {
    const before = site.papersOnDisk;
    const large = { field: 'photo-kk', bytes: new Uint8Array(LARGEST_ATTACHMENT + 1) };
    expect((await people.sendNew({}, [large])).status).toBe(413);
    const many = Array.from({ length: MOST_PAPERS + 1 }, () => photos[0]);
    expect((await people.sendNew({}, many)).status).toBe(413);
    const three = Array.from({ length: 3 }, () => ({ field: 'photo-kk', bytes: new Uint8Array(9 * 1024 * 1024) }));
    expect((await people.sendNew({}, three)).status).toBe(413);
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
    expect((await people.sendNew({}, [...photos, ...beside])).status).toBe(200);
    const [behind] = [...site.hub.hub.office.live.hall.cases.values()].slice(-1);
    expect(behind?.attachments).toHaveLength(2 + 12);
    await site.change(() => current);
  });

  it('[ON9] a form that is none of ours is refused, whatever its length', async () => {
    const fields = people.filledIn(await site.formAt(PATH));
    expect((await site.post(PATH, fields)).status).toBe(422);
    expect((await site.send(PATH, { ...fields, purpose: 'x'.repeat(30_000) }, photos)).status).toBe(413);
  });
});

it('no other fault came up', () => expect(site.hub.faults).toEqual([]));
