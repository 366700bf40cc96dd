import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonData } from '../../../contract/requests/person-requests.ts';
import type { Reply } from '../../../contract/reply.ts';
import { readPdf, wordsOf } from '../../../printers/letter/pdf/read-pdf.fixture.ts';
import type { Right } from '../../ports/access.ts';
import { TestHub } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';
import { formOf, requested } from './home.fixture.ts';

let hub: TestHub;
let supervisor: Line;
let bearer = '';
const office = () => hub.hub.office;
/** Nobody of the register: what is held of him is what was written down here. */
const nik = '1377014508800001';
const ground = { ground: 'himself', reference: '12/PDP/XI/2026' } as const;
const asked = { nik, ...ground };
const granted = async <Value>(reply: Promise<Reply<Value>>): Promise<Value> => {
  const answer = await reply;
  if (!answer.ok) throw new Error(`refused: ${answer.refusal}`);
  return answer.value;
};
const see = () => granted(supervisor.emitWithAck('person:see', asked));
const section = ({ sections }: PersonData, id: string) =>
  sections
    .find((each) => each.id === id)
    ?.rows.map((row) => row.map((cell) => (typeof cell === 'object' ? (cell?.id ?? '') : cell)));
const newest = async (what: string) =>
  (await office().access.recorded({ before: null, what: [what], count: 1 }))[0]?.subject;

async function account(name: string, rights: readonly Right[], roles: readonly string[] = []): Promise<Line> {
  const password = hub.hub.trial?.password ?? '';
  const clerk = { id: office().chance.id(), name, fullName: `Petugas ${name}`, rights, stationIds: [], roles };
  await office().access.saveClerk(clerk, password);
  return hub.screen('counter');
}

beforeAll(async () => {
  hub = await TestHub.start();
  supervisor = await account('penyelia', ['supervise']);
  bearer = hub.bearer((await granted(hub.signIn(supervisor, 'penyelia'))).session);
  const { applicant } = formOf(hub);
  const told = { name: 'Warga Rekaan', nik, address: 'Jalan Rekaan 3', phone: '0813-9999-0002' };
  await requested(hub, { applicant: { ...applicant, ...told } });
});
afterAll(() => hub.stop());

