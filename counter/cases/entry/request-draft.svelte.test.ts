import { describe, expect, it, vi } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { RequestEntered, RequestNumber } from '../../../contract/requests/request-from-home.ts';
import { atCounter } from '../../counter-view.fixture.ts';
import { answering } from './entry-hub.fixture.ts';
import { RequestDraft } from './request-draft.svelte.ts';
import type { EntryService } from './request-draft.svelte.ts';

const service: EntryService = {
  id: 'surat',
  name: { id: 'Surat', en: 'Letter' },
  purposes: ['Beasiswa'],
  broughtBy: [],
  papers: [
    { id: 'kk', text: 'KK', mandatory: true },
    { id: 'ktp', text: 'KTP', mandatory: true },
    { id: 'lain', text: 'Lainnya', mandatory: false },
  ],
};
const nik = '1377024101990001';
const known = { name: 'Siti Contoh', familyCard: '', birthDate: '1999-01-01', address: 'Jalan Contoh 1' };
const number: RequestNumber = { caseId: 'case', number: '2026-00001', dueAt: 0, link: 'https://wa.me/62' };
const picture = new Blob(['x'], { type: 'image/jpeg' });

function begun(answers: readonly Reply<RequestNumber>[] = [granted(number)], person: typeof known | null = known) {
  const sent: RequestEntered[] = [];
  const hub = answering({ listed: person !== null, warnings: [], person });
  const send = vi.fn((request: RequestEntered) => {
    sent.push(request);
    return Promise.resolve(answers[Math.min(sent.length, answers.length) - 1] ?? refused('hub-fault'));
  });
  return { hub, draft: new RequestDraft(hub, [service], { send, shrink: (each) => Promise.resolve(each) }), sent };
}

async function filledIn(draft: RequestDraft): Promise<void> {
  await draft.typeNik(nik);
  draft.applicant.phone = '0812';
  await draft.photos.fill(service.papers, [picture, picture]);
}