describe("one person's data", () => {
  it('[PD1] is found by the NIK, and by nothing less', async () => {
    const data = await see();
    expect(section(data, 'entries')?.[0]).toContain('Warga Rekaan');
    expect(section(data, 'cases')).toHaveLength(1);
    expect(section(data, 'attachments')?.length).toBeGreaterThan(0);
    expect(section(data, 'messages')?.length).toBeGreaterThan(0);
    const other = await granted(supervisor.emitWithAck('person:see', { ...asked, nik: '1377014508800002' }));
    expect(other.entries).toEqual([]);
    for (const wrong of ['137701450880000', 'Warga Rekaan', '%'])
      expect(await supervisor.emitWithAck('person:see', { ...asked, nik: wrong })).toMatchObject({ ok: false });
  });

  it('[PD1] has the row of the register, with where it is corrected', async () => {
    const { register } = office();
    const person = register.byId(register.current()?.number ?? 0, 1);
    const data = await granted(supervisor.emitWithAck('person:see', { ...asked, nik: person?.nik ?? '' }));
    expect(section(data, 'register')?.map(([, value]) => value)).toEqual(
      expect.arrayContaining([person?.name, person?.nik]),
    );
    expect(data.sections[0]?.note?.id).toContain('SIKS-NG');
    const fields = data.sections[0]?.rows.map(([field]) => field);
    expect(fields?.slice(0, 2), 'which register, once, and what it says').toEqual([
      { id: 'Register', en: 'Register' },
      'NIK',
    ]);
  });

  it('[PD1] is for whoever runs the hall', async () => {
    const official = await account('pejabat', [], ['kabid']);
    await granted(hub.signIn(official, 'pejabat'));
    expect(await official.emitWithAck('person:see', asked)).toEqual({ ok: false, refusal: 'not-allowed' });
  });

  it('[PD2] is on record before it is told: who, whose, on what ground', async () => {
    await see();
    expect(await newest('person-data-seen')).toBe(`${office().mark(nik)} himself 12/PDP/XI/2026`);
    expect(section(await see(), 'looks')?.some(([, , what]) => what === 'semua datanya dilihat')).toBe(true);
  });

  it('[PD2] no name and no NIK comes into the record with the ground', async () => {
    for (const reference of ['untuk Warga Rekaan', 'WARGA', `NIK ${nik}`, `1/${nik}`]) {
      const reply = await supervisor.emitWithAck('person:see', { ...asked, reference });
      expect(reply).toMatchObject({ ok: false, refusal: 'malformed-request' });
    }
  });

  it('[PD3] is handed over as a sheet', async () => {
    const answer = await fetch(`${hub.hub.url}/api/person.pdf`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${bearer}` },
      body: JSON.stringify(asked),
    });
    expect(answer.headers.get('content-disposition')).not.toContain(nik);
    const read = readPdf(Buffer.from(await answer.arrayBuffer()));
    const words = Array.from({ length: read.pages }, (_, page) => wordsOf(read, page + 1)).join(' ');
    for (const said of ['DATA PRIBADI YANG DISIMPAN', nik, 'Warga Rekaan', '12/PDP/XI/2026'])
      expect(words).toContain(said);
    expect(await newest('person-data-taken')).toContain(office().mark(nik));
    // CM7: he who asked for it is no complaint officer. What he is not told of is not said to be nowhere.
    const [, none = ''] = /Tidak ada yang disimpan: ([^.]*)/.exec(words) ?? [];
    expect(none).toContain('register kesejahteraan sosial');
    expect(none).not.toMatch(/percakapan|pengaduan/);
    expect(words).toContain('diminta kepada petugas pengaduan');
  });

  it('[PD1] a complaint is told of to those alone who may see complaints', async () => {
    const { complaints } = office().live.hall.setup;
    const officer = await account('pengaduan', ['supervise'], [complaints.officer.roleId]);
    await granted(hub.signIn(officer, 'pengaduan'));
    const complainant = { name: 'warga rekaan', address: '', phone: '+62 813 9999 0002', email: '' };
    const channel = complaints.channels[0]?.kind ?? '';
    const words = { kind: 'complaint', words: 'Beras berkutu', language: 'id', complainant } as const;
    const how = { channel, cameAt: null, answerBy: null, print: false };
    // A namesake, and others with the same telephone, are somebody else.
    const { phone } = complainant;
    for (const his of [{ phone }, { name: 'Orang Lain', phone }, { name: '', phone }, { phone: '0813-9999-0003' }])
      await granted(
        officer.emitWithAck('complaint:receive', {
          commandId: office().chance.id(),
          ...words,
          ...how,
          complainant: { ...complainant, ...his },
        }),
      );
    const untold = await see();
    expect([untold.complaintsUntold, section(untold, 'complaints')]).toEqual([true, undefined]);
    const told = await granted(officer.emitWithAck('person:see', asked));
    expect(section(told, 'complaints')?.map((row) => row[3])).toEqual(['Beras berkutu']);
  });

  it('[PD4] what was written down wrong is put right, with what stood there before', async () => {
    const [entry] = (await see()).entries;
    const right = {
      visitId: entry?.visitId ?? '',
      name: 'Warga Benar',
      address: 'Jalan Benar 4',
      phone: '0813-9999-0002',
      email: entry?.email ?? '',
    };
    const { name, address, phone, email, broughtBy } = entry!;
    const was = { name, address, phone, email, broughtBy };
    const press = { commandId: office().chance.id(), asked, ...right, was };
    await granted(supervisor.emitWithAck('person:correct', press));
    await granted(supervisor.emitWithAck('person:correct', press));
    const data = await see();
    expect(data.entries[0]).toMatchObject({ name: 'Warga Benar', address: 'Jalan Benar 4' });
    expect(section(data, 'corrections')?.map((row) => row.slice(2))).toEqual([
      ['Nama', 'Warga Rekaan', 'Warga Benar', 'Petugas penyelia'],
      ['Alamat', 'Jalan Rekaan 3', 'Jalan Benar 4', 'Petugas penyelia'],
    ]);
    const nothingNew = { ...press, commandId: office().chance.id() };
    await granted(supervisor.emitWithAck('person:correct', nothingNew));
    expect(await newest('person-correction-tried')).toBe(`${office().mark(nik)} himself 12/PDP/XI/2026`);
    expect(await newest('person-corrected')).toBe(`${office().mark(nik)} himself 12/PDP/XI/2026 name,address`);
    const [behind] = office().live.hall.cases.values();
    expect(behind?.applicant).toBe('W•••• B••••');
    const search = { state: 'any', serviceId: null, clerkId: null, from: null, until: null } as const;
    const called = async (word: string) =>
      (await office().caseArchive.search({ ...search, by: { is: 'name', words: [word] } }, null, 5)).found.length;
    expect(await called('Benar')).toBe(1);
    const stands = { ...was, name: right.name, address: right.address, phone: right.phone };
    const second = { ...press, commandId: office().chance.id(), name: 'Warga Tepat', was: stands };
    await granted(supervisor.emitWithAck('person:correct', second));
    expect([await called('Benar'), await called('Tepat')]).toEqual([0, 1]);
    const third = { ...second, commandId: office().chance.id(), name: 'Warga Benar' };
    await granted(supervisor.emitWithAck('person:correct', { ...third, was: { ...stands, name: 'Warga Tepat' } }));
    expect(
      await granted(supervisor.emitWithAck('person:correct', second)),
      'the same press, the same answer',
    ).toBeNull();
  });

  it('[PD4] [PD2] nothing is corrected that is not his, and that it was tried is on record', async () => {
    await requested(hub, {}, 2);
    const other = [...office().live.hall.cases.values()].at(-1)?.visitId ?? '';
    const own = (await see()).entries[0]?.visitId ?? '';
    const wrong = { name: 'Siapa Saja', address: '', phone: '', email: '' };
    for (const [whose, visitId] of [
      [{ ...asked, nik: '1377014508800002' }, own],
      [asked, other],
    ] as const) {
      const press = {
        commandId: office().chance.id(),
        asked: whose,
        visitId,
        ...wrong,
        was: { ...wrong, broughtBy: '' },
      };
      expect(await supervisor.emitWithAck('person:correct', press)).toEqual({ ok: false, refusal: 'unknown-visit' });
      expect(await newest('person-correction-tried'), 'PD2').toContain(office().mark(whose.nik));
    }
    expect(hub.faults).toEqual([]);
  });
});