describe('a request that a clerk enters', () => {
  it('[HM2] asks the register as soon as the NIK is whole, and fills in what it knows', async () => {
    const { draft } = begun();
    await draft.typeNik(nik.slice(0, 15));
    expect([draft.listed, draft.applicant.name]).toEqual([null, '']);
    await draft.typeNik(nik);
    expect(draft.applicant).toMatchObject({ nik, ...known, phone: '' });
    expect(draft.listed).toBe(true);
  });

  it('[HM2] asks of the number that was typed last, also when the one before is still looked for', async () => {
    const { draft } = begun();
    const asked = draft.typeNik(`${nik.slice(0, 15)}9`);
    await draft.typeNik(nik);
    await asked;
    expect(draft.applicant).toMatchObject({ nik, ...known });
    expect(draft.listed).toBe(true);
  });

  it('[HM2] leaves nothing of the person of a mistyped NIK with the right one', async () => {
    const { draft, hub } = begun();
    await draft.typeNik(nik);
    draft.applicant.phone = '0812';
    draft.applicant.address = 'Jalan Lain 2';
    hub.ask = () => Promise.resolve(granted({ listed: false, warnings: [], person: null })) as never;
    await draft.typeNik(`${nik.slice(0, 15)}2`);
    expect(draft.applicant).toMatchObject({ name: '', birthDate: '', address: 'Jalan Lain 2', phone: '0812' });
  });

  it('[CT6] fills in the day of birth that the NIK tells, where the register knows nobody', async () => {
    const { draft, hub } = begun(undefined, null);
    Object.assign(hub, { view: atCounter() });
    await draft.typeNik(nik);
    expect(draft.applicant.birthDate).toBe('1999-01-01');
    await draft.typeNik(nik.slice(0, 15));
    expect(draft.applicant.birthDate).toBe('');
    draft.applicant.birthDate = '1998-12-31';
    await draft.typeNik(nik);
    expect(draft.applicant.birthDate, 'typed from his card').toBe('1998-12-31');
  });

  it('[CT6] keeps the day that the NIK tells where the register has none', async () => {
    const { draft, hub } = begun(undefined, { ...known, birthDate: '' });
    Object.assign(hub, { view: atCounter() });
    await draft.typeNik(nik);
    expect(draft.applicant).toMatchObject({ name: known.name, birthDate: '1999-01-01' });
  });

  it('[HM2] fills in nobody whose number was cut off while he was looked for', async () => {
    const { draft } = begun();
    const asked = draft.typeNik(nik);
    await draft.typeNik(nik.slice(0, 15));
    await asked;
    expect([draft.applicant.name, draft.listed]).toEqual(['', null]);
  });

  it('[HM2] leaves of the next one what is typed before his number, though the one before had the same', async () => {
    const { draft, hub } = begun();
    await draft.typeNik(nik);
    draft.next();
    hub.ask = () => Promise.resolve(granted({ listed: false, warnings: [], person: null })) as never;
    draft.applicant.address = known.address;
    await draft.typeNik(`${nik.slice(0, 15)}2`);
    expect(draft.applicant).toMatchObject({ name: '', address: known.address });
  });

  it('[IS2] after a fault of the hub it is the same request: nobody knows whether it was done', async () => {
    const { draft, sent } = begun([refused('hub-fault'), refused('file-too-large'), granted(number)]);
    await filledIn(draft);
    for (let press = 0; press < 3; press += 1) await draft.save(service, []);
    const [first, second, third] = sent.map(({ commandId }) => commandId);
    expect([second === first, third === first]).toEqual([true, false]);
  });

  it('[IS2] is sent once by two presses, and the next one is another request', async () => {
    const { draft, sent } = begun();
    await filledIn(draft);
    await Promise.all([draft.save(service, []), draft.save(service, [])]);
    draft.next();
    await filledIn(draft);
    await draft.save(service, []);
    expect(new Set(sent.map(({ commandId }) => commandId)).size).toBe(2);
    expect(sent).toHaveLength(2);
  });

  it('[HM2] [CS4] lacks no paper whose alternative is there', async () => {
    const { draft } = begun(undefined, null);
    const [kk, ...others] = service.papers;
    const papers = [
      kk!,
      ...others.map((paper) => ({ ...paper, oneOf: 1 })),
      { ...kk!, id: 'suket', text: 'Suket', oneOf: 1 },
    ];
    expect(draft.lacking({ ...service, papers })).toContainEqual({ paper: 'KTP' });
    await draft.photos.put('suket', new Blob(['']));
    expect(draft.lacking({ ...service, papers }).filter((each) => typeof each === 'object')).toEqual([{ paper: 'KK' }]);
  });

  it('[HM2] says what still lacks, and is not sent before', async () => {
    const { draft, sent } = begun(undefined, null);
    expect(draft.lacking(service)).toEqual(['nik', 'name', 'phone', { paper: 'KK' }, { paper: 'KTP' }]);
    draft.medium = 'email';
    expect(draft.lacking(service)).toContain('email');
    await draft.save(service, []);
    expect(sent).toEqual([]);
  });

  it('[HM2] puts what is pasted where a required paper has no photo yet', async () => {
    const { draft } = begun();
    await Promise.all([
      draft.photos.fill(service.papers, [picture]),
      draft.photos.fill(service.papers, [picture, picture, picture]),
    ]);
    expect(draft.photos.all.map(([paper]) => paper)).toEqual(['kk', 'ktp', 'lain']);
  });

  it('[CS11] says who asks for him, with a name, where the hall’s file has it asked', async () => {
    const { draft, sent } = begun();
    await filledIn(draft);
    await draft.save(service, []);
    expect(sent[0]?.bringer).toEqual({ broughtAs: '', broughtBy: '' });
    draft.next();
    await filledIn(draft);
    draft.bringer = { broughtAs: 'keluarga', broughtBy: ' ' };
    expect(draft.lacking(service)).toEqual(['broughtBy']);
    draft.bringer = { broughtAs: 'keluarga', broughtBy: 'Siti Contoh' };
    await draft.save(service, []);
    expect(sent[1]?.bringer).toEqual({ broughtAs: 'keluarga', broughtBy: 'Siti Contoh' });
    draft.next();
    expect(draft.bringer, 'of the one before').toEqual({ broughtAs: '', broughtBy: '' });
  });

  it('[AT4] says of a picture that cannot be drawn that it cannot be read', async () => {
    const { draft } = begun();
    const broken = new RequestDraft(answering(null), [service], {
      send: () => Promise.resolve(refused('hub-fault')),
      shrink: () => Promise.resolve(null),
    });
    await broken.photos.put('kk', picture);
    expect([broken.photos.isUnreadable, broken.photos.has('kk')]).toEqual([true, false]);
    expect(draft.photos.isUnreadable).toBe(false);
  });

  it('[HM5] is answered by itself where the hub sends by that medium, else by hand', async () => {
    const { draft, sent } = begun();
    await filledIn(draft);
    expect([draft.answerBy([]), draft.answerBy(['whatsapp']), draft.answerBy(['email'])]).toEqual([
      'by-hand',
      'whatsapp',
      'by-hand',
    ]);
    await draft.save(service, []);
    expect(sent[0]).toMatchObject({ medium: 'whatsapp', answerBy: 'by-hand', serviceId: 'surat' });
    expect(draft.saved).toEqual(number);
  });

  it('[IS2] keeps its id when the answer was lost, and takes another when it was refused', async () => {
    const { draft, sent } = begun([refused('no-answer'), refused('reply-address-wanted'), granted(number)]);
    await filledIn(draft);
    for (let i = 0; i < 3; i++) await draft.save(service, []);
    const ids = sent.map(({ commandId }) => commandId);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[1]);
    expect(draft.saved).toEqual(number);
  });

  it('[SC6] leaves nothing of one applicant to the next', async () => {
    const { draft } = begun();
    await filledIn(draft);
    await draft.save(service, []);
    draft.next();
    expect(draft.applicant).toMatchObject({ nik: '', name: '', phone: '', address: '' });
    expect([draft.photos.all, draft.saved, draft.listed]).toEqual([[], null, null]);
  });
});
